import type { ClientSession } from 'mongodb'
import type { Locale } from '#domain/kernel/localized.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** One-time codes. Neither the address nor the code is kept, only keyed hashes of them. */
export interface CodeStore {
  /** The address has one code at a time: an older one is worthless from now on. */
  keep(code: NewCode): Promise<void>
  /**
   * Uses up one try, and the code when it is right: of two who bring it at once, one is let in.
   * @returns undefined when it is wrong, too old, used or tried too often; one answer for all
   */
  redeem(email: string, digits: string, now: Date): Promise<{ readonly locale: Locale } | undefined>
  forget(email: string, options: { readonly session: ClientSession }): Promise<void>
}

export interface NewCode {
  readonly email: string
  readonly digits: string
  readonly locale: Locale
  readonly expiresAt: Date
  readonly tries: number
}

interface CodeDocument {
  /** keyed hash of the address */
  readonly _id: string
  readonly hash: string
  readonly locale: Locale
  readonly expiresAt: Date
  readonly triesLeft: number
  /** by the database's clock, which deletes */
  readonly deleteAt: Date
}

export const codeCollection: CollectionSpec = {
  name: 'signInCodes',
  schema: {
    bsonType: 'object',
    required: ['hash', 'locale', 'expiresAt', 'triesLeft', 'deleteAt'],
    properties: {
      hash: { bsonType: 'string' },
      expiresAt: { bsonType: 'date' },
      triesLeft: { bsonType: ['int', 'long', 'double'], minimum: 0 },
    },
  },
  indexes: [{ key: { deleteAt: 1 }, expireAfterSeconds: 0 }],
}

const keptForHours = 1

/** @param purpose what its codes open, and nothing else: the hashes of two purposes have nothing in common */
export function codeStore(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  purpose: 'sign-in' | 'erasure',
): CodeStore {
  const codes = mongo.collection<CodeDocument>(codeCollection.name)
  const keyOf = (email: string) => crypto.keyedHash(`identity/${purpose}-address`, email).toString('base64url')
  const hashOf = (email: string, digits: string) =>
    crypto.keyedHash(`identity/${purpose}-code`, `${email} ${digits}`).toString('base64url')

  return {
    async keep({ email, digits, locale, expiresAt, tries }) {
      const code = { hash: hashOf(email, digits), locale, expiresAt, triesLeft: tries }
      const deleteAt = { $dateAdd: { startDate: '$$NOW', unit: 'hour', amount: keptForHours } }
      await codes.updateOne({ _id: keyOf(email) }, [{ $set: { ...code, deleteAt } }], { upsert: true })
    },
    async redeem(email, digits, now) {
      const filter = { _id: keyOf(email), triesLeft: { $gt: 0 }, expiresAt: { $gt: now } }
      const code = await codes.findOneAndUpdate(filter, { $inc: { triesLeft: -1 } })
      const hash = hashOf(email, digits)
      if (!code || !crypto.equal(Buffer.from(code.hash), Buffer.from(hash))) return undefined
      const used = await codes.deleteOne({ _id: code._id, hash })
      return used.deletedCount === 1 ? { locale: code.locale } : undefined
    },
    async forget(email, options) {
      await codes.deleteOne({ _id: keyOf(email) }, options)
    },
  }
}
