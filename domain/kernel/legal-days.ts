import type { Calendar, LocalDate } from './calendar.ts'

/** Arithmetic on legal days alone: no clock time, no zone. A day is counted in days since 1970-01-01. */
const dayMs = 24 * 60 * 60_000

export function addDays(day: LocalDate, n: number): LocalDate {
  return fromNumber(toNumber(day) + n)
}

/** The same day of a later (or earlier) month, or that month's last day: 31 December and 6 months is 30 June. */
export function addMonths(day: LocalDate, n: number): LocalDate {
  const [year, month, date] = parts(day)
  const firstOfMonth = new Date(Date.UTC(year, month - 1 + n, 1))
  const lastOfMonth = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  firstOfMonth.setUTCDate(Math.min(date, lastOfMonth))
  return firstOfMonth.toISOString().slice(0, 10)
}

/** Whole days from the first to the second; negative when it lies earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toNumber(to) - toNumber(from)
}

/** Monday = 1 … Sunday = 7. */
export function weekday(day: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Whether the text is a day that exists: 2023-02-29 does not. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

export function isWorkingDay(day: LocalDate, calendar: Calendar): boolean {
  const { holidays, workingWeekends } = daysOf(calendar)
  if (workingWeekends.has(day)) return true
  return !calendar.weekend.includes(weekday(day)) && !holidays.has(day)
}

/** The first working day after a day. */
export function nextWorkingDay(day: LocalDate, calendar: Calendar): LocalDate {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/**
 * Working days after the first day up to and including the second: what is left of a term, as people count it.
 * @returns 0 when the second day is not later
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  let count = 0
  for (let day = nextWorkingDay(from, calendar); day <= to; day = nextWorkingDay(day, calendar)) count++
  return count
}

interface DaySets {
  readonly holidays: ReadonlySet<LocalDate>
  readonly workingWeekends: ReadonlySet<LocalDate>
}

// A calendar is asked once for every day of a term: its lists become sets the first time.
const sets = new WeakMap<Calendar, DaySets>()

function daysOf(calendar: Calendar): DaySets {
  const known = sets.get(calendar)
  if (known) return known
  const made = {
    holidays: new Set(calendar.holidays.map(({ date }) => date)),
    workingWeekends: new Set(calendar.workingWeekends),
  }
  sets.set(calendar, made)
  return made
}

function toNumber(day: LocalDate): number {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date) / dayMs
}

function fromNumber(number: number): LocalDate {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

function parts(day: LocalDate): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
