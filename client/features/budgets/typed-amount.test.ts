import { describe, expect, it } from 'vitest'
import { readAmount, readQuantity, typedAmount, typedQuantity } from '#client/features/budgets/typed-amount.ts'

describe('an amount as people type it', () => {
  it.each([
    ['3500000', 350_000_000],
    ['3 500 000', 350_000_000],
    ['3\u00a0500\u00a0000 ₸', 350_000_000],
    ['3,500,000', 350_000_000],
    ['3.500.000', 350_000_000],
    ['1,000', 100_000],
    ['1,250.50', 125_050],
    ['99,5', 9_950],
    ['99.50', 9_950],
  ])('%s is %d minor units', (text, minor) => {
    expect(readAmount(text, 'KZT')).toBe(minor)
  })

  it.each(['', ' ', '0', '-5', 'бес мың', '1,2,3', '99,555 1', '12 000 тг', '1'.repeat(30)])('%j is none', (text) => {
    expect(readAmount(text, 'KZT')).toBeUndefined()
  })

  it('knows a currency without minor units', () => {
    expect(readAmount('12 000', 'JPY')).toBe(12_000)
    expect(readAmount('12.5', 'JPY')).toBeUndefined()
  })

  it.each(['kk', 'ru', 'en'] as const)('comes back as it was, written in %s', (locale) => {
    for (const minor of [100, 350_000_000, 125_050])
      expect(readAmount(typedAmount(minor, 'KZT', locale), 'KZT')).toBe(minor)
    expect(readQuantity(typedQuantity(2.5, locale))).toBe(2.5)
  })
})

describe('how many', () => {
  it('takes whole numbers and parts, with comma or point', () => {
    expect(['12', '1 200', '0,5', '2.125'].map(readQuantity)).toEqual([12, 1_200, 0.5, 2.125])
  })

  it('takes nothing else', () => {
    expect(['', '0', '-1', 'көп', '1e3', '0,0001', '2000000000'].map(readQuantity)).toEqual(Array(7).fill(undefined))
  })
})
