import type { Rational } from './outcome.ts'

/**
 * Exact money of voters, in classes: voters of a class have equal money. The denominator grows with every purchase by a
 * small factor; a class keeps the numerator of the day on which it was made, so that nobody who does not pay is touched.
 */
export interface Purse {
  /** the class of each profile; class 0 has nothing */
  readonly classOf: Uint32Array
  /** how many classes there are */
  size(): number
  /** money of a class, in minor units, to the last bit of a float */
  approximate(kind: number): number
  /** numerator of the money of a class over `denominator()` */
  numerator(kind: number): bigint
  denominator(): bigint
  /** exact sum of weight × money of the classes, over `denominator()` */
  sum(kinds: readonly number[], weights: readonly number[]): bigint
  /** Makes the denominator finer by a whole factor. */
  refine(factor: bigint): void
  /** @returns the class of those with this much money, over `denominator()` */
  open(numerator: bigint): number
}

export function createPurse(profiles: number, share: Rational): Purse {
  const classOf = new Uint32Array(profiles).fill(1)
  const numerators = [0n, share.num]
  const levels = [0, 0]
  const approximations = [0, toNumber(share)]
  /** by level: what its numerators are multiplied by to stand over the denominator of today */
  const scales = [1n]
  let den = share.den

  const numerator = (kind: number) => (numerators[kind] ?? 0n) * (scales[levels[kind] ?? 0] ?? 1n)

  return {
    classOf,
    size: () => numerators.length,
    approximate: (kind) => approximations[kind] ?? 0,
    numerator,
    denominator: () => den,
    sum(kinds, weights) {
      // First within each level, where the numbers are short, then across the levels.
      const sums = new Map<number, bigint>()
      for (let j = 0; j < kinds.length; j++) {
        const kind = kinds[j] ?? 0
        if (kind === 0) continue
        const level = levels[kind] ?? 0
        sums.set(level, (sums.get(level) ?? 0n) + BigInt(weights[j] ?? 0) * (numerators[kind] ?? 0n))
      }
      let total = 0n
      for (const [level, sum] of sums) total += sum * (scales[level] ?? 1n)
      return total
    },
    refine(factor) {
      den *= factor
      for (let level = 0; level < scales.length; level++) scales[level] = (scales[level] ?? 1n) * factor
      scales.push(1n)
    },
    open(num) {
      if (num === 0n) return 0
      numerators.push(num)
      levels.push(scales.length - 1)
      approximations.push(toNumber({ num, den }))
      return numerators.length - 1
    },
  }
}

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
