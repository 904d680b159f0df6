import type { Election } from './election.ts'
import type { Loss, LossReason } from './outcome.ts'
import { isMarkedByEnough, type VoterShare } from './voter-share.ts'

/** Which projects may win at all, and why the others may not. */
export interface Candidates {
  /** positions, rising */
  readonly projects: readonly number[]
  readonly lost: readonly Loss[]
}

/** What a project needs to stay in. */
export interface Hurdles {
  /** what the rule counts, by project: votes or points. Nothing never wins */
  readonly scores: Float64Array
  /** the least score */
  readonly threshold: number
  /** voters who marked a project, by project; and the part of all that they must be, if the rule asks for one */
  readonly votes: Float64Array
  readonly voterShare?: VoterShare | undefined
}

export function candidatesOf(election: Election, hurdles: Hurdles): Candidates {
  const projects: number[] = []
  const lost: Loss[] = []
  for (const position of election.projects.keys()) {
    const reason = reasonAgainst(election, position, hurdles)
    if (reason) lost.push({ project: position, reason, afterRounds: 0 })
    else projects.push(position)
  }
  return { projects, lost }
}

function reasonAgainst(
  election: Election,
  position: number,
  { scores, threshold, votes, voterShare }: Hurdles,
): LossReason | undefined {
  const project = election.projects[position]
  const score = scores[position] ?? 0
  if (!project || project.isWithdrawn) return 'withdrawn'
  if (project.costMinor <= 0) return 'no_cost'
  if (project.costMinor > election.budgetMinor) return 'over_budget'
  if (score <= 0) return 'no_support'
  if (score < threshold) return 'below_threshold'
  const isMarked = !voterShare || isMarkedByEnough(election, project, votes[position] ?? 0, voterShare)
  return isMarked ? undefined : 'below_threshold'
}
