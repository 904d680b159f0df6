import type { Anatomy } from './image-anatomy.ts'

// What other programs would take the file for. None of it stands in the metadata of cameras.
const otherFormats = /<script|<html|<!doctype|<iframe|<body|<\?php|%pdf-|rar!\x1a\x07|7z\xbc\xaf\x27\x1c/i
/** "PK 5 6": the end record of a ZIP file, by which it is read from behind; 22 bytes and a comment of at most 65,535 */
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const zipEndReach = 22 + 65_535
/** A JPEG whose first segment has this length opens a comment of JavaScript. */
const scriptComment = '/*'

/**
 * Whether the file is something else besides a picture (a polyglot). Re-encoding would leave nothing of it, but whoever
 * sends such a file does not send a photo.
 */
export function hidesMore(bytes: Buffer, { kind, besidePixels, tail }: Anatomy): boolean {
  if (bytes.subarray(-zipEndReach).includes(zipEnd)) return true
  if (kind === 'jpeg' && bytes.toString('latin1', 4, 6) === scriptComment) return true
  if ([...besidePixels, tail].some((part) => otherFormats.test(latin1(part)))) return true
  return tail.length > 0 && !(kind === 'jpeg' && isOfCamera(tail))
}

/**
 * Telephones append to the JPEG: a second one (a map of light, a preview: CIPA DC-007), a short film, or Samsung's record
 * of the shot. It is no reason to refuse their photos; it goes with the metadata.
 */
function isOfCamera(tail: Buffer): boolean {
  const start = tail.findIndex((byte) => byte !== 0)
  if (start < 0) return true
  const isJpeg = tail[start] === 0xff && tail[start + 1] === 0xd8 && tail[start + 2] === 0xff
  // A film begins with the length of its first box, whose first bytes are zero: looked for from the very start.
  const isFilm = tail.toString('latin1', 4, 8) === 'ftyp'
  return isJpeg || isFilm || tail.toString('latin1', tail.length - 4) === 'SEFT'
}

function latin1(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
}
