import type { SharesOutcome, SharesRound } from './shares.ts'

/** What a project costs its supporters, as floats see it. */
export interface Offer {
  readonly project: number
  /** for one unit of utility, in minor units */
  readonly payment: number
}

/** The money of the voters, and the judge of whatever the search in floats cannot vouch for. */
export interface Purse {
  /** by profile: what each of its voters has left */
  readonly balances: Float64Array
  /** @param gap what the supporters have together, less the cost, as a part of the cost: too near to 0 for floats */
  canPay(project: number, gap: number): boolean
  /** Of projects whose prices are so near that floats cannot tell: those that are cheapest. */
  cheapest(near: readonly Offer[]): readonly number[]
  /** Takes the money for one of those that were cheapest. */
  buy(project: number): Omit<SharesRound, 'project'>
  /** What is known at the end. */
  close(): Pick<SharesOutcome, 'closeCalls' | 'leftMinor' | 'exactLeft'>
}
