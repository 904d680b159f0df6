import { concat } from './fields.ts'
import { sha256 } from './sha-256.ts'

const blockBytes = 64

/** HMAC-SHA-256 (RFC 2104) for what strangers compute again. Not for secrets: it takes no care of timing. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockBytes)
  block.set(key.length > blockBytes ? sha256(key) : key)
  const inner = sha256(
    concat(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  )
  return sha256(
    concat(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  )
}
