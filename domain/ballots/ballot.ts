import type { CampaignId } from '../kernel/ids.ts'

/** How a vote came in. */
export const ballotChannels = ['online', 'desk', 'letter'] as const
export type BallotChannel = (typeof ballotChannels)[number]

/**
 * What one voter cast in one envelope: the current sealed ballot and every act on it (budgets.md 4.3). Nothing in it leads
 * to a person once the key of the campaign is destroyed, and no time is finer than an hour.
 */
export interface Ballot {
  /** 32 bytes, hex: keyed hash over campaign, envelope and person */
  readonly nullifier: string
  readonly campaignId: CampaignId
  readonly envelopeId: string
  /** 1 for the first cast; of two changes at once one finds another number here */
  readonly version: number
  /** the client's id of the last cast: sent again it gives the same promise again */
  readonly attempt: string
  readonly sealed: Uint8Array
  /** oldest first, at least one */
  readonly events: readonly BallotEvent[]
  /** how many of the last events the board has not taken in */
  readonly open: number
}

export type BallotEventKind = 'cast' | 'supersede'

export interface BallotEvent {
  /** from 1 */
  readonly n: number
  /** a first cast, or one that takes the place of the one before */
  readonly kind: BallotEventKind
  /** base64url, of the sealed ballot of then; an earlier one is gone, its commitment stays */
  readonly commitment: string
  /** 32 bytes, base64url; made by the device */
  readonly nonce: string
  readonly channel: BallotChannel
  /** which desk, for `desk` */
  readonly desk: string | null
  readonly hour: Hour
}

/** `2027-05-03T09Z`: no vote has a time that could be laid beside a log. */
export type Hour = string

/** An instant cut to the hour. */
export function hourOf(at: Date): Hour {
  return `${at.toISOString().slice(0, 13)}Z`
}

/** The first moment of an hour. */
export function startOfHour(hour: Hour): Date {
  return new Date(`${hour.slice(0, 13)}:00:00.000Z`)
}
