import { createPublicKey, verify } from 'node:crypto'
import { createBundleCheck, type BundleReport } from '#domain/verifier/bundle.ts'
import { EarlierReader } from '#domain/verifier/earlier.ts'
import type { VerifySignature } from '#domain/verifier/signed.ts'

/** What a stranger downloads of a petition. */
export async function evidenceOf(url: string, number: string | null): Promise<string> {
  const answer = await fetch(`${url}/ledger/${number}/evidence.ndjson`, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`no evidence of ${number}: ${answer.status}`)
  return answer.text()
}

/** Recounts it with the stranger's own program. @param before a bundle that was kept from earlier */
export async function recount(bundle: string, before?: string): Promise<BundleReport> {
  const check = createBundleCheck({ verifySignature: byNode, ...(before !== undefined && { earlier: [kept(before)] }) })
  check.push(Buffer.from(bundle))
  return check.finish()
}

function kept(bundle: string) {
  const reader = new EarlierReader()
  reader.push(Buffer.from(bundle))
  const earlier = reader.finish()
  if (!earlier) throw new Error('the bundle from before cannot be read')
  return earlier
}

export const byNode: VerifySignature = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url')
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)
}
