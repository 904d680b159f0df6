import { sha256 } from './sha-256.ts'

const blockBytes = 64

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(blockBytes)
  padded.set(key.length > blockBytes ? sha256(key) : key)
  const inner = sha256(joined(padded, 0x36, message))
  return sha256(joined(padded, 0x5c, inner))
}

function joined(block: Uint8Array, mask: number, message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(blockBytes + message.length)
  for (let i = 0; i < blockBytes; i++) bytes[i] = (block[i] ?? 0) ^ mask
  bytes.set(message, blockBytes)
  return bytes
}
