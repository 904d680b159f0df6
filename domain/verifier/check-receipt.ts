import { leafHash, verifyInclusion } from '../kernel/merkle.ts'
import { sha256 } from '../kernel/sha-256.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { faultOfHead } from './check-heads.ts'
import type { KeyRing } from './check-keys.ts'
import type { FindingCode, Findings } from './finding.ts'
import { isReceipt, type Receipt } from './formats.ts'
import { bytesOfLeaf } from './leaf-line.ts'
import { bytesIn, type VerifySignature } from './signed.ts'

/** The receipt of a file, or undefined when it is none. */
export function readReceipt(text: string): Receipt | undefined {
  const value = fromJson(text)
  return isReceipt(value) ? value : undefined
}

/** The value of a small file, or undefined. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the parser tells other texts only by throwing
  }
}

/**
 * Whether a receipt holds by itself: the holder's nonce opens the leaf, the leaf stands in the tree of the head, and
 * the head is signed. Needs no network and no log; `keys` are those that the platform publishes.
 */
export async function checkReceipt(
  receipt: Receipt,
  keys: KeyRing,
  verify: VerifySignature,
  findings: Findings,
): Promise<void> {
  const { leaf, head, petition } = receipt
  const add = (code: FindingCode, details = {}) => findings.add(code, { seq: leaf.seq, details })
  if (leaf.petition !== petition || head.petition !== petition) add('RECEIPT_OF_ANOTHER_PETITION')
  if (commitmentOf(receipt) !== leaf.commitment) add('RECEIPT_COMMITMENT_DIFFERS')
  const isIncluded = verifyInclusion({
    leafHash: leafHash(bytesOfLeaf(leaf)),
    index: leaf.seq - 1,
    size: head.size,
    proof: receipt.proof.map((hash) => bytesIn(hash, 32)),
    root: bytesIn(head.root, 32),
  })
  if (!isIncluded) add('RECEIPT_NOT_INCLUDED', { size: head.size })
  const fault = await faultOfHead(head, keys, verify)
  if (fault) add('RECEIPT_NOT_SIGNED', { because: fault, key: head.key })
}

/** SHA-256(nonce ‖ ref ‖ n), n as four bytes, big-endian. */
function commitmentOf({ nonce, ref, n }: Receipt): string {
  const message = new Uint8Array(32 + 16 + 4)
  message.set(bytesIn(nonce, 32))
  message.set(bytesIn(ref, 16), 32)
  new DataView(message.buffer).setUint32(48, n)
  return toBase64Url(sha256(message))
}
