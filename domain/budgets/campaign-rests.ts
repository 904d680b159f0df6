import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays, daysBetween } from '../kernel/legal-days.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Campaign } from './campaign.ts'

/** Legal days on which a campaign was suspended: from the first one up to the day before `until`, on which it went on. */
export interface Rest {
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * When the campaign rested, told by its history. What it went through in its states is counted without these days.
 * @param today ends a suspension that still lasts, which is left out otherwise
 */
export function restsOf({ history, rules }: Pick<Campaign, 'history' | 'rules'>, today?: LocalDate): readonly Rest[] {
  const rests: Rest[] = []
  let since: LocalDate | undefined
  for (const { type, at } of history) {
    const day = legalDay(at, rules.timeZone)
    if (type === 'CampaignSuspended') since = day
    if (type !== 'CampaignResumed' || since === undefined) continue
    rests.push({ from: since, until: day })
    since = undefined
  }
  return since === undefined || today === undefined ? rests : [...rests, { from: since, until: today }]
}

/** Days from the first to the second on which the campaign did not rest. */
export function daysAtWork(from: LocalDate, to: LocalDate, rests: readonly Rest[]): number {
  return rests.reduce((days, rest) => days - Math.max(0, overlap(from, to, rest)), daysBetween(from, to))
}

/** The calendar on which days of rest are days off, so that legal terms stand still. */
export function calendarAtWork(calendar: Calendar, rests: readonly Rest[]): Calendar {
  const days = rests.flatMap(daysOf)
  if (days.length === 0) return calendar
  return {
    ...calendar,
    holidays: [...calendar.holidays, ...days.map((date) => ({ date, title: '' }))],
    workingWeekends: calendar.workingWeekends.filter((day) => !days.includes(day)),
  }
}

function overlap(from: LocalDate, to: LocalDate, rest: Rest): number {
  const first = rest.from > from ? rest.from : from
  return daysBetween(first, rest.until < to ? rest.until : to)
}

function daysOf({ from, until }: Rest): LocalDate[] {
  return Array.from({ length: daysBetween(from, until) }, (_, i) => addDays(from, i))
}
