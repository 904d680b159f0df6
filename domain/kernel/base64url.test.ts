import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from './base64url.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe('base64url', () => {
  it('spells bytes as Node does, and reads its own spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64Url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64Url(text, bytes.length)).toEqual(bytes)
      }),
    )
  })

  it.each([6_143, 6_144, 6_145, 6_146, 12_289, 200_000])('spells %i bytes as Node does', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 251)
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  })

  it('reads one spelling of 32 bytes and no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(42), fc.nat(63), (bytes, at, digit) => {
        const text = toBase64Url(bytes)
        const other = text.slice(0, at) + alphabet.charAt(digit) + text.slice(at + 1)
        const read = fromBase64Url(other, 32)
        if (read) expect(toBase64Url(read)).toBe(other)
        else expect([...alphabet.slice(0, 64)].indexOf(other.charAt(42)) % 4).not.toBe(0)
      }),
    )
  })

  it.each([
    ['padding', 'AA=='],
    ['the alphabet of plain base64', '+/'],
    ['a space', 'A '],
    ['a letter outside ASCII', 'Aқ'],
    ['bits that belong to no byte', 'AB'],
    ['a digit too few', 'A'],
    ['a digit too many', 'AAA'],
    ['what is no text', 1],
    ['nothing', undefined],
  ])('refuses %s', (_, text) => {
    expect(fromBase64Url(text, 1)).toBeUndefined()
  })

  it('spells no bytes as the empty text', () => {
    expect(toBase64Url(new Uint8Array())).toBe('')
    expect(fromBase64Url('', 0)).toEqual(new Uint8Array())
  })
})
