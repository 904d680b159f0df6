import { MongoServerError } from 'mongodb'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** `taken`: another account has the number. `other_number`: this account has another one. */
export type Claim = 'claimed' | 'taken' | 'other_number'

/** That an operator saw the number of a person. */
export interface IdentityClaim {
  /** keyed hash of the number: the same again for a new account of the same person */
  readonly key: string
  readonly at: Date
}

/** Which account a personal number belongs to. The number itself is kept nowhere: only its keyed hash is. */
export interface NationalIdStore {
  /** The primary key decides between two who claim a number at once. Claiming again changes nothing. */
  claim(nationalId: string, personId: PersonId, at: Date): Promise<Claim>
  /** Whose number it is. @returns undefined for one that nobody claimed */
  holderOf(nationalId: string): Promise<PersonId | undefined>
  /** The claim of a person: its key names the number, whichever account has it. */
  claimOf(personId: PersonId): Promise<IdentityClaim | undefined>
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
  const reader = mongo.groupRead<NationalIdDocument>(nationalIdCollection.name, {
    ...{ projection: { personId: 1, at: 1 }, by: 'personId' },
  })
  const keyOf = (nationalId: string): string => crypto.keyedHash('places/national-id', nationalId).toString('base64url')
  return {
    async claim(nationalId, personId, at) {
      const _id = keyOf(nationalId)
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
    async holderOf(nationalId) {
      return (await claims.findOne({ _id: keyOf(nationalId) }, { maxTimeMS: 5_000 }))?.personId
    },
    async claimOf(personId) {
      const found = await reader.read(personId)
      return found ? { key: found._id, at: found.at } : undefined
    },
    async release(personId) {
      await claims.deleteOne({ personId })
    },
  }
}
