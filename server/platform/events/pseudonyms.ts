import type { DomainEvent } from '#domain/kernel/event.ts'
import type { Crypto } from '../crypto.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Mongo } from '../mongo/mongo.ts'

/**
 * Names under which the journal knows people. The journal can never be changed, so it holds a random name in the place of
 * an id; the only way from one to the other is a document of this collection. Without it the lines of a person can be
 * told apart from those of others, and from nobody.
 */
export interface Pseudonyms {
  /** The event with a random name in the place of every id of a person. */
  disguise(event: DomainEvent): Promise<DomainEvent>
  /** Breaks the way between a person and their lines, for ever. */
  forget(id: string): Promise<void>
}

interface NameDocument {
  /** keyed hash of the id: this collection names nobody either */
  readonly _id: string
  readonly name: string
}

export const pseudonymCollection: CollectionSpec = {
  name: 'journalNames',
  schema: {
    bsonType: 'object',
    required: ['name'],
    properties: { name: { bsonType: 'string', pattern: '^who_[\\w-]{22}$' } },
  },
}

const nameBytes = 16

/** @param isPersonal whether a text is an id that stands for a person */
export function createPseudonyms(
  { mongo, crypto }: { readonly mongo: Mongo; readonly crypto: Crypto },
  isPersonal: (text: string) => boolean,
): Pseudonyms {
  const names = mongo.collection<NameDocument>(pseudonymCollection.name)
  const keyOf = (id: string): string => crypto.keyedHash('journal/name', id).toString('base64url')

  async function nameOf(id: string): Promise<string> {
    const name = `who_${crypto.randomBytes(nameBytes).toString('base64url')}`
    const options = { upsert: true, returnDocument: 'after' } as const
    const known = await names.findOneAndUpdate({ _id: keyOf(id) }, { $setOnInsert: { name } }, options)
    return known?.name ?? name
  }

  /** Dates and numbers stay as they are; lists and objects are looked through. */
  async function disguised(value: unknown): Promise<unknown> {
    if (typeof value === 'string') return isPersonal(value) ? nameOf(value) : value
    if (Array.isArray(value)) return Promise.all(value.map(disguised))
    if (value === null || typeof value !== 'object' || value instanceof Date) return value
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, inner]) => [key, await disguised(inner)] as const),
    )
    return Object.fromEntries(entries)
  }

  return {
    // Only texts change, and ids are texts in every event.
    disguise: async (event) => (await disguised(event)) as DomainEvent,
    forget: async (id) => void (await names.deleteOne({ _id: keyOf(id) })),
  }
}
