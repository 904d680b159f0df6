import type { LocalDate } from '../kernel/calendar.ts'
import { refuseAll, type Refused } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { PetitionRules } from './book.ts'
import { asRefusal, type BookRefusal } from './validate-book.ts'
import type { BookFault } from './validation/fault.ts'

/**
 * The version of a book that holds for a submission: by the legal day of the submission in the book's own zone.
 * @returns undefined when the book was not, or is no longer, in force that day
 */
export function applicableVersion(
  books: readonly PetitionRules[],
  bookId: string,
  submittedAt: Date,
): PetitionRules | undefined {
  return books.find((book) => book.id === bookId && isInForce(book, legalDay(submittedAt, book.timeZone)))
}

/** Both ends inclusive. */
function isInForce(book: Pick<PetitionRules, 'validFrom' | 'validTo'>, day: LocalDate): boolean {
  return book.validFrom <= day && (book.validTo === undefined || day <= book.validTo)
}

/**
 * Versions of one book must not overlap: a day of submission picks one.
 * @returns the refusal of the later version, at its `validFrom` or, for the same number twice, at its `version`
 */
export function checkOverlaps(books: readonly PetitionRules[]): Refused<BookRefusal> | undefined {
  const faults = books.flatMap((book, i) =>
    books.slice(0, i).flatMap((earlier): BookFault[] => {
      if (earlier.id !== book.id) return []
      if (earlier.version === book.version) return [{ pointer: '/version', problem: 'duplicate' }]
      const isApart = endOf(earlier) < book.validFrom || endOf(book) < earlier.validFrom
      return isApart ? [] : [{ pointer: '/validFrom', problem: 'overlaps' }]
    }),
  )
  return refuseAll(faults.map(asRefusal))
}

function endOf(book: PetitionRules): LocalDate {
  return book.validTo ?? '9999-12-31'
}
