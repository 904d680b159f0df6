import { canonicalJson } from '../kernel/canonical-json.ts'
import { inclusionRoot, leafHash } from '../kernel/merkle.ts'
import { faultOfSignature, type KeyRing } from './check-keys.ts'
import { fromJson } from './check-receipt.ts'
import type { Findings, Note } from './finding.ts'
import { isPromise, type Head, type SignedPromise } from './formats.ts'
import { momentOfMinute, minuteOf } from './moments.ts'
import { bytesIn, signedHash, type VerifySignature } from './signed.ts'

/** The promise of a file, or undefined when it is none. */
export function readPromise(text: string): SignedPromise | undefined {
  const value = fromJson(text)
  return isPromise(value) ? value : undefined
}

/** Whether the platform gave this promise: it stands in the small tree whose root is signed by a key in force. */
export async function checkPromise(
  promise: SignedPromise,
  keys: KeyRing,
  verify: VerifySignature,
  findings: Findings,
): Promise<void> {
  const { v, petition, commitment, text, at, includedBy, key, tree, signature } = promise
  const leaf = new TextEncoder().encode(canonicalJson({ v, petition, commitment, text, at, includedBy }))
  const root = inclusionRoot({
    leafHash: leafHash(leaf),
    index: tree.index,
    size: tree.size,
    proof: tree.hashes.map((hash) => bytesIn(hash, 32)),
  })
  const message = root && signedHash('dauys/promise/1', root)
  const fault = message ? await faultOfSignature({ key, at, message, signature }, keys, verify) : 'HEAD_SIGNATURE_WRONG'
  if (fault) findings.add('PROMISE_NOT_SIGNED', { details: { because: fault, key } })
}

/** The leaf that a promise was about, as the log has it. */
export interface PromisedLeaf {
  readonly seq: number
  /** since 1970 */
  readonly minute: number
  readonly text: string
}

/**
 * Whether the log keeps a promise: the leaf is there as it was promised, no head came after the promised moment without
 * it, and where it is missing, that moment is still ahead of the newest head.
 */
export function checkPromiseKept(
  promise: SignedPromise,
  leaf: PromisedLeaf | undefined,
  heads: readonly Head[],
  report: { readonly findings: Findings; readonly notes: Note[] },
): void {
  const { includedBy } = promise
  if (!leaf) {
    const newest = heads.at(-1)
    if (newest && newest.at > includedBy) {
      report.findings.add('PROMISE_BROKEN', { details: { includedBy, head: newest.at } })
    } else {
      report.notes.push({ code: 'PROMISE_OPEN', includedBy })
    }
    return
  }
  const { seq } = leaf
  const late = heads.find((head) => head.at > includedBy && head.size < seq)
  if (late) report.findings.add('PROMISE_KEPT_LATE', { seq, details: { includedBy, head: late.at } })
  if (leaf.text !== promise.text || leaf.minute !== minuteOf(promise.at)) {
    const details = { promised: promise.at, minute: momentOfMinute(leaf.minute) }
    report.findings.add('PROMISE_LEAF_DIFFERS', { seq, details })
  }
}
