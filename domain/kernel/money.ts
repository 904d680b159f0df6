const wholeUnits = new Set(['JPY', 'KRW', 'CLP', 'ISK', 'VND', 'PYG', 'UGX'])

/** Digits of the minor unit of a currency (ISO 4217). What is not listed has two. */
export function minorDigits(currency: string): number {
  return wholeUnits.has(currency.toUpperCase()) ? 0 : 2
}

/** Longer than any safe integer with its decimals; trimming zeros must not take long. */
const textMax = 40

export type MoneyFault = 'NOT_A_NUMBER' | 'NEGATIVE' | 'TOO_FINE' | 'TOO_BIG'

/**
 * Minor units of a decimal amount, exactly: never through a float.
 * @returns what is mended, too: a decimal comma, or decimals that say nothing (`100000.0`)
 */
export function parseMoney(
  text: string,
  digits: number,
):
  { readonly minor: number; readonly mended?: 'DECIMAL_COMMA' | 'NEEDLESS_DECIMALS' } | { readonly fault: MoneyFault } {
  const match = /^(-?)(\d+)(?:([.,])(\d*))?$/.exec(text)
  if (!match) return { fault: 'NOT_A_NUMBER' }
  const [, sign, whole = '', separator, decimals = ''] = match
  if (sign === '-') return { fault: 'NEGATIVE' }
  if (text.length > textMax) return { fault: 'TOO_BIG' }
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > digits) return { fault: 'TOO_FINE' }
  const minor = Number(whole + kept.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return { fault: 'TOO_BIG' }
  if (separator === ',') return { minor, mended: 'DECIMAL_COMMA' }
  return kept === '' && separator !== undefined ? { minor, mended: 'NEEDLESS_DECIMALS' } : { minor }
}

/** The shortest decimal of an amount: `1250.5`, `1000000`. */
export function moneyText(minor: number | bigint, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const decimals = text.slice(text.length - digits).replace(/0+$/, '')
  return decimals === '' ? whole : `${whole}.${decimals}`
}
