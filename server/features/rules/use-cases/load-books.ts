import { bookHash } from '#domain/rules/book-hash.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BookStore } from '../store/book.store.ts'
import type { CalendarStore } from '../store/calendar.store.ts'
import type { PlaceEventStore } from '../store/place-event.store.ts'
import type { Shelf } from './shelf.ts'

/** `path`: id and version of the book whose text is not the one that was loaded before */
export type LoadBooks = (books: readonly PetitionRules[]) => Promise<Result<number, Refusal<'CONFLICT'>>>

interface ShelfDeps {
  readonly store: BookStore
  readonly calendars: CalendarStore
  readonly shelf: Shelf
}

/**
 * Keeps the books that ship with this program and puts everything that was ever kept on the shelf. A text that changed
 * under a version is refused: petitions may live by the old one.
 */
export const loadBooks =
  (deps: ShelfDeps): LoadBooks =>
  async (books) => {
    const changed: Refusal<'CONFLICT'>[] = []
    for (const book of books) {
      const hash = bookHash(book)
      const kept = await deps.store.keepOnce({ book, hash })
      if (kept.hash !== hash) changed.push({ code: 'CONFLICT', path: [book.id, String(book.version)] })
    }
    const refused = refuseAll(changed)
    if (refused) return refused
    const [all, brought] = await Promise.all([deps.store.readAll(), deps.calendars.readAll()])
    deps.shelf.putCalendars(brought)
    deps.shelf.put(all)
    return ok(all.length)
  }

/** Looks whether another process put something on the shelf. @returns false: there is nothing to go on with at once */
export async function renew({
  store,
  calendars,
  shelf,
  events,
}: ShelfDeps & { readonly events: Pick<PlaceEventStore, 'refresh'> }): Promise<boolean> {
  await events.refresh()
  // Calendars first: a book never lies here without its own.
  shelf.putCalendars(await calendars.readAll())
  if ((await store.count()) !== shelf.books().length) shelf.put(await store.readAll())
  return false
}
