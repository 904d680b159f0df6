import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromHex, toHex } from './hex.ts'

it('spells bytes and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes)
    }),
  )
  expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff')
})

it.each(['0', 'A0', '0g', ' 00', '0x00'])('does not read %j', (text) => {
  expect(() => fromHex(text)).toThrow('not hexadecimal')
})
