/** An exact share `num / den`, `0 < num ≤ den`; never a float, so that 1 % of 151 is a fact and not a rounding. */
export type Ratio = readonly [num: number, den: number]

/**
 * The share of a whole, rounded up: at 1 % of 151 voters the law means 2 people, not 1.51.
 * @param whole a count ≥ 0
 */
export function shareRoundedUp([num, den]: Ratio, whole: number): number {
  const product = BigInt(num) * BigInt(whole)
  const divisor = BigInt(den)
  return Number((product + divisor - 1n) / divisor)
}
