import type { LossReason, Rational } from '../outcome.ts'
import type { Tie } from '../ties.ts'

/** A round as a person watches it. Projects are positions in the list of the election, money is in minor units. */
export type FilmRound = PurchaseRound | ListRound | LoadRound

interface AnyRound<Kind extends string, S extends Standing> {
  readonly kind: Kind
  /** the winner */
  readonly project: number
  readonly costMinor: number
  /** every project that was still in before this round, the winner too, by position; in a list from its top on */
  readonly standings: readonly S[]
  /** who had the same claim as the winner */
  readonly ties: readonly Tie[]
  /** who dropped out with this round */
  readonly leaving: readonly Leaving[]
  /** what remains of the budget after this round */
  readonly leftMinor: number
}

/** Equal Shares: the supporters of a project buy it. */
export interface PurchaseRound extends AnyRound<'purchase', PurchaseStanding> {
  /** price of one unit of utility, and what a supporter with one unit (approval: every supporter) pays who can */
  readonly rho: Rational
  readonly payment: Rational
  /** voters who paid their part in full, voters who gave all they had left */
  readonly paidInFull: number
  readonly emptied: number
  /** what both gave: the cost together, rounded to whole minor units */
  readonly inFullMinor: number
  readonly emptiedMinor: number
  /** whose price was higher by less than floats can be trusted with */
  readonly close: readonly number[]
}

/** Greedy, and what fills up after Equal Shares: the next of a list. */
export interface ListRound extends AnyRound<'list', ListStanding> {
  /** votes or points */
  readonly score: number
}

/** Phragmén: `load` is what each supporter of the winner has borne after it. */
export interface LoadRound extends AnyRound<'load', LoadStanding> {
  readonly load: Rational
}

export interface Standing {
  readonly project: number
  readonly costMinor: number
  readonly isAffordable: boolean
}

/**
 * `moneyMinor`: what its supporters have left, rounded down exactly; `price`: what one unit of utility of it costs by
 * now, in floats, for people: the lowest wins.
 */
export interface PurchaseStanding extends Standing {
  readonly moneyMinor: number
  readonly price: number
}

/** `score`: its votes or points; `place`: in the whole list, from 1. */
export interface ListStanding extends Standing {
  readonly score: number
  readonly place: number
}

/** `load`: what each of its supporters would have borne if it had been the winner. */
export interface LoadStanding extends Standing {
  readonly load: number
}

export interface Leaving {
  readonly project: number
  readonly reason: LossReason
}

/** Says by which step of the tie order a winner came before its equals. */
export type TiesWith = (winner: number, equals: readonly number[]) => readonly Tie[]
