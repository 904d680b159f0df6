import type { LocalDate } from './calendar.ts'

// The zone rules come from the runtime's own database through Intl; nothing else is needed for legal days.

const dayMs = 24 * 60 * 60_000

/** The legal day of an instant: `2026-06-03` in Almaty may still be the 2nd in London. */
export function legalDay(instant: Date, timeZone: string): LocalDate {
  return new Date(localMs(instant.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** Milliseconds since local midnight, as the clock on the wall shows them. */
export function localTimeOf(instant: Date, timeZone: string): number {
  const local = localMs(instant.getTime(), timeZone)
  return ((local % dayMs) + dayMs) % dayMs
}

/**
 * The instant at which clocks of a zone show a time of a day. One that summer time skips is the first instant after the
 * gap; one that occurs twice is the later one.
 * @param timeOfDay milliseconds since local midnight, as the clock shows them
 */
export function instantOf(day: LocalDate, timeOfDay: number, timeZone: string): Date {
  const local = Date.parse(`${day}T00:00:00Z`) + timeOfDay
  const before = offset(local - dayMs, timeZone)
  const after = offset(local + dayMs, timeZone)
  const candidates = [local - before, local - after].filter((ms) => localMs(ms, timeZone) === local)
  if (candidates.length > 0) return new Date(Math.max(...candidates))
  return new Date(firstWithOffset(after, local - after, local - before, timeZone))
}

/** Whether the runtime knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name)
    return true
  } catch {
    return false // Intl tells an unknown name only by throwing
  }
}

/** Inside a gap: where the clocks jumped, to the second. Before `low` the old offset holds, from `high` the new one. */
function firstWithOffset(wanted: number, low: number, high: number, timeZone: string): number {
  let [old, fresh] = [Math.floor(low / 1000) - 1, Math.ceil(high / 1000)]
  while (fresh - old > 1) {
    const middle = Math.floor((old + fresh) / 2)
    if (offset(middle * 1000, timeZone) === wanted) fresh = middle
    else old = middle
  }
  return fresh * 1000
}

/** The local clock's reading, written as if it were UTC. */
function localMs(ms: number, timeZone: string): number {
  return ms + offset(ms, timeZone)
}

// Most questions of a running server are about the same quarter of an hour: now.
const quarterMs = 15 * 60_000
const lastQuarters = new Map<string, { readonly start: number; readonly offset: number }>()

/** What the local clock is ahead of UTC, in milliseconds. */
function offset(ms: number, timeZone: string): number {
  const start = Math.floor(ms / quarterMs) * quarterMs
  const last = lastQuarters.get(timeZone)
  if (last?.start === start) return last.offset
  const atStart = readOffset(start, timeZone)
  // Clocks do not change twice within a quarter of an hour.
  if (readOffset(start + quarterMs - 1, timeZone) !== atStart) return readOffset(ms, timeZone)
  lastQuarters.set(timeZone, { start, offset: atStart })
  return atStart
}

function readOffset(ms: number, timeZone: string): number {
  const wholeSecond = Math.floor(ms / 1000) * 1000
  const shown = formatterOf(timeZone).format(wholeSecond)
  // en-US with these options: "06/03/2026, 12:00:00"
  const local = Date.UTC(
    Number(shown.slice(6, 10)),
    Number(shown.slice(0, 2)) - 1,
    Number(shown.slice(3, 5)),
    Number(shown.slice(12, 14)),
    Number(shown.slice(15, 17)),
    Number(shown.slice(18, 20)),
  )
  return local - wholeSecond
}

// Making a formatter costs a hundred times more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
