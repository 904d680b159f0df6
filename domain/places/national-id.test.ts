import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateOf, isNationalId } from './national-id.ts'

/** Writes the check digit by the rule as it is printed, pass by pass; undefined where no number is issued. */
function withCheckDigit(eleven: string): string | undefined {
  const digits = Array.from(eleven, Number)
  const pass = (shift: number) => digits.reduce((sum, digit, i) => sum + digit * (((i + shift) % 11) + 1), 0) % 11
  const check = pass(0) === 10 ? pass(2) : pass(0)
  return check === 10 ? undefined : `${eleven}${check}`
}

const eleven = fc
  .tuple(fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }), fc.nat(9_999))
  .map(([born, serial]) => {
    const date = born.toISOString().slice(2, 10).replaceAll('-', '')
    return `${date}${born.getUTCFullYear() < 2000 ? '3' : '6'}${String(serial).padStart(4, '0')}`
  })

describe('individual identification number', () => {
  it('is accepted with the check digit of either pass', () => {
    fc.assert(
      fc.property(eleven, (start) => {
        const whole = withCheckDigit(start)
        if (whole) expect(isNationalId(whole)).toBe(true)
        else for (let check = 0; check < 10; check++) expect(isNationalId(`${start}${check}`)).toBe(false)
      }),
    )
  })

  it('is refused with one digit wrong', () => {
    fc.assert(
      fc.property(eleven, fc.nat(11), fc.integer({ min: 1, max: 9 }), (start, place, change) => {
        const whole = withCheckDigit(start)
        fc.pre(whole !== undefined && withCheckDigit(start)?.at(-1) === whole.at(-1))
        const digits = Array.from(whole, Number)
        digits[place] = ((digits[place] ?? 0) + change) % 10
        const changed = digits.join('')
        // Two numbers may share a check digit when the first pass gave 10; then both are numbers.
        expect(isNationalId(changed)).toBe(
          birthDateOf(changed) !== undefined && withCheckDigit(changed.slice(0, 11)) === changed,
        )
      }),
    )
  })

  it.each(['', '12345678901', '1234567890123', '99023030000a', '990230300001', '990101700001'])(
    '%j is none: length, digits, a day or a century that does not exist',
    (text) => {
      expect(isNationalId(text)).toBe(false)
    },
  )

  it('carries the date of birth', () => {
    expect(birthDateOf('040229500123')).toBe('2004-02-29')
    expect(birthDateOf('850101300123')).toBe('1985-01-01')
  })
})
