import type { Calendar, DueDate } from '../kernel/calendar.ts'
import { addTimeOf, endOfPeriod } from '../kernel/legal-time.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'

/** Time during which the clock of every open petition stood still. */
export interface Pause {
  readonly from: Date
  readonly to: Date
}

/**
 * When signing closes: the book's term from the opening, lengthened by every pause that found the petition open, by
 * that whole pause (petitions.md 6: *paused clocks add whole pauses*). A pause is counted in legal days and clock time, so
 * the end of a day stays the end of a day when the clocks change meanwhile.
 * @param pauses earliest first
 */
export function closingDate(opening: {
  readonly openedAt: Date
  readonly book: PetitionRules
  readonly calendar: Calendar
  readonly pauses?: readonly Pause[]
}): DueDate {
  const { openedAt, book, calendar, pauses = [] } = opening
  const signing = stageOf(book, 'signing')
  if (!signing) throw new Error(`The book ${book.id} has no signing`)
  const { at, provisional } = endOfPeriod({ from: openedAt, period: signing.max, timeZone: book.timeZone, calendar })
  const closesAt = pauses.reduce((end, { from, to }) => {
    const foundItOpen = openedAt <= from && from <= end
    return foundItOpen ? addTimeOf({ from, to }, end, book.timeZone) : end
  }, at)
  return { at: closesAt, provisional }
}
