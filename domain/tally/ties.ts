import type { Election } from './election.ts'

/** How projects with equal claims are put in order; nothing is left to the order of a loop. */
export const tieSteps = ['maxVotes', 'minCost', 'maxCost', 'projectId', 'file'] as const
export type TieStep = (typeof tieSteps)[number]

/** How two projects differ in a step of the tie order; negative when the first comes first. */
type Comparison = (a: number, b: number) => number

function comparisonsOf({ projects }: Election, votes: Float64Array): Record<TieStep, Comparison> {
  const costOf = (position: number) => projects[position]?.costMinor ?? 0
  return {
    maxVotes: (a, b) => (votes[b] ?? 0) - (votes[a] ?? 0),
    minCost: (a, b) => costOf(a) - costOf(b),
    maxCost: (a, b) => costOf(b) - costOf(a),
    projectId: (a, b) => compareTexts(projects[a]?.id ?? '', projects[b]?.id ?? ''),
    file: (a, b) => a - b,
  }
}

/**
 * A strict order of all projects: step by step, the order of the list last. `projectId` compares ids as texts by UTF-16
 * code units, so that "10" comes before "9".
 * @param votes by project
 * @returns the rank of each project; the lower wins a tie
 */
export function tieRanks(election: Election, votes: Float64Array, steps: readonly TieStep[]): Uint32Array {
  const { projects } = election
  const compare = comparisonsOf(election, votes)
  const order = [...projects.keys()].sort((a, b) => {
    for (const step of steps) {
      const difference = compare[step](a, b)
      if (difference !== 0) return difference
    }
    return a - b
  })
  const ranks = new Uint32Array(projects.length)
  order.forEach((position, rank) => {
    ranks[position] = rank
  })
  return ranks
}

/** A project that had the same claim as the winner of a round, and the step of the tie order that put it behind. */
export interface Tie {
  readonly project: number
  readonly by: TieStep
}

/** Which step of the tie order put a winner before each of its equals. */
export function tiesOf(
  {
    election,
    votes,
    ties,
  }: { readonly election: Election; readonly votes: Float64Array; readonly ties: readonly TieStep[] },
  winner: number,
  equals: readonly number[],
): Tie[] {
  const compare = comparisonsOf(election, votes)
  return equals.map((project) => {
    return { project, by: ties.find((step) => compare[step](winner, project) !== 0) ?? 'file' }
  })
}

/** The one that comes first in the tie order. */
export function firstInTies(tied: readonly number[], ranks: Uint32Array): number {
  return tied.reduce((first, next) => ((ranks[next] ?? 0) < (ranks[first] ?? 0) ? next : first))
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
