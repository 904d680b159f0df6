/** `YYYY-MM-DD`, a legal day of some place. Compares as text. */
export type LocalDate = string

/** Which days a place works on: data that ship in `domain/places/calendars/`, or that an operator brought in. */
export interface Calendar {
  readonly id: string
  /** where the days come from, with its licence */
  readonly source: string
  /** days of the week without work, Monday = 1 … Sunday = 7 */
  readonly weekend: readonly number[]
  readonly holidays: readonly { readonly date: LocalDate; readonly title: string }[]
  /** days off the week that are worked all the same, because a bridge day was moved there */
  readonly workingWeekends: readonly LocalDate[]
  /** last day that is settled by the authorities; a date that had to look beyond is provisional */
  readonly knownUntil: LocalDate
}

/** For a term that the law of no place measures: every day counts. */
export const noDaysOff: Calendar = {
  ...{ id: 'none', source: 'every day is a working day', weekend: [], holidays: [], workingWeekends: [] },
  knownUntil: '9999-12-31',
}

/** A length of legal time, as a rule book states it (petitions.md 6). */
export interface Period {
  readonly n: number
  readonly unit: PeriodUnit
  /** run to 23:59:59.999 of the last legal day */
  readonly endOfDay?: true
  /** last day not a working day: move to the next one */
  readonly ifDayOff?: 'next'
}

export const periodUnits = ['minutes', 'hours', 'days', 'workingDays', 'weeks', 'months'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** An instant at which a term ends. Provisional while it depends on days that no calendar has settled yet. */
export interface DueDate {
  readonly at: Date
  readonly provisional: boolean
}
