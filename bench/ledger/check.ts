import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { createBundleCheck, type BundleCheckOptions, type BundleReport } from '../../domain/verifier/bundle.ts'
import { EarlierReader, type Earlier } from '../../domain/verifier/earlier.ts'
import type { VerifySignature } from '../../domain/verifier/signed.ts'

type Kept = Omit<BundleCheckOptions, 'verifySignature'>

/** The verifier on a text that is at hand. */
export async function checkText(text: string, kept: Kept = {}): Promise<BundleReport> {
  const check = createBundleCheck({ verifySignature, ...kept })
  check.push(Buffer.from(text))
  return check.finish()
}

/** What the verifier reads from a file that somebody kept. */
export function earlierOf(text: string): Earlier {
  const reader = new EarlierReader()
  reader.push(Buffer.from(text))
  const earlier = reader.finish()
  if (!earlier) throw new Error('The verifier does not read its own format')
  return earlier
}

// Making a key costs more than using it, and a run uses few.
const keys = new Map<string, KeyObject | undefined>()

export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url')
  if (!keys.has(x)) keys.set(x, keyOf(x))
  const key = keys.get(x)
  return key !== undefined && verify(null, message, key, signature)
}

function keyOf(x: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return undefined // 32 bytes that are no point of the curve
  }
}
