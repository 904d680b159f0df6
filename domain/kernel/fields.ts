const encoder = new TextEncoder()

/**
 * Texts as one byte string that no other texts have: a label and a line feed, then each text after its length in bytes
 * (four bytes, most significant first).
 */
export function labelledFields(label: string, ...fields: readonly string[]): Uint8Array {
  const parts = [encoder.encode(`${label}\n`)]
  for (const field of fields) {
    const bytes = encoder.encode(field)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length)
    parts.push(length, bytes)
  }
  return concat(...parts)
}

/** Byte strings one behind the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
