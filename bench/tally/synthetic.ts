import type { Ballot, ElectionParts, Project } from '../../domain/tally/election.ts'

export interface Size {
  readonly voters: number
  readonly projects: number
}

const marksOfBallot = 6
const costsMinor = { from: 200_000, to: 60_000_000 }

/**
 * An election of a size, always the same one: six marks a ballot, projects that are liked very unequally, and a budget
 * that pays for about a sixth of what is asked.
 */
export function syntheticElection({ voters, projects: count }: Size): ElectionParts {
  const next = generator(voters + count)
  const { from, to } = costsMinor
  const projects = Array.from({ length: count }, (_, i): Project => {
    return { id: String(i + 1), costMinor: from + Math.floor(next() * (to - from)) }
  })
  const asked = projects.reduce((sum, { costMinor }) => sum + costMinor, 0)
  return { voteType: 'approval', budgetMinor: Math.floor(asked / 6), projects, ballots: ballots(voters, count, next) }
}

function* ballots(voters: number, projects: number, next: () => number): Generator<Ballot> {
  for (let voter = 0; voter < voters; voter++) {
    const marks = new Set<number>()
    // The square of a fair number is small more often than large.
    while (marks.size < marksOfBallot) marks.add(Math.floor(next() ** 2 * projects))
    yield { marks: [...marks], points: null }
  }
}

/** Numbers from 0 to below 1 that look like chance (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
