import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays, isLocalDate, workingDaysBetween } from '../kernel/legal-days.ts'
import type { Refusal } from '../kernel/result.ts'
import { calendarAtWork, daysAtWork, type Rest } from './campaign-rests.ts'
import type { Schedule, Scheduled } from './states.ts'
import { scheduledBy } from './campaign-way.ts'
import type { PbRules } from './rules/pb-rules.ts'

export type ScheduleRefusal = Refusal<
  'REQUIRED' | 'INVALID' | 'DATES_NOT_IN_ORDER' | 'TOO_FEW_DAYS' | 'TOO_MANY_DAYS' | 'GATE_BREACHED'
>

export interface ScheduleQuestion {
  readonly schedule: Schedule
  readonly rules: Pick<PbRules, 'calendar' | 'review'>
  readonly year: number
  readonly calendar: Calendar
  /** when the campaign was suspended: days that count for no length */
  readonly rests?: readonly Rest[]
}

/** What is wrong with the days of a campaign, and what only deserves a second look. */
export interface ScheduleFindings {
  readonly refusals: readonly ScheduleRefusal[]
  readonly warnings: readonly ScheduleRefusal[]
}

/**
 * The chain of days against the rules, the legal calendar (budgets.md 4.4) and the working days of the place.
 *
 * - `REQUIRED`, `INVALID` a day that the rules ask for is missing or does not exist
 * - `DATES_NOT_IN_ORDER` not later than the day before it in the chain (`after`)
 * - `TOO_FEW_DAYS`, `TOO_MANY_DAYS` with `days` and `needed` or `max`: voting and the frozen list in days, the terms of
 *   review, valuation, appeals and complaints in working days
 * - `GATE_BREACHED` with `onOrBefore`: later than the law allows; among the warnings where the rules only warn. Years
 *   count from the one in which voting ends, or from the edition where that is earlier: neither a name nor a delay moves
 *   a date of the law
 */
export function checkSchedule(question: ScheduleQuestion): ScheduleFindings {
  const missing = missingDays(question)
  if (missing.length > 0) return { refusals: missing, warnings: [] }
  const breaches = gateBreaches(question)
  const disorder = disordered(question)
  return {
    refusals: [
      ...disorder,
      // Lengths of a chain that runs backwards say nothing.
      ...(disorder.length > 0 ? [] : wrongLengths(question)),
      ...breaches.filter(({ breach }) => breach === 'refuse').map(({ refusal }) => refusal),
    ],
    warnings: breaches.filter(({ breach }) => breach === 'warn').map(({ refusal }) => refusal),
  }
}

/** The last day on which votes are taken. */
export function lastVotingDay({ verification }: Schedule): LocalDate | undefined {
  return verification === undefined ? undefined : addDays(verification, -1)
}

function missingDays({ schedule, rules }: ScheduleQuestion): ScheduleRefusal[] {
  return scheduledBy(rules).flatMap((event): ScheduleRefusal[] => {
    const day = schedule[event]
    if (day === undefined) return [{ code: 'REQUIRED', path: ['schedule', event] }]
    return isLocalDate(day) ? [] : [{ code: 'INVALID', path: ['schedule', event] }]
  })
}

function disordered({ schedule, rules }: ScheduleQuestion): ScheduleRefusal[] {
  const chain = scheduledBy(rules).map((event) => ({ event, day: schedule[event] ?? '' }))
  return chain.flatMap(({ event, day }, i): ScheduleRefusal[] => {
    const before = chain[i - 1]
    if (!before || day > before.day) return []
    return [{ code: 'DATES_NOT_IN_ORDER', path: ['schedule', event], details: { after: before.day } }]
  })
}

/** How long a part of a campaign lasts, and how long the rules want it to last. */
export interface Term {
  readonly days: number
  /** days on which the place works; else days of the calendar */
  readonly working: boolean
  readonly needed: number
  readonly max?: number
}

/**
 * The days that a state gets, up to the one that begins after it.
 * @returns undefined where the rules set no term, or one of the two days is not set
 */
export function termOf(question: ScheduleQuestion, event: Scheduled): Term | undefined {
  const { schedule, rules, calendar, rests = [] } = question
  const law = termLaws(rules).find((one) => one.event === event)
  const chain = scheduledBy(rules)
  const i = chain.indexOf(event)
  const next = i === -1 ? undefined : chain[i + 1]
  const [from, to] = [schedule[event], next && schedule[next]]
  if (!law || from === undefined || to === undefined) return undefined
  const { count, needed, max } = law
  const worked = calendarAtWork(calendar, rests)
  const days = {
    days: () => daysAtWork(from, to, rests),
    // From the first day of a state up to the day before the next one begins.
    workingDays: () => workingDaysBetween(addDays(from, -1), addDays(to, -1), worked),
    // A term that begins with the state itself does not count its first day.
    workingDaysAfter: () => workingDaysBetween(from, addDays(to, -1), worked),
  }[count]()
  return { days, working: count !== 'days', needed, ...(max !== undefined && { max }) }
}

interface TermLaw {
  readonly event: Scheduled
  readonly count: 'days' | 'workingDays' | 'workingDaysAfter'
  readonly needed: number
  readonly max?: number
}

function termLaws({ review, calendar }: ScheduleQuestion['rules']): readonly TermLaw[] {
  const { votingDays, listFrozenDays, appealDays, complaintDays } = calendar
  return [
    { event: 'review', count: 'workingDays', needed: review.formalDays },
    { event: 'valuation', count: 'workingDaysAfter', needed: review.meritDays },
    { event: 'appeals', count: 'workingDays', needed: appealDays },
    { event: 'complaints', count: 'workingDaysAfter', needed: complaintDays },
    { event: 'ballot_frozen', count: 'days', needed: listFrozenDays },
    { event: 'voting', count: 'days', needed: votingDays.min, max: votingDays.max },
  ]
}

function wrongLengths(question: ScheduleQuestion): ScheduleRefusal[] {
  return termLaws(question.rules).flatMap(({ event }): ScheduleRefusal[] => {
    const term = termOf(question, event)
    if (!term) return []
    const { days, needed, max } = term
    const path = ['schedule', event]
    if (days < needed) return [{ code: 'TOO_FEW_DAYS', path, details: { days, needed } }]
    return max !== undefined && days > max ? [{ code: 'TOO_MANY_DAYS', path, details: { days, max } }] : []
  })
}

function gateBreaches({ schedule, rules, year }: ScheduleQuestion) {
  const last = lastVotingDay(schedule)
  const counted = Math.min(year, Number(last?.slice(0, 4) ?? year))
  return rules.calendar.gates.flatMap(({ event, onOrBefore, yearOffset, breach }) => {
    const limit = `${counted + yearOffset}-${onOrBefore}`
    const day = event === 'voting-end' ? last : schedule[event]
    if (day === undefined || day <= limit) return []
    const key = event === 'voting-end' ? 'verification' : event
    const refusal = { code: 'GATE_BREACHED', path: ['schedule', key], details: { day, onOrBefore: limit } } as const
    return [{ breach, refusal }]
  })
}
