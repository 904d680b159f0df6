import type { Election } from './election.ts'
import type { Loss, LossReason } from './outcome.ts'

/** Which projects may win at all, and why the others may not. */
export interface Candidates {
  /** positions, rising */
  readonly projects: readonly number[]
  readonly lost: readonly Loss[]
}

/**
 * @param scores what the rule counts, by project: votes or points. Nothing never wins
 * @param threshold the least score with which a project stays in
 */
export function candidatesOf(election: Election, scores: Float64Array, threshold: number): Candidates {
  const projects: number[] = []
  const lost: Loss[] = []
  for (const position of election.projects.keys()) {
    const reason = reasonAgainst(election, position, scores[position] ?? 0, threshold)
    if (reason) lost.push({ project: position, reason, afterRounds: 0 })
    else projects.push(position)
  }
  return { projects, lost }
}

function reasonAgainst(
  { projects, budgetMinor }: Election,
  position: number,
  score: number,
  threshold: number,
): LossReason | undefined {
  const project = projects[position]
  if (!project || project.isWithdrawn) return 'withdrawn'
  if (project.costMinor <= 0) return 'no_cost'
  if (project.costMinor > budgetMinor) return 'over_budget'
  if (score <= 0) return 'no_support'
  return score < threshold ? 'below_threshold' : undefined
}
