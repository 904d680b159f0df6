import { MongoServerError } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

interface TallyDocument extends Omit<Tally, 'petition'> {
  readonly _id: PetitionId
  /** of the lease under which it was written: a holder from before cannot write over its successor */
  readonly fence: number
  /** it grew since the newest head was signed; absent otherwise */
  readonly awaitsHead?: true
}

export interface TallyStore {
  read(petition: PetitionId): Promise<Tally | undefined>
  /**
   * Writes `next` in the place of the tally that ended at `asOfSeq`.
   * @returns false when somebody else was there first
   */
  replace(asOfSeq: number, next: Tally, fence: number): Promise<boolean>
  /** Petitions whose log is longer than their newest head, by rising id. */
  awaitingHead(after: PetitionId | undefined, limit: number): Promise<PetitionId[]>
  /** Takes the mark away, unless the log has grown beyond this size. */
  markHeaded(petition: PetitionId, size: number): Promise<void>
  /** Petitions that have a tally, by rising id. */
  list(after: PetitionId | undefined, limit: number): Promise<PetitionId[]>
}

export const tallyCollection: CollectionSpec = {
  name: 'tallies',
  schema: {
    bsonType: 'object',
    required: [
      'asOfSeq',
      'asOf',
      'total',
      'byType',
      'byArea',
      'byDay',
      'byChannel',
      'byAssurance',
      'crossings',
      'fence',
    ],
    properties: { total: { minimum: 0 }, asOfSeq: { minimum: 1 }, asOf: { bsonType: 'date' } },
  },
  indexes: [{ key: { awaitsHead: 1, _id: 1 }, partialFilterExpression: { awaitsHead: true } }],
}

const duplicateKey = 11_000

export function tallyStore(mongo: Mongo): TallyStore {
  const tallies = mongo.collection<TallyDocument>(tallyCollection.name)
  return {
    async read(petition) {
      const found = await tallies.findOne({ _id: petition }, { maxTimeMS: 5_000 })
      if (!found) return undefined
      const { _id, fence: _fence, awaitsHead: _awaitsHead, ...tally } = found
      return { ...tally, petition: _id }
    },
    async replace(asOfSeq, { petition, ...next }, fence) {
      const document = { ...next, fence, awaitsHead: true as const }
      if (asOfSeq === 0) return insert({ _id: petition, ...document })
      const filter = { _id: petition, asOfSeq, fence: { $lte: fence } }
      const replaced = await tallies.replaceOne(filter, document)
      return replaced.matchedCount === 1
    },
    async awaitingHead(after, limit) {
      const filter = { awaitsHead: true as const, ...(after !== undefined && { _id: { $gt: after } }) }
      const found = tallies.find(filter, { maxTimeMS: 5_000 }).project<{ _id: PetitionId }>({ _id: 1 })
      return (await found.sort({ awaitsHead: 1, _id: 1 }).limit(limit).toArray()).map(({ _id }) => _id)
    },
    async markHeaded(petition, size) {
      await tallies.updateOne({ _id: petition, asOfSeq: size }, { $unset: { awaitsHead: true } })
    },
    async list(after, limit) {
      const filter = after === undefined ? {} : { _id: { $gt: after } }
      const found = tallies.find(filter, { maxTimeMS: 5_000 }).project<{ _id: PetitionId }>({ _id: 1 })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(({ _id }) => _id)
    },
  }

  async function insert(document: TallyDocument): Promise<boolean> {
    try {
      await tallies.insertOne(document)
      return true
    } catch (cause) {
      if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
      throw cause
    }
  }
}
