import type { LocalDate, Period } from '../kernel/calendar.ts'
import { addDays, addMonths } from '../kernel/legal-days.ts'
import type { Blackout, PetitionRules, Suspended } from './book.ts'

/** Known days of what books call events: `{ nationalElection: ['2016-01-16'] }`. */
export type EventDays = Readonly<Record<string, readonly LocalDate[]>>

/**
 * The legal days on which a blackout holds around an event: from the first day up to, without, the day of opening.
 * @param eventDay day of the election or whatever the blackout waits for
 */
function blackoutDays(
  blackout: Pick<Blackout, 'startsBefore' | 'endsAfter'>,
  eventDay: LocalDate,
): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: shift(eventDay, blackout.startsBefore, -1), until: shift(eventDay, blackout.endsAfter, 1) }
}

/** A blackout that holds on a day. */
export interface Rest {
  readonly blackout: Blackout
  /** its first day */
  readonly from: LocalDate
}

/** What suspends an act on a legal day. */
export function restOn(book: PetitionRules, act: Suspended, day: LocalDate, events: EventDays): Rest | undefined {
  for (const blackout of book.blackouts) {
    if (!blackout.suspends.includes(act)) continue
    for (const eventDay of events[blackout.event] ?? []) {
      const { from, until } = blackoutDays(blackout, eventDay)
      if (from <= day && day < until) return { blackout, from }
    }
  }
  return undefined
}

/** Whether a book suspends an act on a legal day. */
export function isSuspended(book: PetitionRules, act: Suspended, day: LocalDate, events: EventDays): boolean {
  return restOn(book, act, day, events) !== undefined
}

/** Blackouts are told in days, weeks or months around a day: no clock and no calendar takes part. */
function shift(day: LocalDate, period: Period, direction: 1 | -1): LocalDate {
  switch (period.unit) {
    case 'days':
      return addDays(day, direction * period.n)
    case 'weeks':
      return addDays(day, direction * period.n * 7)
    case 'months':
      return addMonths(day, direction * period.n)
    default:
      throw new Error(`A blackout cannot be told in ${period.unit}`)
  }
}
