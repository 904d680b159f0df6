import type { LocalDate } from '../kernel/calendar.ts'
import { addDays, weekday } from '../kernel/legal-days.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Law } from '../rules/law.ts'
import { isCaseOverdue, isDueSoon, waitedMs } from './case-clock.ts'
import type { CaseNote, KeptCase, ModerationCase } from './case.ts'
import { asideStates, isOneOf, waitingStates } from './case-states.ts'

/** What happened in a case, as the public may know it: without people and without words (R20). */
export type LogKind =
  | 'received'
  | 'approved'
  | 'refused'
  | 'hidden'
  | 'kept'
  | 'appeal_lodged'
  | 'appeal_upheld'
  | 'appeal_overturned'
  | 'changes_asked'
  | 'flagged'
  | 'dormant'
  | 'resumed'
  | 'interest_declared'
  | 'turned_down'

export interface LogEntry {
  readonly at: Date
  readonly kind: LogKind
  readonly subject: ModerationCase['subject']
  /** Monday of its week, in the time zone of the book */
  readonly week: LocalDate
  /** code of the book */
  readonly code: string | null
  /** of a decision: how long it had waited for the moderators */
  readonly waitedMs: number | null
  /** of a decision: after its day */
  readonly late: boolean | null
}

/** What the figures are made of: whole records, each with the law it lives by. */
export interface CaseRecord extends Law {
  readonly kept: Omit<KeptCase, 'rules'>
}

const noteKinds: Readonly<Record<CaseNote['kind'], LogKind>> = {
  ...{ needs_changes: 'changes_asked', flagged: 'flagged', dormant: 'dormant', resumed: 'resumed' },
}

/** Every entry of one case, in no order. */
export function entriesOf({ kept, book }: CaseRecord): LogEntry[] {
  const entry = (at: Date, kind: LogKind, more: Partial<LogEntry> = {}): LogEntry => ({
    ...{ at, kind, subject: kept.subject, week: weekOf(at, book.timeZone) },
    ...{ code: null, waitedMs: null, late: null, ...more },
  })
  return [
    ...kept.submissions.map(({ at }) => entry(at, 'received')),
    ...kept.decisions.map(({ at, verdict, code, appeal, since, dueAt }) => {
      const kind = appeal === null ? verdict : verdict === 'approved' ? 'appeal_overturned' : 'appeal_upheld'
      return entry(at, kind, { code, waitedMs: waitedMs(kept.pauses, since, at), late: at > dueAt })
    }),
    ...kept.appeals.map(({ at }) => entry(at, 'appeal_lodged')),
    ...kept.notes.map(({ at, kind }) => entry(at, noteKinds[kind])),
    ...kept.interests.map(({ at }) => entry(at, 'interest_declared')),
    ...kept.proposals.flatMap(({ verdict, answer }) =>
      // Of a text that stays, the decision itself tells it; what fell for an interest is told by that.
      answer && !answer.agrees && answer.text !== '' && verdict === 'refused' ? [entry(answer.at, 'turned_down')] : [],
    ),
  ]
}

export interface WeekFigures {
  /** its Monday */
  readonly week: LocalDate
  readonly received: number
  /** decisions of all kinds, answers to appeals among them */
  readonly decided: number
  readonly onTime: number
  /** milliseconds that half of the decisions waited at most; null without any */
  readonly medianWaitMs: number | null
  readonly approved: number
  /** refusals and hidings by their code, the commonest first */
  readonly codes: readonly { readonly code: string; readonly n: number }[]
  readonly appeals: { readonly lodged: number; readonly upheld: number; readonly overturned: number }
  readonly changesAsked: number
  readonly interests: number
}

/** How things stand at one instant. */
export interface QueueFigures {
  readonly waiting: number
  readonly overdue: number
  readonly dueSoon: number
  /** with the author, or set aside */
  readonly aside: number
  readonly medianWaitMs: number | null
  readonly longestWaitMs: number | null
}

/** Figures of each week of `weeks`, also of one in which nothing happened. */
export function figuresByWeek(records: readonly CaseRecord[], weeks: readonly LocalDate[]): WeekFigures[] {
  const entries = Map.groupBy(records.flatMap(entriesOf), ({ week }) => week)
  return weeks.map((week) => weekFigures(week, entries.get(week) ?? []))
}

function weekFigures(week: LocalDate, entries: readonly LogEntry[]): WeekFigures {
  const count = (...kinds: LogKind[]) => entries.filter(({ kind }) => kinds.includes(kind)).length
  const made = entries.filter(({ waitedMs: waited }) => waited !== null)
  const refusing = made.filter(({ kind }) => kind === 'refused' || kind === 'hidden')
  const codes = [...Map.groupBy(refusing, ({ code }) => code ?? '')].map(([code, { length: n }]) => ({ code, n }))
  return {
    week,
    received: count('received'),
    decided: made.length,
    onTime: made.filter(({ late }) => late === false).length,
    medianWaitMs: medianOf(made.map(({ waitedMs: waited }) => waited ?? 0)),
    approved: count('approved'),
    codes: codes.sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1)),
    appeals: {
      lodged: count('appeal_lodged'),
      upheld: count('appeal_upheld'),
      overturned: count('appeal_overturned'),
    },
    changesAsked: count('changes_asked'),
    interests: count('interest_declared'),
  }
}

/** What waits now, of any age. */
export function queueFigures(records: readonly CaseRecord[], now: Date): QueueFigures {
  const waits = records.filter(({ kept }) => isOneOf(waitingStates, kept))
  const waited = waits.map(({ kept }) => waitedMs(kept.pauses, kept.openedAt, now))
  return {
    waiting: waits.length,
    overdue: records.filter(({ kept }) => isCaseOverdue(kept, now)).length,
    dueSoon: records.filter((record) => isDueSoon(record.kept, record, now)).length,
    aside: records.filter(({ kept }) => isOneOf(asideStates, kept)).length,
    medianWaitMs: medianOf(waited),
    longestWaitMs: waited.length === 0 ? null : Math.max(...waited),
  }
}

/** Monday of the week of an instant, as the place counts days. */
export function weekOf(at: Date, timeZone: string): LocalDate {
  const day = legalDay(at, timeZone)
  return addDays(day, 1 - weekday(day))
}

/** So many weeks up to this one, the latest first. */
export function weeksUpTo(last: LocalDate, count: number): LocalDate[] {
  return Array.from({ length: count }, (_, i) => addDays(last, -7 * i))
}

/** The lower middle one. */
function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
