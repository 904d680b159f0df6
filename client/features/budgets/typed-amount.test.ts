import { describe, expect, it } from 'vitest'
import { amountIn, typedAmount } from '#client/features/budgets/typed-amount.ts'

describe('a sum as people type it', () => {
  it('is read with spaces between thousands, a decimal comma or a point', () => {
    expect(
      ['1 200 000', '1\u00a0200\u00a0000', '1200000', '99,50', '99.5'].map((text) => amountIn(text, 'KZT')),
    ).toEqual([120_000_000, 120_000_000, 120_000_000, 9_950, 9_950])
    expect(amountIn('5000', 'JPY')).toBe(5_000)
  })

  it('is none where it is no number, below zero or finer than the currency', () => {
    expect(['', 'көп', '-5', '1,005', '1e6'].map((text) => amountIn(text, 'KZT'))).toEqual(Array(5).fill(undefined))
  })

  it('stands in its field so that it is read the same', () => {
    for (const minor of [1, 100, 9_950, 120_000_000, 123_456_789_01])
      expect(amountIn(typedAmount(minor, 'KZT'), 'KZT')).toBe(minor)
    expect([typedAmount(null, 'KZT'), typedAmount(0, 'KZT'), typedAmount(120_000_000, 'KZT')]).toEqual([
      '',
      '',
      '1 200 000',
    ])
  })
})
