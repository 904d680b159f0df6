import type { Calendar } from '../kernel/calendar.ts'
import type { PetitionRules } from './book.ts'

/** A rule book and the calendar that it names: a term is counted by both. Either may be one that an operator brought in. */
export interface Law {
  readonly book: PetitionRules
  readonly calendar: Calendar
}
