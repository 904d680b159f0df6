import { minorDigits } from '#domain/kernel/money.ts'
import { formatCount } from '#client/lib/numbers.ts'
import type { Locale } from '#domain/kernel/localized.ts'

const noBreak = '\u00a0'

/** `38 400 000 ₸`, `99,50 zł` (`₸38,400,000` in English); the minor units only where there are some. */
export function formatAmount(minor: number, currency: string, locale: Locale): string {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const size = Math.abs(minor)
  const rest = size % unit
  const decimals = rest === 0 ? '' : `${locale === 'en' ? '.' : ','}${String(rest).padStart(digits, '0')}`
  const figure = `${formatCount(Math.floor(size / unit), locale)}${decimals}`
  const sign = minor < 0 ? '\u2212' : ''
  const symbol = symbolOf(currency)
  if (symbol === '') return `${sign}${figure}`
  return locale === 'en' && symbol.length === 1 ? `${sign}${symbol}${figure}` : `${sign}${figure}${noBreak}${symbol}`
}

const symbols = new Map<string, string>()

/** The sign of a currency does not depend on the language: `₸`, `zł`, `CHF`. A file may name a currency that is none. */
export function symbolOf(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return currency
  const known = symbols.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const symbol = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  symbols.set(currency, symbol)
  return symbol
}
