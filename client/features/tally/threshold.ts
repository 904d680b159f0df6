import { countsPoints } from '#domain/tally/count.ts'
import { settle } from '#client/features/tally/setting.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import type { RuleChoices } from '#domain/tally/rule-choices.ts'

/** A number of votes or of points: a hundred points are not a hundred votes. */
export interface Threshold {
  /** a whole number */
  readonly value: string
  readonly isOfPoints: boolean
}

/** The one that a file says, in the unit of its own rule. */
export function ownThresholdOf(file: PabulibFile): Threshold {
  const { rule } = settle(file, { choices: {} })
  return { value: String(rule.threshold), isOfPoints: countsPoints(rule) }
}

/** For a rule that counts points, or votes: the chosen threshold, if it does so too; else that of the file; else none. */
export function thresholdIn(isOfPoints: boolean, chosen: Threshold, own: Threshold): string {
  return [chosen, own].find((one) => one.isOfPoints === isOfPoints)?.value ?? '0'
}

/** Whether what is chosen counts points; a greedy list is by points where ballots give some, unless it is chosen. */
export function choicesCountPoints({ rule, order, utility }: RuleChoices, hasPoints: boolean): boolean {
  if (rule === 'greedy') return order?.startsWith('points') ?? hasPoints
  return rule === 'mes' && utility === 'points'
}
