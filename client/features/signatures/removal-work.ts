import { wallClock } from '#client/lib/dates.ts'
import type { Assurance, RemovalConditionsInput } from '#client/lib/gql/graphql.ts'

/** The form of conditions, as it is filled in. */
export interface ConditionWork {
  /** `2027-03-22T14:02` in Almaty */
  from: string
  until: string
  areas: string[]
  assurances: string[]
  accountMinutes: string
  /** only the flagged later signatures of accounts that look alike */
  duplicates: boolean
  /** names of signatures, one on a line */
  refs: string
}

export function blankConditions(): ConditionWork {
  return { from: '', until: '', areas: [], assurances: [], accountMinutes: '', duplicates: false, refs: '' }
}

const hourMs = 3_600_000
const hoursShown = 72

/** Counts of the last three days, one for each hour: those without a signature are 0. */
export function everyHour(hours: readonly { readonly at: string; readonly count: number }[], until: string): number[] {
  const last = Math.floor(Date.parse(until) / hourMs)
  const counts = new Map(hours.map(({ at, count }) => [Math.floor(Date.parse(at) / hourMs), count]))
  return Array.from({ length: hoursShown }, (_, i) => counts.get(last - hoursShown + 1 + i) ?? 0)
}

/** What a field of the browser holds, of an instant: on the wall clock of Almaty. */
export function momentOf(instant: string): string {
  const { date, time } = wallClock(new Date(instant))
  return `${date}T${time}`
}

/** The instant of a moment in Almaty; null while the field is empty. UTC+5 since 1 March 2024: no petition is older. */
function instantOf(moment: string): string | null {
  // The API reads an offset, so nothing has to be converted here.
  return momentPattern.test(moment) ? `${moment.slice(0, 16)}:00+05:00` : null
}

const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** As the API takes them. @param duplicates names of the flagged signatures */
export function conditionsOf(work: ConditionWork, duplicates: readonly string[]): RemovalConditionsInput {
  const listed = work.refs
    .split(/\s+/)
    .map((ref) => ref.trim().toLowerCase())
    .filter((ref) => ref !== '')
  return {
    from: instantOf(work.from),
    until: instantOf(work.until),
    areas: work.areas,
    assurances: work.assurances as Assurance[],
    accountMinutes: work.accountMinutes.trim() === '' ? null : Number(work.accountMinutes),
    refs: [...(work.duplicates ? duplicates : []), ...listed],
  }
}

/** Whether the minutes are a number that the API can read. */
export function isWholeNumber(text: string): boolean {
  return text.trim() === '' || /^[1-9]\d{0,6}$/.test(text.trim())
}
