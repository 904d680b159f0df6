import { minorDigits, moneyText, parseMoney } from '#domain/kernel/money.ts'

const spaces = /[\s\u00a0\u202f]/g

/** Minor units of a sum as people type it: `1 200 000`, `99,50`. @returns undefined for what is no sum */
export function amountIn(text: string, currency: string): number | undefined {
  const parsed = parseMoney(text.replace(spaces, ''), minorDigits(currency))
  return 'fault' in parsed ? undefined : parsed.minor
}

/** A sum as it stands in a field: `1 200 000`, `99.5`; empty for none. */
export function typedAmount(minor: number | null | undefined, currency: string): string {
  if (minor == null || minor === 0) return ''
  const [whole = '', decimals] = moneyText(minor, minorDigits(currency)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
