import type { DueDate, Period } from '../kernel/calendar.ts'
import { addTimeOf, endOfPeriod } from '../kernel/legal-time.ts'
import { stageOf } from '../rules/book.ts'
import type { Law } from '../rules/law.ts'
import type { ModerationCase } from './case.ts'
import { isOneOf, runningStates } from './case-states.ts'

/** For a book without a stage of moderation (R18). */
const decideWithinOtherwise: Period = { n: 5, unit: 'workingDays' }

type Clock = Pick<ModerationCase, 'state' | 'openedAt' | 'dueAt' | 'pauses'>

/** Until when moderators must decide what came in at `from`. */
export function decisionDue(from: Date, { book, calendar }: Law): DueDate {
  const period = stageOf(book, 'moderation')?.decideWithin ?? decideWithinOtherwise
  return endOfPeriod({ from, period, timeZone: book.timeZone, calendar })
}

/** Past its day without a decision (R18): on the supervisor's list, and counted in public. */
export function isCaseOverdue(kept: Pick<ModerationCase, 'state' | 'dueAt'>, now: Date): boolean {
  return isOneOf(runningStates, kept) && now > kept.dueAt
}

/** The book's time for a warning is over, and the day of the decision is still to come. */
export function isDueSoon(kept: Clock, { book, calendar }: Law, now: Date): boolean {
  const warnAfter = stageOf(book, 'moderation')?.warnAfter
  if (!warnAfter || !isOneOf(runningStates, kept) || now > kept.dueAt) return false
  const { timeZone } = book
  const warned = endOfPeriod({ from: kept.openedAt, period: warnAfter, timeZone, calendar })
  return now > laterByPauses(kept, warned.at, timeZone)
}

/** The clock runs again: paused clocks add whole pauses (petitions.md 6, *Time*). */
export function closePause(
  { pauses, openedAt, dueAt, dueProvisional }: Clock & Pick<ModerationCase, 'dueProvisional'>,
  to: Date,
  timeZone: string,
): Pick<ModerationCase, 'pauses' | 'openedAt' | 'dueAt' | 'dueProvisional'> {
  const from = pauses.at(-1)?.from ?? to
  return {
    pauses: pauses.map((pause) => (pause.to === null ? { from: pause.from, to } : pause)),
    ...{ openedAt, dueProvisional },
    dueAt: addTimeOf({ from, to }, dueAt, timeZone),
  }
}

/** Milliseconds of a wait that were the moderators': without the time in which the author was asked for changes. */
export function waitedMs(pauses: ModerationCase['pauses'], since: Date, until: Date): number {
  const paused = pauses.reduce((sum, { from, to }) => {
    const begin = Math.max(from.getTime(), since.getTime())
    const end = Math.min((to ?? until).getTime(), until.getTime())
    return sum + Math.max(0, end - begin)
  }, 0)
  return Math.max(0, until.getTime() - since.getTime() - paused)
}

function laterByPauses({ openedAt, pauses }: Clock, instant: Date, timeZone: string): Date {
  return pauses.reduce(
    (end, { from, to }) => (to !== null && from >= openedAt ? addTimeOf({ from, to }, end, timeZone) : end),
    instant,
  )
}
