import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoInstant } from './iso-instant.ts'

it('spells every instant as the language does', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(isoInstant(date)).toBe(date.toISOString())
      // The second time its day is known.
      expect(isoInstant(date)).toBe(date.toISOString())
    }),
    { numRuns: 6_000 },
  )
})

it.each([
  '0000-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '2028-02-29T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '+010000-01-01T00:00:00.000Z',
  '-000001-12-31T23:59:59.999Z',
])('spells %s', (text) => {
  expect(isoInstant(new Date(text))).toBe(text)
})

it('refuses a date that is none', () => {
  expect(() => isoInstant(new Date(Number.NaN))).toThrow(RangeError)
})
