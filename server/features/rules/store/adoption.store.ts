import type { Filter } from 'mongodb'
import { asEvents, type Fact } from '#domain/kernel/event.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Adoption } from '#domain/rules/adoption.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** Which place follows which book from when. Entries are added, never changed. */
export interface AdoptionStore {
  /** A repeat changes nothing. @returns whether it stands: false when the place adopted another book or version from that day */
  keepOnce(adoption: Adoption, facts: readonly Fact[]): Promise<boolean>
  /** every place that ever adopted a book */
  all(): Promise<Adoption[]>
  ofTerritories(ids: readonly TerritoryId[]): Promise<Adoption[]>
}

interface AdoptionDocument extends Adoption, WithOutbox {
  /** `turkistan-city 2026-06-01` */
  readonly _id: string
}

export const adoptionCollection: CollectionSpec = {
  name: 'adoptions',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['territoryId', 'bookId', 'from', 'outbox'],
    properties: { from: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
  },
  indexes: [{ key: { territoryId: 1 } }],
}

export function adoptionStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): AdoptionStore {
  const adoptions = mongo.collection<AdoptionDocument>(adoptionCollection.name)

  async function find(filter: Filter<AdoptionDocument>): Promise<Adoption[]> {
    const found = await adoptions.find(filter, { maxTimeMS: 5_000 }).toArray()
    return found.map(({ _id, outbox: _outbox, ...adoption }) => adoption)
  }

  return {
    async keepOnce({ territoryId, bookId, from, version }, facts) {
      const kept = await adoptions.findOneAndUpdate(
        { _id: `${territoryId} ${from}` },
        {
          $setOnInsert: {
            territoryId,
            bookId,
            from,
            ...(version !== undefined && { version }),
            outbox: asEvents(facts, newId),
          },
        },
        { upsert: true, returnDocument: 'after' },
      )
      return kept?.bookId === bookId && kept.version === version
    },
    all: () => find({}),
    ofTerritories: (ids) => find({ territoryId: { $in: [...ids] } }),
  }
}
