import { describe, expect, it } from 'vitest'
import { faultOf, meantBy } from '#client/features/tally/typed-values.ts'
import type { TypedKind } from '#client/features/tally/typed-values.ts'

const tenge = { digits: 2, locale: 'en' } as const
const yen = { digits: 0, locale: 'en' } as const
const told = (kind: TypedKind, text: string, of: typeof tenge | typeof yen = tenge) => {
  const fault = faultOf(kind, meantBy(kind, text), of)
  return fault && [fault.key.replace('simulator.rule.', ''), ...Object.values(fault.values)]
}

describe('what is typed into a field of the simulator', () => {
  it.each(['120000000', '120 000 000', '99,50', '0.01'])('takes %j for an amount', (text) => {
    expect(told('amount', text)).toBeUndefined()
  })

  it.each([
    ['much', ['notAmount']],
    ['', ['notAmount']],
    ['0', ['notPositive']],
    ['0,00', ['notPositive']],
    ['-7', ['notPositive']],
    ['1.005', ['tooFine', '2']],
    ['99999999999999999', ['tooBig', '90,071,992,547,409']],
  ])('refuses the amount %j, and says by which limit', (text, expected) => {
    expect(told('amount', text)).toEqual(expected)
  })

  it('asks for whole units where a currency has no others', () => {
    expect(told('amount', '1500.5', yen)).toEqual(['tooFine', '0'])
  })

  it('takes a threshold of none, and refuses what is no whole number or too large', () => {
    expect(told('whole', '0')).toBeUndefined()
    expect(told('whole', '1.5')).toEqual(['notWhole'])
    expect(told('whole', '1000000000000000')).toEqual(['tooBig', '999,999,999,999,999'])
  })

  it('takes points for places, with commas', () => {
    expect(told('list', '3, 2, 1')).toBeUndefined()
    expect(told('list', '3;2')).toEqual(['notScores'])
  })
})
