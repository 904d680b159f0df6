import { bookHash } from '#domain/rules/book-hash.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BookStore } from '../store/book.store.ts'
import type { Shelf } from './shelf.ts'

/** `path`: id and version of the book whose text is not the one that was loaded before */
export type LoadBooks = (books: readonly PetitionRules[]) => Promise<Result<number, Refusal<'CONFLICT'>>>

/**
 * Keeps the books that ship with this program and puts everything that was ever kept on the shelf. A text that changed
 * under a version is refused: petitions may live by the old one.
 */
export const loadBooks =
  (deps: { store: BookStore; shelf: Shelf }): LoadBooks =>
  async (books) => {
    const changed: Refusal<'CONFLICT'>[] = []
    for (const book of books) {
      const hash = bookHash(book)
      const kept = await deps.store.keepOnce({ book, hash })
      if (kept.hash !== hash) changed.push({ code: 'CONFLICT', path: [book.id, String(book.version)] })
    }
    const refused = refuseAll(changed)
    if (refused) return refused
    const all = await deps.store.readAll()
    deps.shelf.put(all)
    return ok(all.length)
  }
