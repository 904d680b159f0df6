import type { PetitionId } from '#domain/kernel/ids.ts'
import type { CountedSupport } from '#domain/ledger/live-count.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { tallyCollection } from './tally.store.ts'

/** The few figures of tallies that move while people look. */
export interface CountStore {
  /** Petitions without a signature are missing. */
  readMany(petitions: readonly PetitionId[]): Promise<ReadonlyMap<PetitionId, CountedSupport>>
}

interface CountDocument extends CountedSupport {
  readonly _id: PetitionId
}

export function countStore(mongo: Mongo): CountStore {
  const tallies = mongo.collection<CountDocument>(tallyCollection.name)
  return {
    async readMany(petitions) {
      const found = await tallies
        .find({ _id: { $in: [...petitions] } }, { maxTimeMS: 5_000 })
        .project<CountDocument>({ total: 1, asOfSeq: 1, asOf: 1, crossings: 1 })
        .toArray()
      return new Map(found.map(({ _id, ...count }) => [_id, count]))
    },
  }
}
