import { addDays, weekday } from '../kernel/legal-days.ts'
import { instantOf, legalDay } from '../kernel/time-zone.ts'

/** Friday, at ten in the morning of the place. */
const digestWeekday = 5
const digestTimeMs = 10 * 60 * 60_000
const daysOfWeek = 7

/** The next moment, behind `now`, at which the letters of the week leave. */
export function nextDigest(now: Date, timeZone: string): Date {
  const today = legalDay(now, timeZone)
  const days = (digestWeekday - weekday(today) + daysOfWeek) % daysOfWeek
  const due = instantOf(addDays(today, days), digestTimeMs, timeZone)
  return due > now ? due : instantOf(addDays(today, days + daysOfWeek), digestTimeMs, timeZone)
}
