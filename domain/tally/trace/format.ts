import type { LossReason } from '../outcome.ts'
import type { StopReason } from '../completion.ts'
import type { TieStep } from '../ties.ts'

/**
 * The public record of a count, version 1: what won, at what price, and who dropped out when, so that anybody can check
 * each step against the ballots without running the rule. Projects by their ids, money in minor units, exact numbers as
 * decimal texts. Equal counts have equal bytes, whatever arithmetic made them.
 * @see docs/verify/tally-trace.md
 */
export interface Trace {
  readonly format: 'dauys/tally-trace/1'
  /** all parameters, none implied */
  readonly rule: Readonly<Record<string, unknown>>
  readonly election: StatedElection
  readonly count: StatedCount
  /** null without a comparison */
  readonly comparison: StatedComparison | null
  /** in order of selection */
  readonly winners: readonly string[]
  readonly costMinor: number
  /** SHA-256 in hexadecimal */
  readonly fingerprints: { readonly rule: string; readonly election: string; readonly ballots: string }
  /** of everything above */
  readonly fingerprint: string
}

export interface StatedElection {
  readonly voteType: string
  readonly budgetMinor: number
  readonly voters: number
  readonly distinctBallots: number
  /** in the order of the list, which may break ties */
  readonly projects: readonly StatedProject[]
}

export interface StatedProject {
  readonly id: string
  readonly costMinor: number
  readonly isWithdrawn: boolean
  readonly exclusiveGroup: string | null
  readonly votes: number
  /** sum of points, or of what places in rankings are worth */
  readonly points: number
}

export type StatedCount = StatedList | StatedShares | StatedLoads

export interface StatedList {
  readonly kind: 'list'
  /** who was out before the first round, in the order of the list */
  readonly before: readonly StatedLeaving[]
  readonly rounds: readonly StatedListRound[]
}

export interface StatedShares extends StatedRun {
  readonly kind: 'shares'
  readonly runs: number
  readonly stopReason: StopReason | null
  /** the run after this one, up to the purchase that was too much; null if none overspent */
  readonly overspent: StatedRun | null
  /** what was filled up by the list; null where the rule does not fill up */
  readonly filled: readonly StatedListRound[] | null
}

export interface StatedRun {
  readonly share: StatedNumber
  readonly before: readonly StatedLeaving[]
  readonly rounds: readonly StatedPurchase[]
}

export interface StatedLoads {
  readonly kind: 'loads'
  readonly before: readonly StatedLeaving[]
  readonly rounds: readonly StatedLoadRound[]
}

interface StatedRound {
  readonly project: string
  /** who had the same claim, and the step of the tie order that put it behind */
  readonly ties: readonly { readonly project: string; readonly by: TieStep }[]
  readonly leaving: readonly StatedLeaving[]
}

export interface StatedListRound extends StatedRound {
  readonly score: number
  readonly leftMinor: number
}

export interface StatedPurchase extends StatedRound {
  /** price of a unit of utility */
  readonly rho: StatedNumber
  readonly paidInFull: number
  readonly emptied: number
  /** before the round, by project still in: what its supporters had left, rounded down */
  readonly moneyMinor: Readonly<Record<string, number>>
  /** whose price was higher by less than floats can be trusted with */
  readonly close: readonly string[]
}

export interface StatedLoadRound extends StatedRound {
  readonly load: StatedNumber
}

export interface StatedLeaving {
  readonly project: string
  readonly reason: LossReason
}

/** In lowest terms, `den > 0`. */
export interface StatedNumber {
  readonly num: string
  readonly den: string
}

/** Equal Shares first, greedy by votes second. */
export interface StatedComparison {
  readonly preferFirst: number
  readonly preferSecond: number
  readonly equal: number
  readonly list: StatedList
}
