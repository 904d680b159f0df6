import type { StatedNumber } from './format.ts'

/** `num / den` in whole numbers. */
export interface Exact {
  readonly num: bigint
  readonly den: bigint
}

/** @returns undefined unless it is in lowest terms */
export function readExact({ num, den }: StatedNumber): Exact | undefined {
  const number = { num: BigInt(num), den: BigInt(den) }
  return number.den > 0n && divisorOf(number.num, number.den) === 1n ? number : undefined
}

/** The nearest float or its neighbour. */
export function approximate({ num, den }: Exact): number {
  return Number((num << 80n) / den) / 2 ** 80
}

/** The least number that all denominators divide. */
export function commonDenominator(numbers: readonly Exact[]): bigint {
  return numbers.reduce((all, { den }) => (all / divisorOf(all, den)) * den, 1n)
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
