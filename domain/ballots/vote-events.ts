import type { Fact } from '../kernel/event.ts'

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

/** A count that the protocol names. */
export interface CountedTrace {
  /** of the rules: `equal-shares` */
  readonly tally: string
  /** null for a count over all envelopes together */
  readonly envelope: string | null
  /** SHA-256 of the exact trace, hex */
  readonly hash: string
}
