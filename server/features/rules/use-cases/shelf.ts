import type { Calendar } from '#domain/kernel/calendar.ts'
import { calendars as shipped } from '#domain/places/calendars.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { KeptBook } from '../store/book.store.ts'

/** All books, in memory: versions never change, so what was read once holds. */
export interface Shelf {
  readonly books: () => readonly PetitionRules[]
  readonly find: (pin: { readonly id: string; readonly version: number }) => KeptBook | undefined
  /** the newest version */
  readonly newest: (id: string) => KeptBook | undefined
  readonly put: (kept: readonly KeptBook[]) => void
  /** those that ship with Dauys, and those that operators brought in, also in place of one that ships */
  readonly calendars: () => readonly Calendar[]
  readonly calendar: (id: string) => Calendar | undefined
  readonly putCalendars: (brought: readonly Calendar[]) => void
}

export function createShelf(): Shelf {
  let kept: readonly KeptBook[] = []
  let books: readonly PetitionRules[] = []
  let calendars = byId(shipped)
  return {
    books: () => books,
    find: ({ id, version }) => kept.find(({ book }) => book.id === id && book.version === version),
    newest: (id) => kept.filter(({ book }) => book.id === id).reduce<KeptBook | undefined>(newerOf, undefined),
    put(all) {
      kept = all
      books = all.map(({ book }) => book)
    },
    calendars: () => [...calendars.values()],
    calendar: (id) => calendars.get(id),
    putCalendars(brought) {
      calendars = byId([...shipped, ...brought])
    },
  }
}

/** Of two with one id the later. */
function byId(calendars: readonly Calendar[]): ReadonlyMap<string, Calendar> {
  return new Map(calendars.map((calendar) => [calendar.id, calendar]))
}

function newerOf(a: KeptBook | undefined, b: KeptBook): KeptBook {
  return a && a.book.version > b.book.version ? a : b
}
