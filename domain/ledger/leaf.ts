import type { Assurance } from '../kernel/actor.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { SignatureChannel, SignatureEventType } from '../signatures/signature.ts'

/**
 * One act on one signature, as the public log has it (docs/verify/format.md). It names nobody: who has the nonce of the
 * signature can show whose act it was, nobody else.
 */
export interface Leaf {
  readonly v: 1
  readonly petition: PetitionId
  /** from 1, without gaps within the petition; the leaf stands at index `seq − 1` of the tree */
  readonly seq: number
  readonly type: SignatureEventType
  /** SHA-256 of the text that was signed, base64url */
  readonly text: string
  /** base64url, 43 characters; never twice in a log */
  readonly commitment: string
  /** when it was accepted: `2027-03-22T09:41Z` */
  readonly minute: string
  readonly area: TerritoryId | null
  readonly channel: SignatureChannel
  readonly assurance: Assurance
  /** the leaf that this one ends; absent for `counted` */
  readonly undoes?: number
  /** code, where somebody else decided */
  readonly reason?: string
  /** the bulk removal, or its undoing, that it was a part of */
  readonly batch?: string
}

/** What a leaf does to the count. */
export const worthOf = {
  counted: 1,
  restored: 1,
  withdrawn: -1,
  invalidated: -1,
  superseded: -1,
} as const satisfies Record<SignatureEventType, 1 | -1>

/**
 * The canonical JSON (RFC 8785) of a leaf, spelled along its sorted members: a million of them are written for one
 * download, and sorting each time what is always the same would take most of it.
 */
export function leafJson(leaf: Leaf): string {
  const { area, assurance, batch, channel, commitment, minute, petition, reason, seq, text, type, undoes } = leaf
  return (
    `{"area":${JSON.stringify(area)},"assurance":"${assurance}"${batch === undefined ? '' : `,"batch":${JSON.stringify(batch)}`}` +
    `,"channel":"${channel}","commitment":"${commitment}","minute":"${minute}","petition":"${petition}"` +
    `${reason === undefined ? '' : `,"reason":${JSON.stringify(reason)}`},"seq":${seq},"text":"${text}","type":"${type}"` +
    `${undoes === undefined ? '' : `,"undoes":${undoes}`},"v":1}`
  )
}

const encoder = new TextEncoder()

/** The bytes that the hash of a leaf is made of. */
export function leafBytes(leaf: Leaf): Uint8Array {
  return encoder.encode(leafJson(leaf))
}

/** An instant cut to the minute, as leaves spell it. */
export function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, 16)}Z`
}

/** An instant cut to the second, as all other formats of the ledger spell it. */
export function secondOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
