import { reduced } from './rational.ts'
import type { Rational } from './outcome.ts'
import type { StatedNumber, StatedPurchase, Trace } from './trace/format.ts'

/** What one voter put down: projects by their ids in the trace, and the points beside them where ballots have some. */
export interface OwnChoice {
  readonly marks: readonly string[]
  readonly points: readonly number[] | null
}

export interface OwnPayment {
  readonly project: string
  /** exactly, in minor units */
  readonly paid: Rational
  /** rounded so that all payments and the rest add up to the share */
  readonly paidMinor: number
}

/** Where the share of one voter went under Equal Shares, in minor units. */
export interface OwnShare {
  readonly shareMinor: number
  /** in the order of the rounds */
  readonly payments: readonly OwnPayment[]
  readonly leftMinor: number
}

type StatedCountTrace = Pick<Trace, 'rule' | 'election' | 'count'>

/**
 * Reckoned from the public trace and the choice alone, so that a device needs to ask nobody (budgets.md 10.1). In each
 * round that the voter supports she gives her part of the price, or all she has left.
 * @returns undefined where no shares were counted, or the trace does not say what her points were worth
 */
export function ownShareOf({ rule, election, count }: StatedCountTrace, choice: OwnChoice): OwnShare | undefined {
  if (count.kind !== 'shares') return undefined
  const worth = worthOf(rule, election, choice)
  if (!worth) return undefined
  const share = rationalOf(count.share)
  let left = share
  const payments: Omit<OwnPayment, 'paidMinor'>[] = []
  for (const round of count.rounds) {
    const paid = lesser(left, priceFor(round, worth(round.project)))
    if (paid.num === 0n) continue
    left = minus(left, paid)
    payments.push({ project: round.project, paid })
  }
  return rounded(share, payments)
}

/** By project, what it is worth to the voter; 0 where she does not support it. */
type Worth = (project: string) => number

function worthOf(
  rule: Trace['rule'],
  { voteType, projects }: Trace['election'],
  { marks, points }: OwnChoice,
): Worth | undefined {
  const given = new Map(marks.map((mark, place) => [mark, place]))
  if (rule['utility'] !== 'points') {
    const costs = new Map(projects.map(({ id, costMinor }) => [id, rule['utility'] === 'cost' ? costMinor : 1]))
    return (project) => (given.has(project) ? (costs.get(project) ?? 0) : 0)
  }
  const worths = voteType === 'ordinal' ? rule['ballotScores'] : points
  if (!Array.isArray(worths)) return voteType === 'ordinal' || marks.length > 0 ? undefined : () => 0
  return (project) => Math.max(0, Number(worths[given.get(project) ?? -1] ?? 0))
}

function priceFor({ rho }: StatedPurchase, worth: number): Rational {
  const { num, den } = rationalOf(rho)
  return { num: num * BigInt(worth), den }
}

function rationalOf({ num, den }: StatedNumber): Rational {
  return { num: BigInt(num), den: BigInt(den) }
}

function lesser(a: Rational, b: Rational): Rational {
  return a.num * b.den <= b.num * a.den ? a : b
}

function minus(a: Rational, b: Rational): Rational {
  return reduced({ num: a.num * b.den - b.num * a.den, den: a.den * b.den })
}

/** Each sum so far is rounded, not each payment: so the parts add up. */
function rounded(share: Rational, payments: readonly Omit<OwnPayment, 'paidMinor'>[]): OwnShare {
  let spent: Rational = { num: 0n, den: 1n }
  let told = 0
  const shown = payments.map((payment) => {
    spent = reduced({
      num: spent.num * payment.paid.den + payment.paid.num * spent.den,
      den: spent.den * payment.paid.den,
    })
    const paidMinor = nearest(spent) - told
    told += paidMinor
    return { ...payment, paidMinor }
  })
  const shareMinor = nearest(share)
  return { shareMinor, payments: shown, leftMinor: shareMinor - told }
}

function nearest({ num, den }: Rational): number {
  return Number((2n * num + den) / (2n * den))
}
