const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => digits[byte]).join('')
}

/**
 * The bytes that hexadecimal digits spell.
 * @throws when the text is something else
 */
export function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error('not hexadecimal')
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = (digitOf(text.charCodeAt(i * 2)) << 4) | digitOf(text.charCodeAt(i * 2 + 1))
  }
  return bytes
}

/** '0' is 48, 'a' is 97. */
function digitOf(code: number): number {
  return code < 97 ? code - 48 : code - 87
}
