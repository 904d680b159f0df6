/** Why a project did not win. */
export const lossReasons = [
  'withdrawn',
  'no_cost',
  'over_budget',
  'no_support',
  'below_threshold',
  'conflict',
  'no_money',
  'after_stop',
  'poor_supporters',
] as const
export type LossReason = (typeof lossReasons)[number]

/** A project that did not win. */
export interface Loss {
  readonly project: number
  readonly reason: LossReason
  /** how many projects had won when it was decided */
  readonly afterRounds: number
  /** the money that was there for it then: of the envelope, or of its supporters (rounded down); minor units */
  readonly availableMinor?: number
}

/** What a rule decided, whichever rule it was. Projects are positions in the list of the election. */
export interface Outcome<Round> {
  /** in order of selection */
  readonly winners: readonly number[]
  readonly costMinor: number
  /** one for each winner, in the same order */
  readonly rounds: readonly Round[]
  readonly lost: readonly Loss[]
}

/** A number that is exactly `num / den`; `den > 0`. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}
