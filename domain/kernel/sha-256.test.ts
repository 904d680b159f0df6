import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, sha256Hex } from './sha-256.ts'

describe('SHA-256', () => {
  it('agrees with OpenSSL on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest())
      }),
    )
  })

  it.each([55, 56, 63, 64, 65, 119, 120, 1_000_000])('agrees at %i bytes, where the padding turns over', (length) => {
    const bytes = new Uint8Array(length).fill(97)
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('takes a text as UTF-8', () => {
    expect(sha256Hex('Дауыс')).toBe(createHash('sha256').update('Дауыс', 'utf8').digest('hex'))
  })
})
