import { minorDigits, parseMoney } from '#domain/kernel/money.ts'
import { formatAmount, symbolOf } from '#client/lib/amounts.ts'
import type { Locale } from '#domain/kernel/localized.ts'

const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
const groupsWithDecimals = /^\d{1,3}(?:,\d{3})+\.\d+$/

/**
 * Minor units of an amount as people type it: `38 400 000`, `1,250,000`, `99,50`, with or without the sign. Three digits
 * after a separator are thousands: nobody has a thousandth of a tenge.
 * @returns undefined where it is no amount above zero
 */
export function readAmount(text: string, currency: string): number | undefined {
  const bare = text.replace(symbolOf(currency), '').replace(/\s/g, '')
  const isGrouped = groups.test(bare) || groupsWithDecimals.test(bare)
  const digits = groups.test(bare) ? bare.replace(/[.,]/g, '') : isGrouped ? bare.replaceAll(',', '') : bare
  const read = parseMoney(digits, minorDigits(currency))
  return 'minor' in read && read.minor > 0 ? read.minor : undefined
}

/** The amount for a field that has the sign of the currency beside it: `38 400 000`; empty for none. Forms that
 * nobody reads in English may leave the language out: Kazakh and Russian part thousands alike. */
export function typedAmount(minor: number | null | undefined, currency: string, locale: Locale = 'kk'): string {
  if (minor == null || minor === 0) return ''
  return formatAmount(minor, currency, locale).replace(symbolOf(currency), '').trim()
}

const quantityMax = 1_000_000_000

/** How many of something: `12`, `0,5`. @returns undefined where it is no number above zero */
export function readQuantity(text: string): number | undefined {
  const bare = text.replace(/\s/g, '').replace(',', '.')
  const quantity = /^\d{1,10}(\.\d{1,3})?$/.test(bare) ? Number(bare) : 0
  return quantity > 0 && quantity <= quantityMax ? quantity : undefined
}

export function typedQuantity(quantity: number, locale: Locale): string {
  return locale === 'en' ? String(quantity) : String(quantity).replace('.', ',')
}
