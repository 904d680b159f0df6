import { canonicalJson } from '../kernel/canonical-json.ts'
import type { PetitionId } from '../kernel/ids.ts'
import { secondOf } from './leaf.ts'
import type { CountsByType, Tally } from './tally.ts'

/** What is signed of the log of a petition at one size (docs/verify/format.md). */
export interface HeadStatement {
  readonly v: 1
  readonly petition: PetitionId
  /** leaves */
  readonly size: number
  /** of the tree of this size, base64url */
  readonly root: string
  readonly counts: HeadCounts
  /** to the second */
  readonly at: string
  /** SHA-256 of the petition's rule book, base64url */
  readonly rules: string
  /** id of the key that signs */
  readonly key: string
}

export interface HeadCounts extends CountsByType {
  readonly total: number
}

export interface Head extends HeadStatement {
  /** base64url */
  readonly signature: string
}

/** The bytes that are signed, after the line `dauys/head/1`. */
export function headBytes({ v, petition, size, root, counts, at, rules, key }: HeadStatement): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ v, petition, size, root, counts, at, rules, key }))
}

/** How long a head stays the newest at least, while people sign. */
const headEveryMs = 5_000
/** After signing has ended the log is left to come to rest for this long before its final head is signed. */
const quietMs = 30_000

/**
 * From when on a head may be signed for a log that has grown.
 * @param closedAt when signing ended; null while it is open
 */
export function headDueAt(previous: Pick<Head, 'at'> | undefined, closedAt: Date | null, now: Date): number {
  const afterPrevious = previous ? Date.parse(previous.at) + headEveryMs : 0
  const afterClosing = closedAt && now >= closedAt ? closedAt.getTime() + quietMs : 0
  return Math.max(afterPrevious, afterClosing)
}

/** Whether signing ended so long ago that the log has come to rest. */
export function isAtRest(closedAt: Date | null, now: Date): boolean {
  return closedAt !== null && now.getTime() >= closedAt.getTime() + quietMs
}

/** The moment that a head names: now, but not before the head under it, nor before a leaf in it. */
export function headMoment(now: Date, previous: Pick<Head, 'at'> | undefined, { asOf }: Pick<Tally, 'asOf'>): Date {
  return new Date(Math.max(now.getTime(), previous ? Date.parse(previous.at) : 0, asOf.getTime()))
}

/** Everything of a head but the signature. */
export function headOf(
  { petition, asOfSeq, total, byType }: Pick<Tally, 'petition' | 'asOfSeq' | 'total' | 'byType'>,
  tree: { readonly root: string; readonly rules: string },
  signing: { readonly at: Date; readonly key: string },
): HeadStatement {
  const { counted, withdrawn, invalidated, restored, superseded } = byType
  const counts = { total, counted, withdrawn, invalidated, restored, superseded }
  return { v: 1, petition, size: asOfSeq, counts, ...tree, at: secondOf(signing.at), key: signing.key }
}
