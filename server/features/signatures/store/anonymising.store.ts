import type { PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec, Timers } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

export const anonymisingTimer = 'signatures.anonymise'

/** Petitions whose lists of signers are being destroyed: a crash goes on where it was. */
export interface AnonymisingStore {
  /** Sets the day; a newer one takes the place of an older one. */
  schedule(petition: PetitionId, due: Date, generation: number): Promise<void>
  begin(petition: PetitionId, at: Date): Promise<void>
  /** the oldest first */
  begun(): Promise<PetitionId[]>
  end(petition: PetitionId): Promise<void>
}

interface AnonymisingDocument {
  readonly _id: PetitionId
  readonly startedAt: Date
}

export const anonymisingCollection: CollectionSpec = {
  name: 'anonymisings',
  schema: {
    bsonType: 'object',
    required: ['startedAt'],
    properties: { _id: { bsonType: 'string', pattern: '^pet_' }, startedAt: { bsonType: 'date' } },
  },
  indexes: [{ key: { startedAt: 1 } }],
}

/** A held one stays in the list and is passed over; there are never many. */
const begunMax = 100

export function anonymisingStore({ mongo, timers }: { mongo: Mongo; timers: Timers }): AnonymisingStore {
  const anonymisings = mongo.collection<AnonymisingDocument>(anonymisingCollection.name)
  return {
    async schedule(subject, due, generation) {
      await mongo.transaction((session) =>
        timers.set({ kind: anonymisingTimer, subject, due, generation }, { session }),
      )
    },
    async begin(_id, startedAt) {
      await anonymisings.updateOne({ _id }, { $setOnInsert: { startedAt } }, { upsert: true })
    },
    async begun() {
      const found = anonymisings.find({}, { sort: { startedAt: 1 }, limit: begunMax, maxTimeMS: 5_000 })
      return (await found.toArray()).map(({ _id }) => _id)
    },
    async end(_id) {
      await anonymisings.deleteOne({ _id })
    },
  }
}
