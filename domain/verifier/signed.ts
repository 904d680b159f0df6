import { fromBase64Url } from '../kernel/base64url.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'

/** Ed25519 (RFC 8032), handed in by whoever runs the check: `node:crypto` on a laptop, WebCrypto in a browser. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/** What the signature of a head or key is over: the label, then the canonical JSON without the signature. */
export function signedMessage(label: string, { signature: _, ...members }: { readonly signature: string }): Uint8Array {
  return new TextEncoder().encode(`${label}\n${canonicalJson(members)}`)
}

/** The same of something that is signed by its hash alone. */
export function signedHash(label: string, hash: Uint8Array): Uint8Array {
  const prefix = new TextEncoder().encode(`${label}\n`)
  const message = new Uint8Array(prefix.length + hash.length)
  message.set(prefix)
  message.set(hash, prefix.length)
  return message
}

/** The bytes of a member whose guard has looked at it. */
export function bytesIn(text: string, length: number): Uint8Array {
  const bytes = fromBase64Url(text, length)
  if (!bytes) throw new Error('A member was read without its guard')
  return bytes
}
