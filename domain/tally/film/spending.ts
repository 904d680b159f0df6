import type { EqualSharesRule } from '../count.ts'
import type { Ballot, Election } from '../election.ts'
import type { Rational } from '../outcome.ts'
import type { Purchase } from '../replay.ts'
import { rankScores } from '../support.ts'

/** What the share of one ballot paid for; minor units. Payments and what is left make the share, to the last one. */
export interface Spending {
  /** rounded down */
  readonly shareMinor: number
  /** in the order of purchases */
  readonly payments: readonly Payment[]
  readonly leftMinor: number
}

export interface Payment {
  readonly project: number
  readonly minor: number
  /** she gave all she had left, which was less than the others paid */
  readonly isLast: boolean
}

interface SpendingInput {
  readonly election: Election
  readonly rule: EqualSharesRule
  readonly share: Rational
  readonly purchases: readonly Pick<Purchase, 'project' | 'payment'>[]
}

/** What one ballot paid under Equal Shares. Whole minor units go to the largest remainders, the earlier first. */
export function spendingOf(ballot: Ballot, { election, rule, share, purchases }: SpendingInput): Spending {
  const scores = rankScores(election.profiles.offsets, rule.ballotScores)
  const unitsOf = (project: number) => {
    const place = ballot.marks.indexOf(project)
    if (place < 0 || rule.utility !== 'points') return place < 0 ? 0 : 1
    if (election.voteType === 'ordinal') return scores[place] ?? 0
    return election.profiles.points ? (ballot.points?.[place] ?? 0) : 1
  }
  const bought = purchases
    .map((purchase) => ({ ...purchase, units: BigInt(unitsOf(purchase.project)) }))
    .filter(({ units }) => units > 0n)
  const den = [share, ...bought.map(({ payment }) => payment)].reduce((all, one) => all * one.den, 1n)
  const over = ({ num, den: own }: Rational) => num * (den / own)

  let left = over(share)
  const paid = bought.map(({ project, payment, units }) => {
    const due = over(payment) * units
    const isLast = left < due
    const part = isLast ? left : due
    left -= part
    return { project, part, isLast }
  })
  const minors = inWholeUnits([...paid.map(({ part }) => part), left], den)
  const leftMinor = minors.pop() ?? 0
  const payments = paid.map(({ project, isLast }, index): Payment => ({ project, minor: minors[index] ?? 0, isLast }))
  return { shareMinor: Number(share.num / share.den), payments, leftMinor }
}

/** Whole numbers that add up to the sum of `parts / den`, rounded down. */
function inWholeUnits(parts: readonly bigint[], den: bigint): number[] {
  const whole = parts.map((part) => Number(part / den))
  const missing = Number(parts.reduce((sum, part) => sum + (part % den), 0n) / den)
  const byRemainder = [...parts.keys()].sort((a, b) => {
    const [first, second] = [(parts[a] ?? 0n) % den, (parts[b] ?? 0n) % den]
    return first === second ? a - b : first > second ? -1 : 1
  })
  for (const index of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
