import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBytes, parseCode, printCode } from './letter-code.ts'

const anyBytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes })

describe('a code of a letter', () => {
  it('is printed in groups of four with a check character, by Crockford', () => {
    expect(printCode(new Uint8Array(codeBytes))).toBe('0000-0000-0000-0000-0')
    expect(printCode(new Uint8Array(codeBytes).with(-1, 36))).toBe('0000-0000-0000-0014-U')
    // 2^80 − 1 = 37 × 32675160830571842504359 + 12
    expect(printCode(new Uint8Array(codeBytes).fill(255))).toBe(`ZZZZ-ZZZZ-ZZZZ-ZZZZ-${checkOf(2n ** 80n - 1n)}`)
  })

  it('means the same however a tired hand types it', () => {
    fc.assert(
      fc.property(anyBytes, fc.boolean(), (bytes, isLower) => {
        const printed = printCode(bytes)
        const digits = printed.replaceAll('-', '').slice(0, 16)
        const typed = printed.replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I')
        expect(parseCode(printed)).toBe(digits)
        expect(parseCode(isLower ? typed.toLowerCase() : ` ${typed} `)).toBe(digits)
      }),
    )
  })

  it('is told apart from a code with one wrong character, or two that changed places', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (bytes, place, step) => {
        const printed = printCode(bytes).replaceAll('-', '')
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const other = alphabet[(alphabet.indexOf(printed[place]!) + step) % 32]!
        expect(parseCode(`${printed.slice(0, place)}${other}${printed.slice(place + 1)}`)).toBeUndefined()
        const [a, b] = [printed[place]!, printed[place + 1]!]
        fc.pre(place < 15 && a !== b)
        expect(parseCode(`${printed.slice(0, place)}${b}${a}${printed.slice(place + 2)}`)).toBeUndefined()
      }),
    )
  })

  it.each([
    '',
    '0000',
    '0000-0000-0000-0000',
    '0000-0000-0000-0000-00',
    '000U-0000-0000-0000-0',
    'ЖЖЖЖ-0000-0000-0000-0',
  ])('is none: %j', (typed) => {
    expect(parseCode(typed)).toBeUndefined()
  })
})

function checkOf(value: bigint): string {
  return '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U'[Number(value % 37n)]!
}
