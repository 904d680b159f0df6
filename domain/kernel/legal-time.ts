import { addDays, addMonths, daysBetween, isWorkingDay, nextWorkingDay } from './legal-days.ts'
import type { Calendar, DueDate, LocalDate, Period } from './calendar.ts'
import { instantOf, legalDay, localTimeOf } from './time-zone.ts'

/** Milliseconds since midnight at which a legal day ends: 23:59:59.999. */
const endOfDayMs = 24 * 60 * 60_000 - 1
const minuteMs = 60_000

/**
 * When a period that begins at an instant is over, by the law of a place (petitions.md 6, *Time*).
 *
 * `days`, `weeks`, `months` count from the day after the event, months clamp to the last day; without `endOfDay` the
 * period ends at the same local clock time. `workingDays` start with the next working day and always end with the day.
 * A clock time that summer time skips is the first instant after the gap; one that occurs twice is the later one.
 * @param timeZone IANA name
 * @returns provisional when the answer depends on days that the calendar has not settled
 */
export function endOfPeriod(term: { from: Date; period: Period; timeZone: string; calendar: Calendar }): DueDate {
  const { from, period, timeZone, calendar } = term
  const isExact = period.unit === 'minutes' || period.unit === 'hours'
  const start = isExact ? new Date(from.getTime() + period.n * (period.unit === 'hours' ? 60 : 1) * minuteMs) : from
  if (isExact && !period.endOfDay && !period.ifDayOff) return { at: start, provisional: false }

  const counted = isExact ? legalDay(start, timeZone) : lastDay(legalDay(from, timeZone), period, calendar)
  const day =
    period.ifDayOff === 'next' && !isWorkingDay(counted, calendar) ? nextWorkingDay(counted, calendar) : counted
  const timeOfDay = period.endOfDay || period.unit === 'workingDays' ? endOfDayMs : localTimeOf(start, timeZone)
  const asksCalendar = period.unit === 'workingDays' || period.ifDayOff === 'next'
  return { at: instantOf(day, timeOfDay, timeZone), provisional: asksCalendar && day > calendar.knownUntil }
}

/**
 * An instant later by the length of a span, both read on the local clock: fourteen days after the end of a day is the
 * end of a day, also over a change of the clocks.
 */
export function addTimeOf(span: { readonly from: Date; readonly to: Date }, instant: Date, timeZone: string): Date {
  const days = daysBetween(legalDay(span.from, timeZone), legalDay(span.to, timeZone))
  const timeOfDay = localTimeOf(span.to, timeZone) - localTimeOf(span.from, timeZone)
  return instantOf(addDays(legalDay(instant, timeZone), days), localTimeOf(instant, timeZone) + timeOfDay, timeZone)
}

function lastDay(first: LocalDate, period: Period, calendar: Calendar): LocalDate {
  switch (period.unit) {
    case 'days':
      return addDays(first, period.n)
    case 'weeks':
      return addDays(first, period.n * 7)
    case 'months':
      return addMonths(first, period.n)
    case 'workingDays':
      return addWorkingDays(first, period.n, calendar)
    default:
      return first
  }
}

function addWorkingDays(day: LocalDate, n: number, calendar: Calendar): LocalDate {
  let last = day
  for (let left = n; left > 0; left--) last = nextWorkingDay(last, calendar)
  return last
}
