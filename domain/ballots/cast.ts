import type { CampaignId } from '../kernel/ids.ts'
import { hourOf, type Ballot, type BallotChannel, type BallotEvent, type BallotEventKind } from './ballot.ts'
import { ballotCommitment } from './commitment.ts'
import { toBase64Url } from '../kernel/base64url.ts'

/** Characters of a digested attempt. */
export const attemptLength = 32

/** A sealed ballot that was let in: who may cast it was asked before. */
export interface Casting {
  readonly campaignId: CampaignId
  readonly envelopeId: string
  /** 32 bytes, hex */
  readonly nullifier: string
  /** the client's id of this act, digested so that it tells nothing beside another one */
  readonly attempt: string
  readonly sealed: Uint8Array
  /** 32 bytes, made by the device */
  readonly nonce: Uint8Array
  readonly channel: BallotChannel
  /** which desk, for `desk` */
  readonly desk: string | null
  readonly at: Date
}

/** The first ballot of a voter in an envelope. */
export function cast(casting: Casting): Ballot {
  const { campaignId, envelopeId, nullifier, attempt, sealed } = casting
  const events = [eventOf(casting, 1, 'cast')]
  return { ...{ nullifier, campaignId, envelopeId, version: 1, attempt, sealed }, events, open: 1 }
}

/** A ballot in the place of an earlier one: what that said is gone, its commitment stays. */
export function castAgain(own: Ballot, casting: Casting): Ballot {
  const { attempt, sealed } = casting
  const version = own.version + 1
  const events = [...own.events, eventOf(casting, version, 'supersede')]
  return { ...own, ...{ version, attempt, sealed }, events, open: own.open + 1 }
}

function eventOf({ sealed, nonce, channel, desk, at }: Casting, n: number, kind: BallotEventKind): BallotEvent {
  const commitment = ballotCommitment(nonce, sealed)
  return { ...{ n, kind, commitment, channel, desk }, nonce: toBase64Url(nonce), hour: hourOf(at) }
}
