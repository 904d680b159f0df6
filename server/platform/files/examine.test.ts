import { describe, expect, it } from 'vitest'
import { codesOf } from '#server/testing/city.ts'
import { aPhoto, aPhotoFromTheStreet } from '#server/testing/photos.ts'
import { examine } from './examine.ts'

const jpeg = await aPhoto()
const png = await aPhoto({ format: 'png' })
const webp = await aPhoto({ format: 'webp' })
const fromTheStreet = await aPhotoFromTheStreet()
const text = (content: string) => Buffer.from(content, 'latin1')
const followed = (photo: Buffer, by: Buffer | string) => Buffer.concat([photo, typeof by === 'string' ? text(by) : by])

/** An empty ZIP file, which is all that a reader of ZIP files looks for at the end of any file. */
const zip = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(18)])

/** A JPEG with one more segment after its start. */
function withSegment(marker: number, content: string, length = content.length + 2): Buffer {
  const head = Buffer.from([0xff, marker, length >> 8, length & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, text(content), jpeg.subarray(2)])
}

/** A PNG with a text chunk after its head; the checksum is not looked at before decoding. */
function withChunk(content: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([png.subarray(0, 33), length, text(`tEXt${content}`), Buffer.alloc(4), png.subarray(33)])
}

/** A WebP with one more chunk, counted in its length. */
function withWebpChunk(content: string): Buffer {
  const chunk = Buffer.concat([text('XMP '), Buffer.alloc(4), text(content), Buffer.alloc(content.length % 2)])
  chunk.writeUInt32LE(content.length, 4)
  const all = Buffer.concat([webp, chunk])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}

describe('a photo', () => {
  it.each([
    ['jpeg', jpeg],
    ['png', png],
    ['webp', webp],
    ['jpeg', fromTheStreet],
  ])('is known by its content: %s', (kind, bytes) => {
    expect(examine(bytes)).toEqual({ ok: true, value: kind })
  })

  it.each([
    ['a map of light, which is a second JPEG', jpeg],
    ['zeros, and then that', Buffer.concat([Buffer.alloc(100), jpeg])],
    ['a short film', text('\0\0\0\x18ftypmp42 and so on')],
    ['a record of the shot', text('\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1700000000000SEFHetcSEFT')],
    ['zeros', Buffer.alloc(17)],
  ])('of a telephone may be followed by %s', (_name, tail) => {
    expect(codesOf(examine(followed(jpeg, tail)))).toEqual([])
  })
})

describe('a file that is no photo', () => {
  it.each([
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['SVG after spaces', text('   <?xml version="1.0"?><svg/>')],
    ['GIF with JavaScript', text('GIF89a/*\x01\0\0\0\0*/=1;alert(1)')],
    ['PDF', text('%PDF-1.7\n')],
    ['HTML', text('<!doctype html><title>x</title>')],
    ['ZIP', zip],
    ['HEIC', text('\0\0\0\x18ftypheic')],
    ['TIFF', text('II*\0')],
    ['BMP', text('BM')],
    ['a sound in RIFF', text('RIFF\x24\0\0\0WAVEfmt ')],
    ['PDF before a photo', Buffer.concat([text('%PDF-1.7\n'), jpeg])],
    ['one byte', text('\xff')],
  ])('is refused: %s', (_name, bytes) => {
    expect(codesOf(examine(bytes))).toEqual(['FILE_TYPE'])
  })
})

describe('a file that is a photo and something else', () => {
  it.each([
    ['JPEG and ZIP', followed(jpeg, zip)],
    ['PNG and ZIP', followed(png, zip)],
    ['WebP and ZIP', followed(webp, zip)],
    ['ZIP in a comment of a JPEG', withSegment(0xfe, zip.toString('latin1'))],
    ['JPEG and page', followed(jpeg, '<HTML><body onload=alert(1)>')],
    ['JPEG with a page in its comment', withSegment(0xfe, '<html><script src=//x></script>')],
    ['PNG with a page in its text', withChunk('Comment\0<script>alert(1)</script>')],
    ['WebP with a page in its metadata', withWebpChunk('<script>alert(1)</script>')],
    ['JPEG with PHP', withSegment(0xe1, '<?php system($_GET[0]);')],
    ['JPEG with PDF', withSegment(0xfe, '%PDF-1.4 1 0 obj')],
    ['JPEG with a film that holds a page', followed(jpeg, '\0\0\0\x18ftypmp42<script>')],
    ['JPEG whose first length opens a comment of JavaScript', withSegment(0xe0, ' '.repeat(0x2f2a - 2), 0x2f2a)],
    ['JPEG and what nobody knows', followed(jpeg, 'MZ\x90\0 and so on')],
    ['PNG and a JPEG', followed(png, jpeg)],
    ['WebP and one byte', followed(webp, 'x')],
  ])('is refused: %s', (_name, bytes) => {
    expect(codesOf(examine(bytes))).toEqual(['FILE_HIDES_MORE'])
  })
})

describe('a photo that is not all there', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2)],
    ['JPEG without its last byte', jpeg.subarray(0, -1)],
    ['JPEG that ends in its head', jpeg.subarray(0, 20)],
    ['JPEG with a hole between segments', Buffer.concat([jpeg.subarray(0, 20), text('xx'), jpeg.subarray(20)])],
    ['half a PNG', png.subarray(0, png.length / 2)],
    ['PNG without its last byte', png.subarray(0, -1)],
    ['the start of a PNG', png.subarray(0, 8)],
    ['half a WebP', webp.subarray(0, webp.length / 2)],
    ['the start of a WebP', webp.subarray(0, 12)],
  ])('is refused: %s', (_name, bytes) => {
    expect(codesOf(examine(bytes))).toEqual(['FILE_DAMAGED'])
  })

  it('is refused however it was cut, and never makes the reader fail', () => {
    for (const photo of [jpeg, png, webp]) {
      for (let length = 12; length < photo.length; length += Math.ceil(photo.length / 500)) {
        expect(codesOf(examine(photo.subarray(0, length)))).toEqual(['FILE_DAMAGED'])
      }
    }
  })
})

it('a file of more than twelve megabytes is refused with the limit, whatever it is', () => {
  const result = examine(Buffer.alloc(12_000_001))
  expect(result).toEqual({ ok: false, refusals: [{ code: 'FILE_TOO_LARGE', details: { maxMb: 12 } }] })
})
