import type { LocalDate } from '../kernel/calendar.ts'
import { refuseAll, type Refused } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { PetitionRules } from './book.ts'
import { asRefusal, type BookRefusal } from './validate-book.ts'
import type { BookFault } from './validation/fault.ts'

/**
 * The version of a book that holds for a submission: by the legal day of the submission in the book's own zone. A new
 * version takes over on its first day (ADR 0020), so that nothing has to be written into the old one, which never changes.
 * @returns undefined when the book was not, or is no longer, in force that day
 */
export function applicableVersion(
  books: readonly PetitionRules[],
  bookId: string,
  submittedAt: Date,
): PetitionRules | undefined {
  return books
    .filter((book) => book.id === bookId && isInForce(book, legalDay(submittedAt, book.timeZone)))
    .reduce<PetitionRules | undefined>(
      (newest, book) => (newest && newest.version > book.version ? newest : book),
      undefined,
    )
}

/** Both ends inclusive. */
function isInForce(book: Pick<PetitionRules, 'validFrom' | 'validTo'>, day: LocalDate): boolean {
  return book.validFrom <= day && (book.validTo === undefined || day <= book.validTo)
}

/**
 * A day of submission picks one version of a book: each begins after those with lower numbers, and where one has a last
 * day, the next one begins after it.
 * @returns the refusal of the version, at its `validFrom` or, for the same number twice, at its `version`
 */
export function checkOverlaps(books: readonly PetitionRules[]): Refused<BookRefusal> | undefined {
  const faults = books.flatMap((book, i) =>
    books.slice(0, i).flatMap((earlier): BookFault[] => {
      if (earlier.id !== book.id) return []
      if (earlier.version === book.version) return [{ pointer: '/version', problem: 'duplicate' }]
      const [old, next] = earlier.version < book.version ? [earlier, book] : [book, earlier]
      const isAfter = old.validFrom < next.validFrom && (old.validTo === undefined || old.validTo < next.validFrom)
      return isAfter ? [] : [{ pointer: '/validFrom', problem: 'overlaps' }]
    }),
  )
  return refuseAll(faults.map(asRefusal))
}
