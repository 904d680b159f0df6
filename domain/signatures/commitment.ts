import { fromHex } from '../kernel/hex.ts'
import { sha256 } from '../kernel/sha-256.ts'
import type { Signature } from './signature.ts'

const nonceBytes = 32
const refBytes = 16
const countBytes = 4

/**
 * What the public log says of one act of a signature (docs/verify/format.md): SHA-256(nonce ‖ ref ‖ n), 32 bytes. Who
 * has nonce and ref can show that the act is theirs; without them it tells nothing, and when they are destroyed nobody
 * can open it any more.
 * @param n of the act within its signature, from 1
 */
export function commitmentOf({ nonce, ref }: Pick<Signature, 'nonce' | 'ref'>, n: number): Uint8Array {
  const message = new Uint8Array(nonceBytes + refBytes + countBytes)
  message.set(fromHex(nonce))
  message.set(fromHex(ref), nonceBytes)
  new DataView(message.buffer).setUint32(nonceBytes + refBytes, n)
  return sha256(message)
}
