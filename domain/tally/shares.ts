import type { Election } from './election.ts'
import type { Outcome, Rational } from './outcome.ts'
import type { Utilities } from './utilities.ts'

/** Floats decide nothing below this relative distance: it is put to the purse. */
export const closeBy = 1e-9
/** What is nearer than this is taken for equal where floats have to answer. */
export const tiedBy = 1e-12

/** What one run of Equal Shares needs, in floats or exactly. */
export interface SharesInput {
  readonly election: Election
  readonly utilities: Utilities
  /** positions of projects that may win */
  readonly candidates: readonly number[]
  readonly ranks: Uint32Array
  /** money of each voter at the beginning, in minor units */
  readonly share: Rational
  /** the run is given up as soon as it spends more; without it, it may spend what the shares add up to */
  readonly spendMaxMinor?: number
}

/** One purchase. */
export interface SharesRound {
  readonly project: number
  /** price of one unit of utility */
  readonly rho: number
  /** what a supporter with one unit (approval: every supporter) pays who can, in minor units */
  readonly paymentMinor: number
  /** voters who paid their part in full, and voters who gave all they had left */
  readonly paidInFull: number
  readonly emptied: number
  /** `rho`, by the exact path */
  readonly exactRho?: Rational
}

/** Two numbers that were too near to each other for floats to be sure which is greater. */
export interface CloseCall {
  /** how many projects had won */
  readonly afterRounds: number
  readonly kind: 'price' | 'affordable'
  readonly project: number
  /** relative difference */
  readonly gap: number
}

export interface SharesOutcome extends Outcome<SharesRound> {
  /** the run was given up: its winners cost more than they may */
  readonly isOverspent: boolean
  /** none, by the exact path */
  readonly closeCalls: readonly CloseCall[]
  /** what all voters have left together; exactly, by the exact path */
  readonly leftMinor: number
  readonly exactLeft?: Rational
}

/** A way of running the rule: in floats, or exactly. */
export type SharesRun = (input: SharesInput) => SharesOutcome
