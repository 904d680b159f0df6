import type { Election } from '../election.ts'
import type { Rational } from '../outcome.ts'
import { replayShares } from '../replay.ts'
import type { Utilities } from '../utilities.ts'
import type { Leaving, PurchaseRound, PurchaseStanding, TiesWith } from './rounds.ts'

export interface PurchaseFilm {
  readonly rounds: readonly PurchaseRound[]
  /** who cannot be paid for even with the whole shares */
  readonly before: readonly Leaving[]
  /** as in `Replay`; after the last purchase it stays */
  moneyBehind(project: number, afterRounds: number): number
}

interface PurchaseScript {
  readonly election: Election
  readonly utilities: Utilities
  readonly candidates: readonly number[]
  readonly share: Rational
  readonly winners: readonly number[]
  readonly tiesWith: TiesWith
}

/**
 * Equal Shares, round by round. A project drops out as soon as a winner excludes it, or its supporters have not enough
 * left together: the rule itself may notice that later.
 * @throws RangeError when the winners cannot have been bought in this order
 */
export function filmPurchases({
  election,
  utilities,
  candidates,
  share,
  winners,
  tiesWith,
}: PurchaseScript): PurchaseFilm {
  const { projects, conflicts, budgetMinor } = election
  const { buy, priceOf, moneyBehind } = replayShares(election, utilities, share)
  const costOf = (project: number) => projects[project]?.costMinor ?? 0
  const isPoor = (project: number, afterRounds: number) => moneyBehind(project, afterRounds) < costOf(project)
  const before = candidates
    .filter((p) => isPoor(p, 0))
    .map((project): Leaving => ({ project, reason: 'poor_supporters' }))
  let alive = candidates.filter((p) => !isPoor(p, 0))
  let leftMinor = budgetMinor

  const rounds = winners.map((project, index): PurchaseRound => {
    const rivals = alive.filter((p) => p !== project)
    const standings = alive.map((p): PurchaseStanding => {
      const [moneyMinor, price] = [moneyBehind(p, index), priceOf(p)]
      return { project: p, costMinor: costOf(p), isAffordable: true, moneyMinor, price }
    })
    const { tied, ...purchase } = buy(project, rivals)
    const excluded = new Set(conflicts[project])
    const leaving: Leaving[] = []
    for (const p of rivals) {
      if (excluded.has(p)) leaving.push({ project: p, reason: 'conflict' })
      else if (isPoor(p, index + 1)) leaving.push({ project: p, reason: 'poor_supporters' })
    }
    const gone = new Set(leaving.map((one) => one.project))
    alive = rivals.filter((p) => !gone.has(p))
    leftMinor -= costOf(project)
    const ties = tiesWith(project, tied)
    return { kind: 'purchase', ...purchase, costMinor: costOf(project), standings, ties, leaving, leftMinor }
  })
  return { rounds, before, moneyBehind }
}
