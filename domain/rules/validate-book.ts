import type { Calendar } from '../kernel/calendar.ts'
import { ok, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from './book.ts'
import { bookShape } from './validation/book-shape.ts'
import { keysOf, type BookFault, type BookProblem } from './validation/fault.ts'
import { meaningFaults } from './validation/book-meaning.ts'
import { isRecord } from './validation/shape.ts'

/** `path` are the keys down to the faulty one; the same as `details.pointer`, which people read. Others say what may stand there. */
export interface BookRefusal extends Refusal<'INVALID'> {
  readonly path: readonly string[]
  readonly details: Readonly<Record<string, string | number>> & {
    readonly pointer: string
    readonly problem: BookProblem
  }
}

/**
 * A rule book from JSON of unknown origin (petitions.md 6, *Loading*).
 *
 * Refused are unknown and missing keys, a missing language, a wrong stage order, unsorted brackets, non-positive
 * periods, ratios above 1, a default name mode outside `modes`, duplicate codes and `provenance` that leads nowhere.
 * @param known calendars that a book may name
 * @returns every fault at once, each naming its key; the same value, typed, when there is none
 */
export function validateBook(
  json: unknown,
  known: readonly Pick<Calendar, 'id'>[],
): Result<PetitionRules, BookRefusal> {
  const calendarIds = known.map(({ id }) => id)
  const shapeFaults = bookShape(languagesOf(json), calendarIds)(json, '')
  // Only what has the right shape can be asked for its meaning.
  const faults = shapeFaults.length > 0 ? shapeFaults : meaningFaults(json as PetitionRules)
  return refuseAll(faults.map(asRefusal)) ?? ok(json as PetitionRules)
}

export function asRefusal({ pointer, problem, details }: BookFault): BookRefusal {
  return { code: 'INVALID', path: keysOf(pointer), details: { ...details, pointer, problem } }
}

/** The languages that the book itself promises; the shape tells when they are wrong. */
function languagesOf(json: unknown): string[] {
  if (!isRecord(json) || !Array.isArray(json.locales)) return []
  return json.locales.filter((tag): tag is string => typeof tag === 'string')
}
