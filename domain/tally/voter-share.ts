import type { Election, Project } from './election.ts'

/**
 * The least part of the voters that must have marked a project: `num / den` of them, or so many times the part of the
 * budget that it costs (Świecie: votes / voters ≥ 1/3 × cost / budget). Empty ballots count as voters.
 */
export interface VoterShare {
  readonly of: 'voters' | 'cost'
  readonly num: number
  readonly den: number
}

/** Compared by multiplying crosswise, so that nothing is rounded. */
export function isMarkedByEnough(
  { voters, budgetMinor }: Pick<Election, 'voters' | 'budgetMinor'>,
  { costMinor }: Pick<Project, 'costMinor'>,
  votes: number,
  { of, num, den }: VoterShare,
): boolean {
  const [part, whole] = of === 'voters' ? [1, 1] : [costMinor, budgetMinor]
  return BigInt(votes) * BigInt(den) * BigInt(whole) >= BigInt(num) * BigInt(part) * BigInt(voters)
}
