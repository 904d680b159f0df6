import type { Election } from './election.ts'

/** How projects with equal claims are put in order; nothing is left to the order of a loop. */
export const tieSteps = ['maxVotes', 'minCost', 'maxCost', 'projectId', 'file'] as const
export type TieStep = (typeof tieSteps)[number]

/**
 * A strict order of all projects: step by step, the order of the list last. `projectId` compares ids as texts by UTF-16
 * code units, so that "10" comes before "9".
 * @param votes by project
 * @returns the rank of each project; the lower wins a tie
 */
export function tieRanks({ projects }: Election, votes: Float64Array, steps: readonly TieStep[]): Uint32Array {
  const compare: Record<TieStep, (a: number, b: number) => number> = {
    maxVotes: (a, b) => (votes[b] ?? 0) - (votes[a] ?? 0),
    minCost: (a, b) => costOf(a) - costOf(b),
    maxCost: (a, b) => costOf(b) - costOf(a),
    projectId: (a, b) => compareTexts(projects[a]?.id ?? '', projects[b]?.id ?? ''),
    file: (a, b) => a - b,
  }
  const costOf = (position: number) => projects[position]?.costMinor ?? 0
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

/** The one that comes first in the tie order. */
export function firstInTies(tied: readonly number[], ranks: Uint32Array): number {
  return tied.reduce((first, next) => ((ranks[next] ?? 0) < (ranks[first] ?? 0) ? next : first))
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
