import { calendars } from '../places/calendars.ts'
import { checkOverlaps } from './applicable-version.ts'
import type { PetitionRules } from './book.ts'
import { bookFiles } from './books/index.ts'
import { validateBook } from './validate-book.ts'

/**
 * Every book that ships with Dauys, validated.
 * @throws naming the file and the faulty keys: such a build must not start
 */
export function loadShelf(
  files: readonly { readonly file: string; readonly json: unknown }[] = bookFiles,
): PetitionRules[] {
  const books = files.map(({ file, json }) => {
    const book = validateBook(json, calendars)
    if (!book.ok) throw new Error(faultsOf(file, book.refusals))
    return book.value
  })
  const overlaps = checkOverlaps(books)
  if (overlaps) throw new Error(faultsOf('rule books', overlaps.refusals))
  return books
}

function faultsOf(file: string, refusals: readonly { readonly details: { pointer: string; problem: string } }[]) {
  return `${file}: ${refusals.map(({ details }) => `${details.pointer} ${details.problem}`).join(', ')}`
}
