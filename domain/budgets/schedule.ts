import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays, daysBetween, isLocalDate, workingDaysBetween } from '../kernel/legal-days.ts'
import type { Refusal } from '../kernel/result.ts'
import type { Schedule, Scheduled } from './campaign.ts'
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
 * - `GATE_BREACHED` with `onOrBefore`: later than the law allows; among the warnings where the rules only warn
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

function wrongLengths({ schedule, rules, calendar }: ScheduleQuestion): ScheduleRefusal[] {
  const { listFrozenDays, votingDays, appealDays, complaintDays } = rules.calendar
  const chain = scheduledBy(rules)
  const span = (event: Scheduled) => {
    const next = chain[chain.indexOf(event) + 1]
    const [from, to] = [schedule[event], next && schedule[next]]
    return from === undefined || to === undefined ? undefined : ([from, to] as const)
  }
  const refusals: ScheduleRefusal[] = []
  const atLeast = (event: Scheduled, needed: number, count: (from: LocalDate, to: LocalDate) => number) => {
    const days = chain.includes(event) ? span(event) : undefined
    if (!days || count(...days) >= needed) return
    refusals.push({ code: 'TOO_FEW_DAYS', path: ['schedule', event], details: { days: count(...days), needed } })
  }
  // The days of a state are those from its first one up to the day before the next state begins.
  const workingDays = (from: LocalDate, to: LocalDate) =>
    workingDaysBetween(addDays(from, -1), addDays(to, -1), calendar)
  atLeast('review', rules.review.formalDays, workingDays)
  atLeast('valuation', rules.review.meritDays, workingDays)
  atLeast('appeals', appealDays, workingDays)
  atLeast('complaints', complaintDays, workingDays)
  atLeast('ballot_frozen', listFrozenDays, daysBetween)
  atLeast('voting', votingDays.min, daysBetween)
  const voting = span('voting')
  const days = voting ? daysBetween(...voting) : 0
  if (days > votingDays.max)
    refusals.push({ code: 'TOO_MANY_DAYS', path: ['schedule', 'voting'], details: { days, max: votingDays.max } })
  return refusals
}

function gateBreaches({ schedule, rules, year }: ScheduleQuestion) {
  return rules.calendar.gates.flatMap(({ event, onOrBefore, yearOffset, breach }) => {
    const limit = `${year + yearOffset}-${onOrBefore}`
    const day = event === 'voting-end' ? lastVotingDay(schedule) : schedule[event]
    if (day === undefined || day <= limit) return []
    const key = event === 'voting-end' ? 'verification' : event
    const refusal = { code: 'GATE_BREACHED', path: ['schedule', key], details: { day, onOrBefore: limit } } as const
    return [{ breach, refusal }]
  })
}
