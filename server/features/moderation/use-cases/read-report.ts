import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { addDays } from '#domain/kernel/legal-days.ts'
import {
  entriesOf,
  figuresByWeek,
  queueFigures,
  weekOf,
  weeksUpTo,
  type CaseRecord,
  type LogEntry,
  type QueueFigures,
  type WeekFigures,
} from '#domain/moderation/report.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { CaseRecords } from '../store/case.records.ts'
import { lawOf, type CaseDeps } from './case-deps.ts'

export interface ModerationReport {
  readonly asOf: Date
  /** Monday of the week that `log` tells */
  readonly week: LocalDate
  /** the latest week first */
  readonly weeks: readonly WeekFigures[]
  readonly now: QueueFigures
  /** acts of all weeks, the latest first; what came in is only counted */
  readonly entries: readonly ReportedEntry[]
}

export interface ReportedEntry extends LogEntry {
  readonly book: PetitionRules
}

export type ReadReport = (request: {
  readonly territoryId: TerritoryId | undefined
  /** any day of the week whose log is asked for; this week without it */
  readonly day: LocalDate | undefined
}) => Promise<ModerationReport>

/** Weeks that the page shows; the log reaches back as far. */
const reportWeeks = 12
const dayMs = 86_400_000

/** The public log and figures, folded anew from the records each time: there is no second count that could differ. */
export const readReport =
  ({ records, rules, clock }: Pick<CaseDeps, 'rules' | 'clock'> & { records: CaseRecords }): ReadReport =>
  async ({ territoryId, day }) => {
    const asOf = clock.now()
    // A week more than shown, because a place far east of Greenwich is in its week earlier.
    const found = await records.since(new Date(asOf.getTime() - (reportWeeks + 1) * 7 * dayMs), territoryId)
    const kept: CaseRecord[] = found.map((each) => ({ kept: each, ...lawOf(rules, each) }))
    const weeks = weeksUpTo(thisWeek(kept, asOf), reportWeeks)
    const week = weeks.find((each) => day !== undefined && each <= day && day < addDays(each, 7)) ?? weeks[0] ?? ''
    return {
      ...{ asOf, week, weeks: figuresByWeek(kept, weeks), now: queueFigures(kept, asOf) },
      entries: logOf(kept, weeks.at(-1) ?? ''),
    }
  }

/** What the log of the report's week tells. */
export function logOfWeek({ entries, week }: ModerationReport): ReportedEntry[] {
  return entries.filter((entry) => entry.week === week)
}

function logOf(records: readonly CaseRecord[], firstWeek: LocalDate): ReportedEntry[] {
  return records
    .flatMap((record) => entriesOf(record).map((entry) => ({ ...entry, book: record.book })))
    .filter(({ kind, week }) => kind !== 'received' && week >= firstWeek)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.subject.id < b.subject.id ? -1 : 1))
}

/** Of places in several time zones the one that is furthest. */
function thisWeek(records: readonly CaseRecord[], now: Date): LocalDate {
  const zones = new Set(records.map(({ book }) => book.timeZone))
  return [...zones]
    .map((zone) => weekOf(now, zone))
    .reduce((last, week) => (week > last ? week : last), weekOf(now, 'UTC'))
}
