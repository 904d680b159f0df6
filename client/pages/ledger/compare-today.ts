import { fromBase64Url } from '#domain/kernel/base64url.ts'
import { verifyConsistency } from '#domain/kernel/merkle.ts'
import { faultOfHead } from '#domain/verifier/check-heads.ts'
import { KeyRing } from '#domain/verifier/check-keys.ts'
import { isHead, isKey } from '#domain/verifier/formats.ts'
import { verifyEd25519 } from '#client/pages/ledger/verify-signature.ts'
import type { Head } from '#domain/verifier/formats.ts'

export type Today =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'contradicts' }
  | { readonly kind: 'continues'; readonly size: number }

/** Whether the log as it is published now is a continuation of the one that a receipt knows. */
export async function compareWithToday(number: string, head: Head, keys: readonly unknown[]): Promise<Today> {
  const newest = await readJson(`/ledger/${number}/head.json`)
  if (newest === undefined) return { kind: 'unreachable' }
  if (!isHead(newest) || newest.petition !== head.petition || newest.size < head.size) return { kind: 'contradicts' }
  const context = { petition: head.petition, rules: head.rules, keys: new KeyRing(keys.filter(isKey)) }
  const fault = await faultOfHead(newest, context.keys, verifyEd25519)
  if (fault !== undefined || newest.rules !== context.rules) return { kind: 'contradicts' }
  const proof = await readJson(`/ledger/${number}/proof.json?first=${head.size}&second=${newest.size}`)
  if (proof === undefined) return { kind: 'unreachable' }
  const hashes = hashesOf(proof)
  const [firstRoot, secondRoot] = [fromBase64Url(head.root, 32), fromBase64Url(newest.root, 32)]
  const continues =
    hashes !== undefined &&
    firstRoot !== undefined &&
    secondRoot !== undefined &&
    verifyConsistency({ first: head.size, second: newest.size, firstRoot, secondRoot, proof: hashes })
  return continues ? { kind: 'continues', size: newest.size } : { kind: 'contradicts' }
}

function hashesOf(answer: unknown): Uint8Array[] | undefined {
  const hashes = (answer as { hashes?: unknown }).hashes
  if (!Array.isArray(hashes)) return undefined
  const bytes = hashes.map((hash: unknown) => fromBase64Url(hash, 32))
  return bytes.some((hash) => hash === undefined) ? undefined : (bytes as Uint8Array[])
}

async function readJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { credentials: 'omit' })
    return response.ok ? ((await response.json()) as unknown) : undefined
  } catch {
    return undefined
  }
}
