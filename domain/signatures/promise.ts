import { toBase64Url } from '../kernel/base64url.ts'
import { fromHex } from '../kernel/hex.ts'
import type { PetitionId } from '../kernel/ids.ts'
import { combine, frontierAfter, hashesOfLeaf, hashesOfPath, inclusionPath, leafHash } from '../kernel/merkle.ts'
import { commitmentOf } from './commitment.ts'
import type { Signature } from './signature.ts'

/** What is promised to a signer, as docs/verify/format.md spells it. */
export interface PromisedInclusion {
  readonly v: 1
  readonly petition: PetitionId
  readonly commitment: string
  readonly text: string
  /** the acceptance */
  readonly at: string
  /** a head covers the leaf by then */
  readonly includedBy: string
}

/** Counts and heads follow within seconds; the rest is for a crash and what comes after it. */
const includedWithinMs = 60_000
const encoder = new TextEncoder()

/**
 * The promise for the act by which a signature counts: that its leaf will be in the public log.
 * @returns undefined for one that does not count now
 */
export function promisedInclusion(
  signature: Pick<Signature, 'petition' | 'state' | 'textHash' | 'events' | 'nonce' | 'ref'>,
): PromisedInclusion | undefined {
  const act = signature.events.findLast(({ type }) => type === 'counted')
  if (signature.state !== 'counted' || !act) return undefined
  return {
    v: 1,
    petition: signature.petition,
    commitment: toBase64Url(commitmentOf(signature, act.n)),
    text: toBase64Url(fromHex(signature.textHash)),
    at: toSecond(act.at.getTime()),
    includedBy: toSecond(act.at.getTime() + includedWithinMs),
  }
}

/**
 * Its canonical JSON, written out: the members in their order, and none that would have to be escaped. It is spelled for
 * every signature, and the general way costs several times as much.
 */
function promiseJson({ at, commitment, includedBy, petition, text }: PromisedInclusion): string {
  return `{"at":"${at}","commitment":"${commitment}","includedBy":"${includedBy}","petition":"${petition}","text":"${text}","v":1}`
}

/** Promises of one moment, of which one signature over `root` vouches for all. */
export interface PromiseTree {
  readonly root: Uint8Array
  /** @returns the way from this promise to the root */
  inclusion(index: number): { readonly index: number; readonly size: number; readonly hashes: readonly string[] }
}

/** @param promises at least one */
export function promiseTree(promises: readonly PromisedInclusion[]): PromiseTree {
  const size = promises.length
  const kept: Uint8Array[][] = []
  let frontier: Uint8Array[] = []
  for (const promise of promises) {
    const hash = leafHash(encoder.encode(promiseJson(promise)))
    const hashes = hashesOfLeaf(kept.length + 1, hash, frontier)
    frontier = frontierAfter(frontier, hashes)
    kept.push(hashes)
  }
  return {
    root: combine(frontier),
    inclusion(index) {
      const hashes = hashesOfPath(inclusionPath(index, size), ({ seq, level }) => {
        const hash = kept[seq - 1]?.[level]
        if (!hash) throw new Error(`the tree of ${size} has no node of level ${level} at ${seq}`)
        return hash
      })
      return { index, size, hashes: hashes.map(toBase64Url) }
    },
  }
}

function toSecond(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}
