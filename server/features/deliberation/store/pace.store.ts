import type { ClientSession } from 'mongodb'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** When somebody contributed last to a petition: what slow mode asks for. */
export interface PaceStore {
  last(petitionId: PetitionId, personId: PersonId, session: ClientSession): Promise<Date | null>
  /** Inside a transaction that asked for the last: two at once meet here, and the later one asks again. */
  mark(petitionId: PetitionId, personId: PersonId, at: Date, session: ClientSession): Promise<void>
}

interface PaceDocument {
  /** keyed hash of petition and person */
  readonly _id: string
  readonly at: Date
}

export const paceCollection: CollectionSpec = {
  name: 'talkPaces',
  schema: {
    bsonType: 'object',
    required: ['at'],
    additionalProperties: false,
    properties: { _id: { bsonType: 'string', pattern: '^[A-Za-z0-9_-]{43}$' }, at: { bsonType: 'date' } },
  },
  // Slow mode asks for a day at most.
  indexes: [{ key: { at: 1 }, expireAfterSeconds: 2 * 86_400 }],
}

export function paceStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): PaceStore {
  const paces = mongo.collection<PaceDocument>(paceCollection.name)
  const keyOf = (petitionId: PetitionId, personId: PersonId): string =>
    crypto.keyedHash('deliberation/pace', `${petitionId} ${personId}`).toString('base64url')

  return {
    async last(petitionId, personId, session) {
      return (await paces.findOne({ _id: keyOf(petitionId, personId) }, { session }))?.at ?? null
    },
    async mark(petitionId, personId, at, session) {
      await paces.replaceOne({ _id: keyOf(petitionId, personId) }, { at }, { upsert: true, session })
    },
  }
}
