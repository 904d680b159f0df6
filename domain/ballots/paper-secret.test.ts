import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSecret, printSecret, rowsOf, shareLength } from './paper-secret.ts'

const share = fc.uint8Array({ minLength: shareLength, maxLength: shareLength })
const row = fc.integer({ min: 0, max: rowsOf('share') - 1 })
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a secret on paper', () => {
  it('is read again as it was printed, in small letters, without gaps, with O for 0 and l for 1', () => {
    fc.assert(
      fc.property(share, (secret) => {
        const rows = printSecret('share', secret)
        expect(rows).toHaveLength(6)
        const typed = rows.join('').toLowerCase().replaceAll(' ', '').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(parseSecret('share', typed)).toEqual({ ok: true, secret })
      }),
    )
  })

  it('keeps the zeros at its beginning', () => {
    const secret = new Uint8Array(32)
    expect(parseSecret('lot', printSecret('lot', secret).join('\n'))).toEqual({ ok: true, secret })
  })

  it('names the row in which one digit is wrong', () => {
    fc.assert(
      fc.property(share, row, fc.nat(9), fc.integer({ min: 1, max: 31 }), (secret, at, place, shift) => {
        const rows = printSecret('share', secret).map((text) => text.replace(' ', ''))
        const wrong = alphabet[(alphabet.indexOf(rows[at]![place]!) + shift) % 32]!
        rows[at] = rows[at]!.slice(0, place) + wrong + rows[at]!.slice(place + 1)
        expect(parseSecret('share', rows.join(' '))).toEqual({ ok: false, rows: [at + 1] })
      }),
    )
  })

  it('names the row in which two digits changed places', () => {
    fc.assert(
      fc.property(share, row, fc.nat(9), fc.nat(9), (secret, at, one, other) => {
        const rows = printSecret('share', secret).map((text) => text.replace(' ', ''))
        const digits = [...rows[at]!]
        fc.pre(digits[one] !== digits[other])
        ;[digits[one], digits[other]] = [digits[other]!, digits[one]!]
        rows[at] = digits.join('')
        expect(parseSecret('share', rows.join(' '))).toEqual({ ok: false, rows: [at + 1] })
      }),
    )
  })

  it('notices two rows that changed places, and the sheet of a lottery', () => {
    fc.assert(
      fc.property(share, row, row, (secret, one, other) => {
        fc.pre(one !== other)
        const rows = printSecret('share', secret)
        ;[rows[one], rows[other]] = [rows[other]!, rows[one]!]
        expect(parseSecret('share', rows.join(' '))).toMatchObject({ ok: false })
      }),
    )
    const lot = printSecret('lot', new Uint8Array(32).fill(7))
    expect(parseSecret('share', lot.join(' '))).toEqual({ ok: false, rows: [1, 2, 3, 4, 5, 6] })
  })

  it('says of a sheet that is not complete yet only which of its rows are wrong', () => {
    const rows = printSecret('share', new Uint8Array(shareLength).fill(200))
    expect(parseSecret('share', rows.slice(0, 4).join(' '))).toEqual({ ok: false, rows: [] })
    expect(parseSecret('share', '')).toEqual({ ok: false, rows: [] })
    expect(parseSecret('share', [...rows, rows[0]].join(' '))).toEqual({ ok: false, rows: [] })
  })
})
