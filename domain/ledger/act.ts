import { toBase64Url } from '../kernel/base64url.ts'
import { fromHex } from '../kernel/hex.ts'
import { commitmentOf } from '../signatures/commitment.ts'
import type { Signature, SignatureEvent, SignatureEventType } from '../signatures/signature.ts'
import { minuteOf, type Leaf } from './leaf.ts'

/** An act on a signature that has no place in the log yet. */
export interface Act {
  readonly leaf: Omit<Leaf, 'seq' | 'undoes'>
  /** commitment of the earlier act of the same signature that this one ends; undefined for `counted` */
  readonly ends: string | undefined
}

/** What an act may end. */
const endable: Readonly<Record<SignatureEventType, readonly SignatureEventType[]>> = {
  counted: [],
  withdrawn: ['counted', 'restored'],
  invalidated: ['counted', 'restored'],
  restored: ['invalidated'],
  superseded: ['counted', 'restored'],
}

/**
 * The acts of these signatures that the ledger has not sealed (the last `open` of each), in the order in which they get
 * their numbers: by acceptance, of one millisecond by commitment, which says nothing about who was first; of one
 * signature always as they happened, whatever the clocks of two servers said.
 */
export function openActs(signatures: readonly Signature[]): Act[] {
  return signatures
    .flatMap((signature) => {
      let latest = 0
      const open = signature.events.slice(signature.events.length - signature.open)
      const acts = open.map((event) => actOf(signature, event))
      return acts.map((act, i) => {
        latest = Math.max(latest, open[i]?.at.getTime() ?? 0)
        return { act, latest, signature: acts[0]?.leaf.commitment ?? '', i }
      })
    })
    .sort((a, b) => a.latest - b.latest || compare(a.signature, b.signature) || a.i - b.i)
    .map(({ act }) => act)
}

/**
 * Gives acts their numbers. What ends another act repeats text, area, channel and assurance of that leaf: whoever signs
 * again may have moved meanwhile, and nothing may be taken from a place where it was not counted.
 * @param lastSeq of the log so far
 * @param known leaves of the log by commitment: at least those that the acts end
 * @throws when an act ends one that is in neither
 */
export function leavesOf(acts: readonly Act[], lastSeq: number, known: ReadonlyMap<string, Leaf>): Leaf[] {
  const made = new Map<string, Leaf>()
  for (const [i, { leaf, ends }] of acts.entries()) {
    const seq = lastSeq + i + 1
    if (ends === undefined) {
      made.set(leaf.commitment, { ...leaf, seq })
      continue
    }
    const ended = known.get(ends) ?? made.get(ends)
    if (!ended) throw new Error(`Leaf ${seq} of ${leaf.petition} ends an act that is not in the log`)
    const { text, area, channel, assurance } = ended
    made.set(leaf.commitment, { ...leaf, text, area, channel, assurance, seq, undoes: ended.seq })
  }
  return [...made.values()]
}

function actOf(signature: Signature, event: SignatureEvent): Act {
  const { petition, textHash, area, channel, assurance, events } = signature
  const { n, type, at, reason, batch } = event
  const ended = events.findLast((earlier) => earlier.n < n && endable[type].includes(earlier.type))
  return {
    leaf: {
      ...{ v: 1, petition, type, text: toBase64Url(fromHex(textHash)), area, channel, assurance },
      ...{ commitment: toBase64Url(commitmentOf(signature, n)), minute: minuteOf(at) },
      ...(reason !== undefined && { reason }),
      ...(batch !== undefined && { batch }),
    },
    ends: ended && toBase64Url(commitmentOf(signature, ended.n)),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
