import type { VotingQuery } from '#client/lib/gql/graphql.ts'

/** A vote that is open, as the page of a ballot needs it. */
export interface OpenedVote {
  /** H0, hex */
  readonly listHash: string
  /** base64url */
  readonly publicKey: string
  readonly mayChange: boolean
  readonly byAccount: boolean
  readonly byLetter: boolean
  /** the last day of voting */
  readonly until: string | null
}

/** @returns undefined while nobody can vote */
export function openedVote(campaign: NonNullable<VotingQuery['campaign']>): OpenedVote | undefined {
  const { state, vote, nextStep } = campaign
  if (state !== 'VOTING' || vote?.publicKey == null) return undefined
  const { listHash, publicKey, mayChange, ways } = vote
  const by = { byAccount: ways.includes('ONLINE'), byLetter: ways.includes('LETTER') }
  return { listHash, publicKey, mayChange, ...by, until: nextStep.until ?? null }
}
