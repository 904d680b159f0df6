import type { Assurance } from '../kernel/actor.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { NameMode } from '../rules/book.ts'

/**
 * One signature. It names no person: the primary key in the store is a keyed hash of petition secret and signer
 * (petitions.md 7.1), and `person` travels encrypted beside it.
 */
export interface Signature {
  readonly petition: PetitionId
  /** the client's id of this act; the same attempt again is the same act */
  readonly attempt: string
  /** names this signature in receipts, hex */
  readonly ref: string
  /** the text that was signed, hex SHA-256 */
  readonly textHash: string
  readonly state: SignatureState
  readonly events: readonly SignatureEvent[]
  /** events that the ledger has not sealed yet */
  readonly open: number
  /** opens the commitments of this signature, hex */
  readonly nonce: string
  readonly channel: SignatureChannel
  readonly assurance: Assurance
  /** territory of the signer, cut to the level that the book publishes; null where it publishes none */
  readonly area: TerritoryId | null
  readonly nameMode: NameMode
}

export const signatureStates = ['counted', 'withdrawn', 'invalidated'] as const
export type SignatureState = (typeof signatureStates)[number]

/** `restored` ends an invalidation; `superseded` ends an earlier signature of the same person, and `counted` follows. */
export const signatureEventTypes = ['counted', 'withdrawn', 'invalidated', 'restored', 'superseded'] as const
export type SignatureEventType = (typeof signatureEventTypes)[number]

export const signatureChannels = ['web'] as const
export type SignatureChannel = (typeof signatureChannels)[number]

/** One act on a signature: a leaf of the ledger. `n` counts from 1 within the signature. */
export interface SignatureEvent {
  readonly n: number
  readonly type: SignatureEventType
  readonly at: Date
  /** code, where it was not the signer's own act */
  readonly reason?: string
  /** the bulk removal, or its undoing, that it was a part of */
  readonly batch?: string
}

/** When the present state began. */
export function changedAt(signature: Pick<Signature, 'events'>): Date | undefined {
  return signature.events.at(-1)?.at
}

/** When the person signed, the last time they did. */
export function signedAt(signature: Pick<Signature, 'events'>): Date | undefined {
  return signature.events.findLast((event) => event.type === 'counted')?.at
}
