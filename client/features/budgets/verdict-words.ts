import type { VerdictOutcome, VerdictStep } from '#domain/budgets/project.ts'
import type { LostReason } from '#domain/budgets/states.ts'
import type { VerdictCode } from '#domain/budgets/verdict-codes.ts'

/** Why a project was refused, given back, or did not win. Pages of residents and desks use the same words. */
export const codeWords = {
  INCOMPLETE: 'budgets.codes.INCOMPLETE',
  OUTSIDE_TERRITORY: 'budgets.codes.OUTSIDE_TERRITORY',
  NOT_PUBLIC_BENEFIT: 'budgets.codes.NOT_PUBLIC_BENEFIT',
  NOT_LOCAL_TASK: 'budgets.codes.NOT_LOCAL_TASK',
  WRONG_CATEGORY: 'budgets.codes.WRONG_CATEGORY',
  COST_UNCLEAR: 'budgets.codes.COST_UNCLEAR',
  OVER_CAP: 'budgets.codes.OVER_CAP',
  REPEATS_ANOTHER: 'budgets.codes.REPEATS_ANOTHER',
  PERSONAL_DATA: 'budgets.codes.PERSONAL_DATA',
  OFFENSIVE: 'budgets.codes.OFFENSIVE',
  UNLAWFUL: 'budgets.codes.UNLAWFUL',
  LAND_NOT_PUBLIC: 'budgets.codes.LAND_NOT_PUBLIC',
  LAND_RESERVED: 'budgets.codes.LAND_RESERVED',
  TECHNICALLY_IMPOSSIBLE: 'budgets.codes.TECHNICALLY_IMPOSSIBLE',
  UNSAFE: 'budgets.codes.UNSAFE',
  HARMS_NATURE: 'budgets.codes.HARMS_NATURE',
  PRICE_OVER_CAP: 'budgets.codes.PRICE_OVER_CAP',
  RUNNING_COSTS: 'budgets.codes.RUNNING_COSTS',
  PLANNED_ALREADY: 'budgets.codes.PLANNED_ALREADY',
  PERMITS_IMPOSSIBLE: 'budgets.codes.PERMITS_IMPOSSIBLE',
} as const satisfies Record<Uppercase<VerdictCode>, string>

export const lostWords = {
  NO_MONEY: 'budgets.lost.NO_MONEY',
  BELOW_THRESHOLD: 'budgets.lost.BELOW_THRESHOLD',
  CONFLICT_WITH: 'budgets.lost.CONFLICT_WITH',
  NOT_ENOUGH_SUPPORT: 'budgets.lost.NOT_ENOUGH_SUPPORT',
  AFTER_STOP: 'budgets.lost.AFTER_STOP',
} as const satisfies Record<Uppercase<LostReason>, string>

export const outcomeWords = {
  ACCEPTED: 'budgets.outcome.ACCEPTED',
  NEEDS_CHANGES: 'budgets.outcome.NEEDS_CHANGES',
  REJECTED: 'budgets.outcome.REJECTED',
  FEASIBLE: 'budgets.outcome.FEASIBLE',
  INFEASIBLE: 'budgets.outcome.INFEASIBLE',
} as const satisfies Record<Uppercase<VerdictOutcome>, string>

export const verdictStepWords = {
  FORMAL: 'budgets.verdict.step.FORMAL',
  MERIT: 'budgets.verdict.step.MERIT',
  APPEAL: 'budgets.verdict.step.APPEAL',
} as const satisfies Record<Uppercase<VerdictStep>, string>
