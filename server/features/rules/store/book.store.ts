import type { PetitionRules } from '#domain/rules/book.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface KeptBook {
  readonly book: PetitionRules
  /** of the canonical JSON, hex: what petitions are pinned to */
  readonly hash: string
}

/** Every version that was ever loaded: a petition lives by its book even when the file is gone. */
export interface BookStore {
  /** @returns what stands under this id and version: this book, or the one that was kept before */
  keepOnce(kept: KeptBook): Promise<KeptBook>
  readAll(): Promise<KeptBook[]>
  /** versions are added, never changed: more of them is all that can be new */
  count(): Promise<number>
}

interface BookDocument extends KeptBook {
  /** `demo-city@1` */
  readonly _id: string
}

export const bookCollection: CollectionSpec = {
  name: 'ruleBooks',
  schema: {
    bsonType: 'object',
    required: ['book', 'hash'],
    properties: { book: { bsonType: 'object', required: ['id', 'version'] }, hash: { bsonType: 'string' } },
  },
}

export function bookStore({ mongo }: Pick<Platform, 'mongo'>): BookStore {
  const books = mongo.collection<BookDocument>(bookCollection.name)
  return {
    async keepOnce({ book, hash }) {
      const kept = await books.findOneAndUpdate(
        { _id: `${book.id}@${book.version}` },
        { $setOnInsert: { book, hash } },
        { upsert: true, returnDocument: 'after' },
      )
      if (!kept) throw new Error(`the book ${book.id} could not be kept`)
      return kept
    },
    readAll: () => books.find({}, { sort: { _id: 1 }, maxTimeMS: 5_000 }).toArray(),
    count: () => books.countDocuments({}, { maxTimeMS: 5_000 }),
  }
}
