import type { ClientSession } from 'mongodb'
import type { PersonId, ReaderRef } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** How somebody wants their notices, and how far they are with them. */
export interface Reader {
  readonly personId: PersonId
  /** stands for the person in the link of a weekly letter */
  readonly ref: ReaderRef
  /** no letters since; null while they come */
  readonly pausedAt: Date | null
  /** everything told until then was seen; null before the first look */
  readonly seenAt: Date | null
}

export interface ReaderStore {
  /** Who chose nothing yet gets letters, and saw nothing. */
  read(personId: PersonId): Promise<Pick<Reader, 'pausedAt' | 'seenAt'>>
  readByRef(ref: ReaderRef): Promise<Reader | undefined>
  /** those among them whose letters are paused */
  pausedAmong(personIds: readonly PersonId[], session: ClientSession): Promise<ReadonlySet<PersonId>>
  pause(personId: PersonId, at: Date | null): Promise<void>
  markSeen(personId: PersonId, at: Date): Promise<void>
  /** A weekly letter is to be written then, unless one is due before. */
  expectDigest(personIds: readonly PersonId[], due: Date, session: ClientSession): Promise<void>
  /** The one whose weekly letter is due longest. */
  nextDue(now: Date): Promise<(Reader & { readonly digestDue: Date }) | undefined>
  /** @returns false when somebody else wrote this letter meanwhile */
  closeDigest(personId: PersonId, due: Date, session: ClientSession): Promise<boolean>
  forgetPerson(personId: PersonId): Promise<void>
}

interface ReaderDocument extends Omit<Reader, 'personId'> {
  readonly _id: PersonId
  /** absent while nothing waits for the weekly letter */
  readonly digestDue?: Date
}

export const readerCollection: CollectionSpec = {
  name: 'noticeReaders',
  schema: {
    bsonType: 'object',
    required: ['ref', 'pausedAt', 'seenAt'],
    properties: {
      _id: { bsonType: 'string', pattern: '^per_' },
      ref: { bsonType: 'string', pattern: '^nrd_' },
      digestDue: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { ref: 1 }, unique: true },
    { key: { digestDue: 1 }, partialFilterExpression: { digestDue: { $type: 'date' } } },
  ],
}

const maxTimeMS = 5_000

export function readerStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): ReaderStore {
  const readers = mongo.collection<ReaderDocument>(readerCollection.name)
  const fresh = () => ({ ref: newId('nrd'), pausedAt: null, seenAt: null })

  async function change(personId: PersonId, set: Partial<ReaderDocument>): Promise<void> {
    const { ref, pausedAt, seenAt } = { ...fresh(), ...set }
    const rest = Object.fromEntries(Object.entries({ ref, pausedAt, seenAt }).filter(([key]) => !(key in set)))
    await readers.updateOne({ _id: personId }, { $set: set, $setOnInsert: rest }, { upsert: true })
  }

  return {
    async read(personId) {
      const found = await readers.findOne({ _id: personId }, { maxTimeMS })
      return found ? toReader(found) : { pausedAt: null, seenAt: null }
    },
    async readByRef(ref) {
      const found = await readers.findOne({ ref }, { maxTimeMS })
      return found ? toReader(found) : undefined
    },
    async pausedAmong(personIds, session) {
      const filter = { _id: { $in: [...personIds] }, pausedAt: { $ne: null } }
      const found = await readers.find(filter, { session, projection: { _id: 1 } }).toArray()
      return new Set(found.map(({ _id }) => _id))
    },
    pause: (personId, at) => change(personId, { pausedAt: at }),
    markSeen: (personId, at) => change(personId, { seenAt: at }),
    async expectDigest(personIds, due, session) {
      if (personIds.length === 0) return
      await readers.bulkWrite(
        personIds.map((_id) => ({
          updateOne: {
            filter: { _id },
            update: { $min: { digestDue: due }, $setOnInsert: fresh() },
            upsert: true,
          },
        })),
        { session, ordered: false },
      )
    },
    async nextDue(now) {
      const found = await readers.findOne({ digestDue: { $lte: now } }, { sort: { digestDue: 1 }, maxTimeMS })
      return found?.digestDue && { ...toReader(found), digestDue: found.digestDue }
    },
    async closeDigest(personId, due, session) {
      const filter = { _id: personId, digestDue: due }
      const closed = await readers.updateOne(filter, { $unset: { digestDue: '' } }, { session })
      return closed.matchedCount === 1
    },
    async forgetPerson(personId) {
      await readers.deleteOne({ _id: personId })
    },
  }
}

function toReader({ _id, ref, pausedAt, seenAt }: ReaderDocument): Reader {
  return { personId: _id, ref, pausedAt, seenAt }
}
