import { expect, it } from 'vitest'
import { formatAmount } from '#client/lib/amounts.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it('writes an amount as its language does, with minor units only where there are some', () => {
  expect(plain(formatAmount(3_840_000_000, 'KZT', 'kk'))).toBe('38 400 000 ₸')
  expect(plain(formatAmount(3_840_000_000, 'KZT', 'en'))).toBe('₸38,400,000')
  expect(plain(formatAmount(9_950, 'PLN', 'ru'))).toBe('99,50 zł')
  expect(plain(formatAmount(9_905, 'CHF', 'en'))).toBe('99.05 CHF')
  expect(plain(formatAmount(1_500, 'JPY', 'ru'))).toBe('1 500 ¥')
})

it('takes a currency as it stands in the file, and goes without where there is none', () => {
  expect(plain(formatAmount(100_000, 'points', 'kk'))).toBe('1 000 points')
  expect(plain(formatAmount(100_000, '', 'ru'))).toBe('1 000')
})
