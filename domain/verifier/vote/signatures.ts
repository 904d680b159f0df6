import type { KeyRing } from '../check-keys.ts'
import type { Key } from '../formats.ts'
import { bytesIn, type VerifySignature } from '../signed.ts'
import type { SignatureFault } from './finding.ts'

/** Who looks at signatures: the keys of the installation, and the algorithm. */
export interface Signers {
  readonly keys: KeyRing
  readonly verify: VerifySignature
}

/**
 * What speaks against something that was signed within an hour: no minute says when, so that the key must have been in
 * force at some moment of it.
 */
export async function faultInHour(
  signed: { readonly key: string; readonly hour: string; readonly signature: string; readonly message: Uint8Array },
  { keys, verify }: Signers,
): Promise<SignatureFault | undefined> {
  const key = keys.find(signed.key)
  if (!key) return 'HEAD_KEY_UNKNOWN'
  if (!isInForceIn(signed.hour, key, keys)) return 'HEAD_KEY_NOT_IN_FORCE'
  const isSigned = await verify(bytesIn(key.publicKey, 32), signed.message, bytesIn(signed.signature, 64))
  return isSigned ? undefined : 'HEAD_SIGNATURE_WRONG'
}

function isInForceIn(hour: string, key: Key, keys: KeyRing): boolean {
  const until = keys.all[keys.all.indexOf(key) + 1]?.from
  const [start, end] = [`${hour.slice(0, 13)}:00:00Z`, `${hour.slice(0, 13)}:59:59Z`]
  return key.from <= end && (until === undefined || start < until)
}
