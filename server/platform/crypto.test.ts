import { describe, expect, it } from 'vitest'
import { createCrypto } from './crypto.ts'

const crypto = createCrypto(Buffer.alloc(32, 1))

describe('chance', () => {
  it('is never handed out twice, in pieces of any size', () => {
    const sizes = [1, 12, 16, 32, 4_000, 5_000]
    const pieces = Array.from({ length: 3_000 }, (_, i) => crypto.randomBytes(sizes[i % sizes.length] ?? 1))
    expect(pieces.every((piece, i) => piece.length === sizes[i % sizes.length])).toBe(true)
    const long = pieces.filter(({ length }) => length >= 12).map((piece) => piece.toString('hex'))
    expect(new Set(long.map((hex) => hex.slice(0, 24))).size).toBe(long.length)
    expect(long.some((hex) => /^0+$/.test(hex))).toBe(false)
  })
})

describe('keys', () => {
  it('open again only with their owner and the same master key', () => {
    const wrapped = crypto.newWrappedKey('pet_1')
    const key = crypto.openKey(wrapped, 'pet_1')
    expect(crypto.hmac(key, 'x')).toEqual(crypto.hmac(crypto.openKey(wrapped, 'pet_1'), 'x'))
    expect(() => crypto.openKey(wrapped, 'pet_2')).toThrow()
    expect(() => createCrypto(Buffer.alloc(32, 2)).openKey(wrapped, 'pet_1')).toThrow()
  })

  it('do not open when a bit was flipped', () => {
    const wrapped = crypto.newWrappedKey('pet_1')
    for (const position of [0, 12, 30]) {
      const forged = Buffer.from(wrapped)
      forged.writeUInt8(forged.readUInt8(position) ^ 1, position)
      expect(() => crypto.openKey(forged, 'pet_1')).toThrow()
    }
  })

  it('are new every time', () => {
    const one = crypto.openKey(crypto.newWrappedKey('pet_1'), 'pet_1')
    const two = crypto.openKey(crypto.newWrappedKey('pet_1'), 'pet_1')
    expect(one.equals(two)).toBe(false)
  })
})

describe('keyed hashes', () => {
  it('repeat for one purpose and differ between purposes and master keys', () => {
    const hash = crypto.keyedHash('identity/national-id', '920101300123')
    expect(crypto.keyedHash('identity/national-id', '920101300123')).toEqual(hash)
    expect(crypto.keyedHash('http/session', '920101300123')).not.toEqual(hash)
    expect(createCrypto(Buffer.alloc(32, 2)).keyedHash('identity/national-id', '920101300123')).not.toEqual(hash)
  })
})

it('makes codes of decimal digits with their zeros in front', () => {
  const codes = Array.from({ length: 200 }, () => crypto.randomDigits(6))
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBeGreaterThan(190)
})
