import type { Candidates } from './candidates.ts'
import type { Election } from './election.ts'
import type { Loss, Outcome } from './outcome.ts'
import type { Support } from './support.ts'

/** By what the list is sorted, the most first. */
export const greedyOrders = ['votes', 'votes-per-cost', 'points', 'points-per-cost'] as const
export type GreedyOrder = (typeof greedyOrders)[number]

/** What happens when the next of the list does not fit: it is passed over, or the list ends. */
export const misfits = ['skip', 'stop'] as const
export type Misfit = (typeof misfits)[number]

export interface GreedyInput {
  readonly election: Election
  readonly support: Support
  readonly candidates: Candidates
  readonly ranks: Uint32Array
  readonly order: GreedyOrder
  readonly misfit: Misfit
  /** what has won already, when greedy fills up after another rule */
  readonly funded?: readonly number[]
}

/** One winner of a list. */
export interface GreedyRound {
  readonly project: number
  /** votes or points */
  readonly score: number
  /** what remains of the envelope after it */
  readonly leftMinor: number
}

/** What the order counts, by project. */
export function scoresOf({ votes, scores }: Support, order: GreedyOrder): Float64Array {
  return order === 'votes' || order === 'votes-per-cost' ? votes : scores
}

/** Goes down the list and funds what fits. Comparisons are exact: of ratios by multiplying crosswise. */
export function greedy(input: GreedyInput): Outcome<GreedyRound> {
  const { election, candidates, misfit, funded = [] } = input
  const { projects, conflicts } = election
  const costOf = (position: number) => projects[position]?.costMinor ?? 0
  const scores = scoresOf(input.support, input.order)
  const won = new Set(funded)
  const rounds: GreedyRound[] = []
  const lost: Loss[] = [...candidates.lost]
  let leftMinor = funded.reduce((left, position) => left - costOf(position), election.budgetMinor)
  let isStopped = false

  for (const project of sorted(input, scores)) {
    if (won.has(project)) continue
    const lose = (reason: Loss['reason']) =>
      lost.push({ project, reason, afterRounds: rounds.length, availableMinor: leftMinor })
    if (isStopped) lose('after_stop')
    else if (conflicts[project]?.some((other) => won.has(other))) lose('conflict')
    else if (costOf(project) > leftMinor) {
      lose('no_money')
      isStopped = misfit === 'stop'
    } else {
      won.add(project)
      leftMinor -= costOf(project)
      rounds.push({ project, score: scores[project] ?? 0, leftMinor })
    }
  }
  const winners = rounds.map(({ project }) => project)
  return { winners, costMinor: winners.reduce((sum, winner) => sum + costOf(winner), 0), rounds, lost }
}

/** The candidates from the top of the list on. */
export function sorted(input: ListInput, scores: Float64Array): number[] {
  const compare = compareClaims(input, scores)
  const { ranks } = input
  return [...input.candidates.projects].sort((a, b) => compare(a, b) || (ranks[a] ?? 0) - (ranks[b] ?? 0))
}

type ListInput = Pick<GreedyInput, 'election' | 'candidates' | 'ranks' | 'order'>

/** Compares two projects by what the order counts, exactly: negative when the first comes first, 0 for equals. */
export function compareClaims({ election, order }: Pick<ListInput, 'election' | 'order'>, scores: Float64Array) {
  const isPerCost = order === 'votes-per-cost' || order === 'points-per-cost'
  const costOf = (position: number) => (isPerCost ? (election.projects[position]?.costMinor ?? 0) : 1)
  return (a: number, b: number) => compareProducts(scores[b] ?? 0, costOf(a), scores[a] ?? 0, costOf(b))
}

/** The sign of `a·b − c·d` for safe integers, exactly. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d]
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  const [exactLeft, exactRight] = [BigInt(a) * BigInt(b), BigInt(c) * BigInt(d)]
  if (exactLeft === exactRight) return 0
  return exactLeft < exactRight ? -1 : 1
}
