import type { ClientSession } from 'mongodb'
import type { PersonId } from '#domain/kernel/ids.ts'
import { forgottenAfter, noticeKinds, type Notice } from '#domain/notices/notice.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'

/** The transaction that several stores write in. */
export type Session = ClientSession

/** Keeps what people were told, in letters and in the list of the product. */
export interface NoticeStore {
  /** The key of a notice: one for an event and a person. */
  keyOf(eventId: string, personId: PersonId): string
  /**
   * @param waits whether it is to stand in the weekly letter of its person
   * @returns the keys of those that were not there before
   */
  insert(
    notices: readonly Notice[],
    waits: (notice: Notice) => boolean,
    session: ClientSession,
  ): Promise<ReadonlySet<string>>
  /** What waits for somebody's weekly letter, the oldest first, at most `limit`. */
  waiting(personId: PersonId, limit: number, session: ClientSession): Promise<Notice[]>
  /** Nothing of a person waits any more. */
  closeWaiting(personId: PersonId, session: ClientSession): Promise<void>
  /** Latest first, up to one more than asked for. */
  ofPerson(personId: PersonId, page: PageRequest): Promise<Notice[]>
  countSince(personId: PersonId, seenAt: Date | null, limit: number): Promise<number>
  forgetPerson(personId: PersonId): Promise<void>
  forgetOld(now: Date): Promise<void>
}

interface NoticeDocument extends Omit<Notice, 'id'> {
  readonly _id: string
  /** present until the weekly letter was written */
  readonly waits?: true
  readonly forgottenAt: Date
}

export const noticeCollection: CollectionSpec = {
  name: 'notices',
  schema: {
    bsonType: 'object',
    required: ['personId', 'kind', 'petitionId', 'subscriptionId', 'pace', 'at', 'toldAt', 'forgottenAt'],
    properties: {
      _id: { bsonType: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
      personId: { bsonType: 'string', pattern: '^per_' },
      kind: { enum: [...noticeKinds] },
      petitionId: { bsonType: 'string', pattern: '^pet_' },
      subscriptionId: { bsonType: 'string', pattern: '^sub_' },
      pace: { enum: ['at_once', 'digest'] },
      forgottenAt: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { personId: 1, toldAt: -1, _id: -1 } },
    { key: { personId: 1, at: 1 }, partialFilterExpression: { waits: true }, name: 'waiting' },
    { key: { forgottenAt: 1 } },
  ],
}

const maxTimeMS = 5_000

export function noticeStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): NoticeStore {
  const notices = mongo.collection<NoticeDocument>(noticeCollection.name)
  return {
    // The key is also that of the letter: it must not say by itself who reads it.
    keyOf: (eventId, personId) => crypto.keyedHash('notices/notice', `${eventId} ${personId}`).toString('base64url'),
    async insert(wanted, waits, session) {
      if (wanted.length === 0) return new Set()
      const { upsertedIds } = await notices.bulkWrite(
        wanted.map((notice) => ({
          updateOne: {
            filter: { _id: notice.id },
            update: { $setOnInsert: toDocument(notice, waits(notice)) },
            upsert: true,
          },
        })),
        { session, ordered: false },
      )
      return new Set(Object.keys(upsertedIds).flatMap((i) => wanted[Number(i)]?.id ?? []))
    },
    async waiting(personId, limit, session) {
      const found = notices.find({ personId, waits: true }, { session }).sort({ at: 1 }).limit(limit)
      return (await found.toArray()).map(toNotice)
    },
    async closeWaiting(personId, session) {
      await notices.updateMany({ personId, waits: true }, { $unset: { waits: '' } }, { session })
    },
    async ofPerson(personId, { size, after }) {
      const found = notices
        .find({ personId, ...before(after) }, { maxTimeMS })
        .sort({ toldAt: -1, _id: -1 })
        .limit(size + 1)
      return (await found.toArray()).map(toNotice)
    },
    countSince: (personId, seenAt, limit) =>
      notices.countDocuments({ personId, ...(seenAt && { toldAt: { $gt: seenAt } }) }, { limit, maxTimeMS }),
    async forgetPerson(personId) {
      await notices.deleteMany({ personId })
    },
    async forgetOld(now) {
      await notices.deleteMany({ forgottenAt: { $lte: now } })
    },
  }
}

function before(after: PageRequest['after']): object {
  if (!after) return {}
  const [ms, id] = after
  const toldAt = new Date(Number(ms))
  return { $or: [{ toldAt: { $lt: toldAt } }, { toldAt, _id: { $lt: String(id) } }] }
}

function toDocument({ id: _id, ...rest }: Notice, waits: boolean): Omit<NoticeDocument, '_id'> {
  return { ...rest, ...(waits && { waits }), forgottenAt: forgottenAfter(rest.toldAt) }
}

function toNotice({ _id, waits: _waits, forgottenAt: _gone, ...rest }: NoticeDocument): Notice {
  return { id: _id, ...rest }
}
