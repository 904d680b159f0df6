import { minorDigits } from '../kernel/money.ts'

/**
 * By how much Add1 raises the share of a voter where nothing is chosen: one unit, as all published elections do; where
 * a share is above 5,000 units, about 0.2 % of it, as 1, 2 or 5 with zeros.
 * @param currency ISO 4217
 * @returns minor units
 */
export function usualIncrementMinor(budgetMinor: number, voters: number, currency: string): number {
  const unit = 10 ** minorDigits(currency)
  const wanted = budgetMinor / Math.max(1, voters) / 500
  if (wanted < 10 * unit) return unit
  const power = 10 ** Math.floor(Math.log10(wanted))
  const round = [5, 2, 1].find((step) => step * power <= wanted) ?? 1
  return Math.round(round * power)
}
