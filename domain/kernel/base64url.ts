const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const noDigit = 64
const digitOf = new Uint8Array(128).fill(noDigit)
const codeOfDigit = new Uint8Array(alphabet.length)
for (let i = 0; i < alphabet.length; i++) {
  codeOfDigit[i] = alphabet.charCodeAt(i)
  digitOf[alphabet.charCodeAt(i)] = i
}

/** At once; divides by three, and a call takes as many arguments. */
const blockBytes = 6_144

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array): string {
  if (bytes.length <= blockBytes) return spell(bytes)
  let text = ''
  for (let at = 0; at < bytes.length; at += blockBytes) text += spell(bytes.subarray(at, at + blockBytes))
  return text
}

/** All digits at once: a text that grows by one digit after another leaves as many texts behind. */
function spell(bytes: Uint8Array): string {
  const codes = new Array<number>(Math.ceil((bytes.length * 4) / 3))
  let digits = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const group = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2)
    codes[digits++] = digitCode(group >>> 18)
    codes[digits++] = digitCode((group >>> 12) & 63)
    if (left > 1) codes[digits++] = digitCode((group >>> 6) & 63)
    if (left > 2) codes[digits++] = digitCode(group & 63)
  }
  return String.fromCharCode(...codes)
}

/**
 * The bytes that a text spells, if it is their one spelling: the right number of digits, none of them foreign, no
 * padding, and nothing in the bits that the last digit has too many.
 * @param byteLength the length that the bytes must have
 * @returns undefined for any other text, so that equal bytes always have equal texts
 */
export function fromBase64Url(text: unknown, byteLength: number): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil((byteLength * 4) / 3)) return undefined
  const bytes = new Uint8Array(byteLength)
  let pending = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf[text.charCodeAt(i)] ?? noDigit
    if (digit === noDigit) return undefined
    pending = ((pending << 6) | digit) & 0x3fff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = pending >>> bits
    }
  }
  const isCanonical = (pending & ((1 << bits) - 1)) === 0
  return isCanonical ? bytes : undefined
}

function digitCode(digit: number): number {
  return codeOfDigit[digit] ?? 0
}

function byteAt(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0
}
