import type { Change, Fact } from '../kernel/event.ts'
import type { CampaignId } from '../kernel/ids.ts'
import type { CountedTrace, Vote } from './vote.ts'

/** Everything that people in office, trustees and the clock do with a vote. Names and words stand in the vote itself. */
export type VoteFact =
  | VotePrepared
  | LotCommitted
  | VotingEnded
  | BoardsSealed
  | ShareHandedIn
  | SharesFailed
  | LotRevealed
  | BallotsOpened
  | LotDrawn
  | BallotsCounted
  | ComplaintFiled
  | ComplaintAnswered
  | ProtocolSigned
  | BallotsUnlinked

export type VotePrepared = Fact<
  'VotePrepared',
  { readonly publicKey: string; readonly trustees: number; readonly need: number }
>
export type LotCommitted = Fact<'LotCommitted', { readonly commitment: string }>
export type VotingEnded = Fact<'VotingEnded', Readonly<Record<never, never>>>
export type BoardsSealed = Fact<'BoardsSealed', { readonly hash: string; readonly leaves: number }>
export type ShareHandedIn = Fact<'ShareHandedIn', { readonly shares: number; readonly need: number }>
export type SharesFailed = Fact<'SharesFailed', { readonly shares: number }>
export type LotRevealed = Fact<'LotRevealed', { readonly commitment: string }>
export type BallotsOpened = Fact<'BallotsOpened', { readonly accepted: number; readonly voided: number }>
export type LotDrawn = Fact<'LotDrawn', { readonly seed: string; readonly missing: number }>
export type BallotsCounted = Fact<
  'BallotsCounted',
  { readonly hasQuorum: boolean; readonly traces: readonly CountedTrace[] }
>
export type ComplaintFiled = Fact<'ComplaintFiled', { readonly complaintId: string }>
export type ComplaintAnswered = Fact<'ComplaintAnswered', { readonly complaintId: string; readonly upheld: boolean }>
export type ProtocolSigned = Fact<'ProtocolSigned', { readonly digest: string; readonly signatures: number }>
export type BallotsUnlinked = Fact<'BallotsUnlinked', Readonly<Record<never, never>>>

export type VoteChange = Change<Vote, VoteFact>

type FactData = { [F in VoteFact as F['type']]: Pick<F, 'type' | 'data'> }[VoteFact['type']]

/** The vote with one fact more in its history. */
export function changedVote(state: Vote, act: Pick<Fact, 'at' | 'actor'>, fact: FactData): VoteChange {
  const subject = { kind: 'campaign', id: state.campaignId satisfies CampaignId }
  // Type and data were given together.
  const stated = { ...fact, at: act.at, actor: act.actor, subject } as VoteFact
  return { state: { ...state, history: [...state.history, stated], revision: state.revision + 1 }, facts: [stated] }
}

/** Nothing to do: it was done before. */
export function unchanged(state: Vote): VoteChange {
  return { state, facts: [] }
}
