import type { LocalDate, Period } from '../kernel/calendar.ts'
import { addDays, addMonths } from '../kernel/legal-days.ts'
import type { Blackout, L10n, PetitionRules, Suspended } from './book.ts'

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

/** What a day of an event causes by one rule of a book. */
export interface EventEffect {
  /** acts rest meanwhile · what is open closes, and what is not published stops, at its beginning and for good */
  readonly kind: 'rests' | 'ends'
  /** of the blackout or of the ending */
  readonly id: string
  readonly title: L10n
  readonly from: LocalDate
  /** the last day of a rest; that of an ending is its first */
  readonly to: LocalDate
  readonly suspends: readonly Suspended[]
  /** whether terms run on while it rests */
  readonly clock: Blackout['clock']
}

/** What a book makes of a day of an event; empty where it does not wait for such. */
export function effectsOf(
  { blackouts, endings }: Pick<PetitionRules, 'blackouts' | 'endings'>,
  event: string,
  day: LocalDate,
): EventEffect[] {
  const rests = blackouts
    .filter((blackout) => blackout.event === event)
    .map((blackout): EventEffect => {
      const { from, until } = blackoutDays(blackout, day)
      const { id, title, suspends, clock } = blackout
      return { kind: 'rests', id, title, from, to: addDays(until, -1), suspends, clock }
    })
  const ends = endings
    .filter((ending) => ending.event === event)
    .map(({ id, title }): EventEffect => ({ kind: 'ends', id, title, from: day, to: day, suspends: [], clock: 'run' }))
  return [...rests, ...ends]
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
