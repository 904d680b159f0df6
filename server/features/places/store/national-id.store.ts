import { MongoServerError } from 'mongodb'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** `taken`: another account has the number. `other_number`: this account has another one. */
export type Claim = 'claimed' | 'taken' | 'other_number'

/** Which account a personal number belongs to. The number itself is kept nowhere: only its keyed hash is. */
export interface NationalIdStore {
  /** The primary key decides between two who claim a number at once. Claiming again changes nothing. */
  claim(nationalId: string, personId: PersonId, at: Date): Promise<Claim>
  /** The account is gone: its number belongs to nobody. */
  release(personId: PersonId): Promise<void>
}

interface NationalIdDocument {
  readonly _id: string
  readonly personId: PersonId
  readonly at: Date
}

export const nationalIdCollection: CollectionSpec = {
  name: 'nationalIds',
  schema: { bsonType: 'object', required: ['personId', 'at'] },
  indexes: [{ key: { personId: 1 }, unique: true }],
}

const duplicateKey = 11_000

export function nationalIdStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): NationalIdStore {
  const claims = mongo.collection<NationalIdDocument>(nationalIdCollection.name)
  return {
    async claim(nationalId, personId, at) {
      const _id = crypto.keyedHash('places/national-id', nationalId).toString('base64url')
      try {
        await claims.insertOne({ _id, personId, at })
        return 'claimed'
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        const holder = await claims.findOne({ _id }, { maxTimeMS: 5_000 })
        if (!holder) return 'other_number'
        return holder.personId === personId ? 'claimed' : 'taken'
      }
    },
    async release(personId) {
      await claims.deleteOne({ personId })
    },
  }
}
