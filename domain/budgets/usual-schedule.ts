import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays, isLocalDate, nextWorkingDay } from '../kernel/legal-days.ts'
import type { Schedule, Scheduled } from './states.ts'
import { scheduledBy } from './campaign-way.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { termOf } from './schedule.ts'

interface Edition {
  readonly rules: Pick<PbRules, 'calendar' | 'review'>
  readonly year: number
  readonly calendar: Calendar
  /** nothing begins before this day */
  readonly notBefore: LocalDate
}

/** Days without a term in the rules: long enough to be useful, and the methodologist moves them. */
const usually: Readonly<Partial<Record<Scheduled, number>>> = {
  ...{ proposing: 30, co_creation: 14, support: 21, list_published: 1, verification: 7, adoption: 30 },
}
/** Longer than any term that rules may set. */
const termMax = 400

/**
 * A chain of days to begin with: the usual days of the rules, each state as long as its term asks, on days on which the
 * place works where something ends with a decision. It keeps the order and the terms; whether it keeps the dates of the
 * law is told by `checkSchedule`.
 */
export function usualSchedule(edition: Edition): Schedule {
  const chain = scheduledBy(edition.rules)
  let days: Partial<Record<Scheduled, LocalDate>> = {}
  chain.forEach((event, i) => {
    const before = chain[i - 1]
    const earliest = before === undefined ? edition.notBefore : afterTerm(before, event, days, edition)
    const wanted = usualDay(event, before, edition)
    days = { ...days, [event]: wanted !== undefined && wanted > earliest ? wanted : earliest }
  })
  return days
}

/** The first day on which `event` may begin, so that `before` has its term. */
function afterTerm(
  before: Scheduled,
  event: Scheduled,
  days: Partial<Record<Scheduled, LocalDate>>,
  { rules, calendar }: Edition,
): LocalDate {
  const from = days[before] ?? ''
  for (let n = usually[before] ?? 1; n < termMax; n++) {
    const day = addDays(from, n)
    const term = termOf({ schedule: { ...days, [event]: day }, rules, year: 0, calendar }, before)
    if (!term || term.days >= term.needed) return before === 'voting' ? day : nextWorkingDay(addDays(day, -1), calendar)
  }
  return addDays(from, termMax)
}

/** What the rules advise: the first day of a state, or the day after the one before it usually ends. */
function usualDay(event: Scheduled, before: Scheduled | undefined, { rules, year }: Edition): LocalDate | undefined {
  const { usual } = rules.calendar
  const own = usual.find(({ state }) => state === event)
  if (own) return dayOf(year, own.from)
  const last = before && usual.find(({ state }) => state === before)
  const end = last && dayOf(year, last.to)
  return end && addDays(end, 1)
}

function dayOf(year: number, monthDay: string): LocalDate | undefined {
  const day = `${year}-${monthDay}`
  return isLocalDate(day) ? day : undefined
}
