import { formatAmount } from '#client/lib/amounts.ts'
import { useLocale } from '#client/lib/words.ts'

/** Writes minor units in the reader's language: `money(12_000_000_000, 'KZT')` → `120 000 000 ₸`. */
export function useMoney(): (minor: number, currency: string) => string {
  const locale = useLocale()
  return (minor, currency) => formatAmount(minor, currency, locale.value)
}
