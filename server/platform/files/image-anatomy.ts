/** What people send as photos. Anything else, SVG above all, is refused by its content, whatever its name says. */
export type ImageKind = 'jpeg' | 'png' | 'webp'

/** A picture cut where its own format says that parts end. */
export interface Anatomy {
  readonly kind: ImageKind
  /** the parts that hold no pixels: tables, comments, metadata */
  readonly besidePixels: readonly Uint8Array[]
  /** what follows the end of the picture; empty in an ordinary file */
  readonly tail: Buffer
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function imageKindOf(bytes: Buffer): ImageKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'png'
  return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP' ? 'webp' : undefined
}

/** Walks the parts of the file up to the end that it declares. @returns undefined when it stops before, or is no such file */
export function dissect(kind: ImageKind, bytes: Buffer): Anatomy | undefined {
  const walk = { jpeg: walkJpeg, png: walkPng, webp: walkWebp }[kind]
  const besidePixels: Uint8Array[] = []
  const end = walk(bytes, (part) => besidePixels.push(part))
  return end === undefined || end > bytes.length ? undefined : { kind, besidePixels, tail: bytes.subarray(end) }
}

/** @returns where the picture ends */
type Walk = (bytes: Buffer, found: (part: Uint8Array) => void) => number | undefined

/** ITU-T T.81, B.1: segments with a length each, and after a start of scan coded data up to the next marker. */
const walkJpeg: Walk = (bytes, found) => {
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === 0xd9) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    if (marker === 0xff)
      at += 1 // a filling byte
    else if (marker === 0x01 || isRestart(marker)) at += 2
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2)
      found(bytes.subarray(at + 4, end))
      at = marker === 0xda ? endOfScan(bytes, end) : end
    }
  }
  return undefined
}

function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && !isRestart(next)) return at
  }
  return bytes.length
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7
}

/** PNG, 5.3: chunks of length, type, data and checksum; the last is IEND. */
const walkPng: Walk = (bytes, found) => {
  let at = pngSignature.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = textAt(bytes, at + 4)
    if (type !== 'IDAT' && type !== 'fdAT') found(bytes.subarray(at + 8, end - 4))
    if (type === 'IEND') return end
    at = end
  }
  return undefined
}

const webpPixels = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANMF'])

/** RFC 9649, 2.3: chunks of name, length and data, each filled up to an even length, in one that says how long all is. */
const walkWebp: Walk = (bytes, found) => {
  if (bytes.length < 12) return undefined
  const end = 8 + padded(bytes.readUInt32LE(4))
  let at = 12
  while (at + 8 <= Math.min(end, bytes.length)) {
    const size = bytes.readUInt32LE(at + 4)
    if (!webpPixels.has(textAt(bytes, at))) found(bytes.subarray(at + 8, at + 8 + size))
    at += 8 + padded(size)
  }
  return at === end ? end : undefined
}

function padded(size: number): number {
  return size + (size % 2)
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4)
}
