import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '#domain/kernel/localized.ts'
import { formatCount, pluralForm, withEnding } from '#client/lib/numbers.ts'
import { formatShare } from '#client/lib/shares.ts'

describe('a number', () => {
  it('is grouped by no-break spaces in Kazakh and Russian, by commas in English', () => {
    expect(formatCount(1_004_318, 'kk')).toBe('1\u00a0004\u00a0318')
    expect(formatCount(1_548, 'ru')).toBe('1\u00a0548')
    expect(formatCount(1_548, 'en')).toBe('1,548')
    expect(formatCount(0, 'kk')).toBe('0')
    expect(formatCount(-1_200, 'ru')).toBe('\u22121\u00a0200')
  })

  it('keeps its digits, however it is grouped', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...locales), (n, locale) => {
        expect(formatCount(n, locale).replaceAll(/[\u00a0,]/g, '')).toBe(String(n))
      }),
    )
  })

  it('stays on one line with its case ending', () => {
    expect(withEnding(9, 'ы')).toBe('9\u2060-\u2060ы')
  })

  it('stays on one line with its per cent sign', () => {
    expect(formatShare(0.574, 'kk')).toBe('57\u00a0%')
    expect(formatShare(0.574, 'en')).toBe('57%')
  })
})

describe('the form of a word beside a number', () => {
  const order = ['one', 'few', 'many', 'other']

  it('follows the plural rules of the language for every number up to 1,000', () => {
    for (const locale of locales) {
      const rules = new Intl.PluralRules(locale)
      const forms = order.filter((form) =>
        rules.resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule),
      )
      for (let n = 0; n <= 1_000; n++) {
        expect(forms[pluralForm(locale, n, forms.length)], `${locale} ${n}`).toBe(rules.select(n))
      }
    }
  })

  it('has a form of its own for parts in Russian', () => {
    expect(pluralForm('ru', 1.5, 4)).toBe(3)
  })
})
