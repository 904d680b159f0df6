import { findBursts, type MinuteCount } from './bursts.ts'

/** Something about the signatures of a petition that a moderator should look at. It names nobody and decides nothing. */
export type Flag = BurstFlag | NewAccountsFlag | DuplicatesFlag

/** Far more signatures a minute than in the petition's own recent rhythm. */
export interface BurstFlag {
  readonly kind: 'burst'
  readonly from: Date
  readonly until: Date
  readonly count: number
  readonly peak: number
}

/** An hour in which nearly everybody opened their account right before signing. */
export interface NewAccountsFlag {
  readonly kind: 'new_accounts'
  readonly from: Date
  readonly until: Date
  /** signatures from accounts so young */
  readonly count: number
  /** all signatures of the hour */
  readonly of: number
}

/** Signatures beyond the first one of accounts that look like one person. */
export interface DuplicatesFlag {
  readonly kind: 'duplicates'
  readonly from: Date
  readonly until: Date
  readonly count: number
  /** groups of accounts that look alike */
  readonly groups: number
  /** names of the later signatures of each group, as their receipts have them, hex */
  readonly refs: readonly string[]
}

/** What is seen of one hour; `newAccounts` are a part of `count`. */
export interface HourCount {
  /** hours since 1970 */
  readonly hour: number
  readonly count: number
  readonly newAccounts: number
}

/** What counts as an hour of new accounts; stated on the page that shows them. */
export const newAccountRule = {
  /** an account is new when it was opened at most so many minutes before it signed */
  minutes: 60,
  /** below so many of them in an hour nothing is said */
  floor: 30,
  /** their part of the hour, in percent */
  share: 80,
  /** and of all other hours together at most */
  usualShare: 50,
} as const

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** Bursts and hours that are kept: the latest. */
const flagsMax = 20

export function burstFlags(minutes: readonly MinuteCount[]): BurstFlag[] {
  return findBursts(minutes)
    .slice(-flagsMax)
    .map(({ from, to, count, peak }) => ({
      kind: 'burst',
      ...{ from: new Date(from * minuteMs), until: new Date((to + 1) * minuteMs), count, peak },
    }))
}

/**
 * Hours in which nearly all signatures came from accounts opened right before, while that is not how people sign this
 * petition otherwise: a petition that many join the portal for is not flagged for being the reason.
 */
export function newAccountFlags(hours: readonly HourCount[], rule = newAccountRule): NewAccountsFlag[] {
  const total = sum(hours, ({ count }) => count)
  const totalNew = sum(hours, ({ newAccounts }) => newAccounts)
  return hours
    .filter(({ count, newAccounts }) => {
      const isNearlyAll = newAccounts * 100 >= rule.share * count
      const isUsual = (totalNew - newAccounts) * 100 > rule.usualShare * (total - count)
      return newAccounts >= rule.floor && isNearlyAll && !isUsual
    })
    .slice(-flagsMax)
    .map(({ hour, count, newAccounts }) => ({
      kind: 'new_accounts',
      ...{ from: new Date(hour * hourMs), until: new Date((hour + 1) * hourMs), count: newAccounts, of: count },
    }))
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
