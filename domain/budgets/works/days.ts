import type { LocalDate } from '../../kernel/calendar.ts'

/** First and last day. */
export interface Days {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export const noDays: Days = { from: null, to: null }
