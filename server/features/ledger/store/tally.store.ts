import { MongoServerError } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

interface TallyDocument extends Omit<Tally, 'petition'> {
  readonly _id: PetitionId
  /** of the lease under which it was written: a holder from before cannot write over its successor */
  readonly fence: number
}

export interface TallyStore {
  read(petition: PetitionId): Promise<Tally | undefined>
  /**
   * Writes `next` in the place of the tally that ended at `asOfSeq`.
   * @returns false when somebody else was there first
   */
  replace(asOfSeq: number, next: Tally, fence: number): Promise<boolean>
}

export const tallyCollection: CollectionSpec = {
  name: 'tallies',
  schema: {
    bsonType: 'object',
    required: ['asOfSeq', 'asOf', 'total', 'byArea', 'byDay', 'byChannel', 'byAssurance', 'crossings', 'fence'],
    properties: { total: { minimum: 0 }, asOfSeq: { minimum: 1 }, asOf: { bsonType: 'date' } },
  },
}

const duplicateKey = 11_000

export function tallyStore(mongo: Mongo): TallyStore {
  const tallies = mongo.collection<TallyDocument>(tallyCollection.name)
  return {
    async read(petition) {
      const found = await tallies.findOne({ _id: petition }, { maxTimeMS: 5_000 })
      if (!found) return undefined
      const { _id, fence: _fence, ...tally } = found
      return { ...tally, petition: _id }
    },
    async replace(asOfSeq, { petition, ...next }, fence) {
      if (asOfSeq === 0) return insert({ _id: petition, ...next, fence })
      const filter = { _id: petition, asOfSeq, fence: { $lte: fence } }
      const replaced = await tallies.replaceOne(filter, { ...next, fence })
      return replaced.matchedCount === 1
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
