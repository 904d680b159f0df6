import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Location } from '../places/territory.ts'
import { applicableVersion } from './applicable-version.ts'
import type { PetitionRules } from './book.ts'

/** A place decided to follow a book, from a day on. It is never undone, only followed by another one. */
export interface Adoption {
  readonly territoryId: TerritoryId
  readonly bookId: string
  /** keeps to this one; absent: whichever is in force on the day */
  readonly version?: number
  readonly from: LocalDate
}

/**
 * The book that holds for a submission to a place: by the latest adoption of the place itself, else of the nearest place
 * above it that adopted any. Days are those of the adopted book's zone.
 * @returns undefined when nothing was adopted, or no version of what was adopted is in force that day
 */
export function bookInForce(
  adoptions: readonly Adoption[],
  place: Location,
  books: readonly PetitionRules[],
  submittedAt: Date,
): PetitionRules | undefined {
  const begun = adoptions.filter(({ bookId, from }) => {
    const version = books.find(({ id }) => id === bookId)
    return version !== undefined && from <= legalDay(submittedAt, version.timeZone)
  })
  for (const territoryId of [place.id, ...[...place.ancestorIds].reverse()]) {
    const own = begun.filter((adoption) => adoption.territoryId === territoryId)
    const [latest] = own.sort((a, b) => (a.from < b.from ? 1 : -1))
    if (latest) return applicableVersion(books.filter(isAdopted(latest)), latest.bookId, submittedAt)
  }
  return undefined
}

function isAdopted({ bookId, version }: Adoption) {
  return (book: PetitionRules): boolean => book.id === bookId && (version === undefined || book.version === version)
}
