import type { MyVotingQuery } from '#client/lib/gql/graphql.ts'
import type { UserError } from '#client/lib/graphql/refusals.ts'

/** What the signed-in person may do in one envelope, and did. */
export interface EnvelopeVoter {
  readonly mayVote: boolean
  readonly hasVoted: boolean
  /** 1 for the first ballot, 2 for its first change; null for none */
  readonly version: number | null
  readonly refusals: readonly UserError[]
}

type Sent = NonNullable<MyVotingQuery['myVoting']>[number]

export function envelopeVoter({ viewerCanVote, votedBy, version }: Sent): EnvelopeVoter {
  const { allowed, code, details } = viewerCanVote
  return {
    mayVote: allowed,
    hasVoted: votedBy !== null,
    version,
    refusals: code === null ? [] : [{ code, path: null, details }],
  }
}

/**
 * Whether an envelope is one of the viewer's: they may vote in it, or did. A refusal that a document or a date of birth
 * would lift is still theirs.
 */
export function isOwn({ mayVote, hasVoted, refusals }: EnvelopeVoter): boolean {
  return mayVote || hasVoted || !refusals.some(({ code }) => code === 'NOT_RESIDENT')
}
