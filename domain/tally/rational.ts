import type { Rational } from './outcome.ts'

const binaryPlaces = 96n

/** The nearest float, or its neighbour; for amounts of money and prices, not for the very small. */
export function toNumber({ num, den }: Rational): number {
  return Number((num << binaryPlaces) / den) / 2 ** Number(binaryPlaces)
}

/** In lowest terms. */
export function reduced({ num, den }: Rational): Rational {
  const divisor = greatestCommonDivisor(num, den)
  return divisor === 1n ? { num, den } : { num: num / divisor, den: den / divisor }
}

/**
 * In lowest terms, when the denominator is known as a product of small whole numbers: each of them is freed of what it
 * shares with what is left of the numerator, so that no long number is ever divided by a long one but the last.
 */
export function reducedByFactors({ num, den }: Rational, factors: readonly number[]): Rational {
  let shared = 1n
  let left = num
  for (const factor of factors) {
    const divisor = greatestCommonDivisor(BigInt(factor), left % BigInt(factor))
    if (divisor === 1n) continue
    left /= divisor
    shared *= divisor
  }
  return { num: left, den: den / shared }
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
