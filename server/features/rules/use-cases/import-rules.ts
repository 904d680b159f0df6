import type { Calendar } from '#domain/kernel/calendar.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { checkOverlaps } from '#domain/rules/applicable-version.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { validateBook } from '#domain/rules/validate-book.ts'
import { validateCalendar } from '#domain/rules/validate-calendar.ts'
import { checkExamples, type WorkedExamples } from '#domain/rules/worked-examples.ts'
import type { CalendarStore } from '../store/calendar.store.ts'
import type { LoadBooks } from './load-books.ts'
import type { Shelf } from './shelf.ts'

/** The law of a place as an operator brings it: JSON of unknown origin. */
export interface RulesImport {
  readonly calendars: readonly unknown[]
  readonly books: readonly unknown[]
  /** by id of the book */
  readonly examples: Readonly<Record<string, WorkedExamples>>
}

/** `path`: what it was, by place in the list or by id, and the faulty key; `details` say what is wrong there. */
export type ImportRulesRefusal = Refusal<'INVALID' | 'CONFLICT'>
export type ImportRules = (
  given: RulesImport,
) => Promise<Result<{ books: number; calendars: number }, ImportRulesRefusal>>

/**
 * Puts books and calendars on the shelf, all or nothing: each must be valid, bear out its worked examples, and leave
 * every version that is there as it is. A repeat changes nothing.
 */
export function importRules(deps: {
  readonly shelf: Shelf
  readonly calendars: CalendarStore
  readonly loadBooks: LoadBooks
}): ImportRules {
  return async (given) => {
    const { shelf } = deps
    const calendars = validated('calendars', given.calendars, validateCalendar)
    if (!calendars.ok) return calendars
    const twice = refuseAll(calendars.value.flatMap(({ id }, i) => sameId(calendars.value, id, i)))
    if (twice) return twice
    const known = [...calendars.value, ...shelf.calendars()]
    const books = validated('books', given.books, (json) => validateBook(json, known))
    if (!books.ok) return books

    const all = merged(shelf.books(), books.value)
    const overlaps = checkOverlaps(all)
    if (overlaps) return overlaps
    const refused = refuseAll(books.value.flatMap((book) => examplesOf(book, given.examples[book.id], all, known)))
    if (refused) return refused

    let changed = 0
    for (const calendar of calendars.value) if (await deps.calendars.keep(calendar)) changed += 1
    const before = shelf.books().length
    const loaded = await deps.loadBooks(books.value)
    return loaded.ok ? ok({ books: loaded.value - before, calendars: changed }) : loaded
  }
}

/** Which of two calendars holds is not for the order of a list to say. */
function sameId(calendars: readonly Calendar[], id: string, i: number): ImportRulesRefusal[] {
  const isSecond = calendars.findIndex((calendar) => calendar.id === id) < i
  const details = { pointer: '/id', problem: 'duplicate' }
  return isSecond ? [{ code: 'INVALID', path: ['calendars', String(i), 'id'], details }] : []
}

function validated<Value>(
  list: string,
  given: readonly unknown[],
  validate: (json: unknown) => Result<Value, Refusal<'INVALID'>>,
): Result<Value[], ImportRulesRefusal> {
  const values: Value[] = []
  const faults: ImportRulesRefusal[] = []
  for (const [i, json] of given.entries()) {
    const result = validate(json)
    if (result.ok) values.push(result.value)
    else
      faults.push(...result.refusals.map(({ path = [], ...more }) => ({ ...more, path: [list, String(i), ...path] })))
  }
  return refuseAll(faults) ?? ok(values)
}

/** A version that is there already stays; whether its text is the same is for its hash to say. */
function merged(old: readonly PetitionRules[], given: readonly PetitionRules[]): PetitionRules[] {
  const isOld = (book: PetitionRules) => old.some(({ id, version }) => id === book.id && version === book.version)
  return [...old, ...given.filter((book) => !isOld(book))]
}

function examplesOf(
  book: PetitionRules,
  examples: WorkedExamples | undefined,
  books: readonly PetitionRules[],
  calendars: readonly Calendar[],
): ImportRulesRefusal[] {
  const calendar = calendars.find(({ id }) => id === book.calendar)
  if (!examples || !calendar) return []
  return checkExamples(book, examples, { books, calendar }).map(({ example, expected, got }) => ({
    code: 'INVALID',
    path: ['examples', book.id, ...example.split('/')],
    details: { expected, got },
  }))
}
