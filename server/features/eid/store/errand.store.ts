import { Binary } from 'mongodb'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/**
 * What must be known again when a person comes back from another site. Each has a key that only the right browser can
 * name; what is kept lies encrypted, and neither outlives the hour.
 */
export interface ErrandStore<Value> {
  /** One that has this key already is worthless from now on. */
  keep(key: string, value: Value, expiresAt: Date): Promise<void>
  read(key: string, now: Date): Promise<Value | undefined>
  /** Uses it up: of two who bring the key at once, one gets it. */
  take(key: string, now: Date): Promise<Value | undefined>
}

interface ErrandDocument {
  /** keyed hash of purpose and key */
  readonly _id: string
  readonly key: Binary
  readonly sealed: Binary
  readonly expiresAt: Date
  /** by the database's clock, which deletes */
  readonly deleteAt: Date
}

export const errandCollection: CollectionSpec = {
  name: 'eidErrands',
  schema: {
    bsonType: 'object',
    required: ['key', 'sealed', 'expiresAt', 'deleteAt'],
    properties: { key: { bsonType: 'binData' }, sealed: { bsonType: 'binData' }, expiresAt: { bsonType: 'date' } },
  },
  indexes: [{ key: { deleteAt: 1 }, expireAfterSeconds: 0 }],
}

const keptForHours = 1
const reading = { maxTimeMS: 5_000 } as const

/** @param purpose keys of two purposes have nothing in common */
export function errandStore<Value extends object>(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  purpose: 'way' | 'pending',
): ErrandStore<Value> {
  const errands = mongo.collection<ErrandDocument>(errandCollection.name)
  const idOf = (key: string) => crypto.keyedHash(`eid/${purpose}`, key).toString('base64url')

  function open(found: ErrandDocument | null, now: Date): Value | undefined {
    if (!found || found.expiresAt <= now) return undefined
    const key = crypto.openKey(found.key.value(), found._id)
    // Written by `keep`, under this very purpose.
    return JSON.parse(crypto.unseal(key, found.sealed.value(), found._id).toString()) as Value
  }

  return {
    async keep(key, value, expiresAt) {
      const _id = idOf(key)
      const wrapped = crypto.newWrappedKey(_id)
      const sealed = crypto.seal(crypto.openKey(wrapped, _id), Buffer.from(JSON.stringify(value)), _id)
      const deleteAt = { $dateAdd: { startDate: '$$NOW', unit: 'hour', amount: keptForHours } }
      const kept = { key: new Binary(wrapped), sealed: new Binary(sealed), expiresAt }
      await errands.updateOne({ _id }, [{ $set: { ...kept, deleteAt } }], { upsert: true })
    },
    read: async (key, now) => open(await errands.findOne({ _id: idOf(key) }, reading), now),
    take: async (key, now) => open(await errands.findOneAndDelete({ _id: idOf(key) }, reading), now),
  }
}
