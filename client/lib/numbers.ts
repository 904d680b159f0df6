import type { Locale } from '#domain/kernel/localized.ts'

const noBreak = '\u00a0'
const wordJoiner = '\u2060'

/** `1 004 318` with no-break spaces (`1,004,318` in English). Own code: not every browser carries Kazakh. */
export function formatCount(value: number, locale: Locale): string {
  const digits = Math.abs(Math.round(value)).toString()
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : noBreak)
  return value < 0 ? `\u2212${grouped}` : grouped
}

/**
 * A number that takes a case ending, kept on one line: `9⁠-⁠ы`. Onest has no non-breaking hyphen, so word joiners
 * stand around an ordinary one.
 */
export function withEnding(number: string | number, ending: string): string {
  return `${number}${wordJoiner}-${wordJoiner}${ending}`
}

const pluralForms: Record<Locale, (n: number) => number> = {
  kk: (n) => (n === 1 ? 0 : 1),
  en: (n) => (n === 1 ? 0 : 1),
  ru: (n) => {
    if (!Number.isInteger(n)) return 3
    const [units, tens] = [n % 10, n % 100]
    if (units === 1 && tens !== 11) return 0
    return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? 1 : 2
  },
}

/**
 * Which of the forms, written `one | other` (kk, en) or `one | few | many | other` (ru), goes with `n`: the cardinal
 * rules of CLDR.
 */
export function pluralForm(locale: Locale, n: number, forms: number): number {
  return Math.min(pluralForms[locale](Math.abs(n)), forms - 1)
}
