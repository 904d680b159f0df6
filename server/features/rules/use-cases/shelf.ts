import type { PetitionRules } from '#domain/rules/book.ts'
import type { KeptBook } from '../store/book.store.ts'

/** All books, in memory: versions never change, so what was read once holds. */
export interface Shelf {
  readonly books: () => readonly PetitionRules[]
  readonly find: (pin: { readonly id: string; readonly version: number }) => KeptBook | undefined
  /** the newest version */
  readonly newest: (id: string) => KeptBook | undefined
  readonly put: (kept: readonly KeptBook[]) => void
}

export function createShelf(): Shelf {
  let kept: readonly KeptBook[] = []
  let books: readonly PetitionRules[] = []
  return {
    books: () => books,
    find: ({ id, version }) => kept.find(({ book }) => book.id === id && book.version === version),
    newest: (id) => kept.filter(({ book }) => book.id === id).reduce<KeptBook | undefined>(newerOf, undefined),
    put(all) {
      kept = all
      books = all.map(({ book }) => book)
    },
  }
}

function newerOf(a: KeptBook | undefined, b: KeptBook): KeptBook {
  return a && a.book.version > b.book.version ? a : b
}
