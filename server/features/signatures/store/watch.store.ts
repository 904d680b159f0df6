import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Watch } from '#domain/signatures/sighting.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

interface WatchDocument extends Omit<Watch, 'petition'> {
  readonly _id: PetitionId
  readonly placeIds: readonly TerritoryId[]
  readonly flagged: boolean
  readonly expireAt: Date
}

export interface WatchStore {
  read(petition: PetitionId): Promise<Watch | undefined>
  readMany(petitions: readonly PetitionId[]): Promise<Watch[]>
  replace(watch: Watch, beside: { readonly placeIds: readonly TerritoryId[]; readonly expireAt: Date }): Promise<void>
  /** Flagged ones of these places, the latest petition first; up to one more than asked for. */
  flagged(placeIds: readonly TerritoryId[], page: PageRequest): Promise<Watch[]>
}

export const watchCollection: CollectionSpec = {
  name: 'signatureWatches',
  schema: {
    bsonType: 'object',
    required: ['checkedAt', 'asOfSeq', 'signatures', 'hours', 'areas', 'flags', 'placeIds', 'flagged', 'expireAt'],
    properties: {
      _id: { bsonType: 'string', pattern: '^pet_' },
      checkedAt: { bsonType: 'date' },
      hours: { bsonType: 'array' },
      flags: { bsonType: 'array' },
    },
  },
  indexes: [
    { key: { placeIds: 1, _id: -1 }, partialFilterExpression: { flagged: true } },
    { key: { expireAt: 1 }, expireAfterSeconds: 0 },
  ],
}

const reading = { maxTimeMS: 5_000 } as const

export function watchStore(mongo: Mongo): WatchStore {
  const watches = mongo.collection<WatchDocument>(watchCollection.name)
  return {
    async read(petition) {
      const found = await watches.findOne({ _id: petition }, reading)
      return found ? toWatch(found) : undefined
    },
    async readMany(petitions) {
      return (await watches.find({ _id: { $in: [...petitions] } }, reading).toArray()).map(toWatch)
    },
    async replace({ petition, ...watch }, beside) {
      const document = { ...watch, ...beside, flagged: watch.flags.length > 0 }
      await watches.replaceOne({ _id: petition }, document, { upsert: true })
    },
    async flagged(placeIds, { size, after }) {
      const before = after === undefined ? {} : { _id: { $lt: String(after[0]) as PetitionId } }
      const found = watches
        .find({ placeIds: { $in: [...placeIds] }, flagged: true, ...before }, reading)
        .sort({ _id: -1 })
        .limit(size + 1)
      return (await found.toArray()).map(toWatch)
    },
  }
}

function toWatch({ _id, placeIds: _p, flagged: _f, expireAt: _e, ...watch }: WatchDocument): Watch {
  return { petition: _id, ...watch }
}
