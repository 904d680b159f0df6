import type { ClientSession } from 'mongodb'
import type { PersonId, SubscriptionId } from '#domain/kernel/ids.ts'
import {
  forgottenAt,
  ownTexts,
  subscriptionKinds,
  type NoticeSubscription,
  type SubscriptionKind,
} from '#domain/notices/subscription.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface Wanted {
  readonly personId: PersonId
  readonly kind: SubscriptionKind
  readonly target: string
}

/** Keeps what people asked to hear of. */
export interface SubscriptionStore {
  read(id: SubscriptionId): Promise<NoticeSubscription | undefined>
  /** in no order; forgotten ones are missing */
  readMany(ids: readonly SubscriptionId[], session?: ClientSession): Promise<NoticeSubscription[]>
  find(wanted: Wanted): Promise<NoticeSubscription | undefined>
  /** Makes it, or takes a stopped one up again; one that runs stays as it is. */
  start(wanted: Wanted, at: Date): Promise<NoticeSubscription>
  /** The one to a person's own texts; one that they stopped stays stopped. */
  ownOf(personId: PersonId, at: Date): Promise<NoticeSubscription>
  stop(subscription: NoticeSubscription, at: Date): Promise<void>
  /** What runs, and the one to own texts even when it was stopped: latest first. */
  ofPerson(personId: PersonId): Promise<NoticeSubscription[]>
  countRunning(personId: PersonId): Promise<number>
  /** Up to `limit` that run, by id, behind `after`. */
  hearing(
    kind: SubscriptionKind,
    targets: readonly string[],
    page: { readonly after: SubscriptionId | null; readonly limit: number },
  ): Promise<NoticeSubscription[]>
  forgetPerson(personId: PersonId): Promise<void>
  /** Those whose time to be taken up again is over. */
  forgetStopped(now: Date): Promise<void>
}

interface SubscriptionDocument extends Omit<NoticeSubscription, 'id'> {
  readonly _id: SubscriptionId
  readonly forgottenAt?: Date
}

export const subscriptionCollection: CollectionSpec = {
  name: 'subscriptions',
  schema: {
    bsonType: 'object',
    required: ['personId', 'kind', 'target', 'since', 'stoppedAt'],
    properties: {
      _id: { bsonType: 'string', pattern: '^sub_[\\w-]{22}$' },
      personId: { bsonType: 'string', pattern: '^per_' },
      kind: { enum: [...subscriptionKinds] },
      target: { bsonType: 'string', minLength: 1 },
      since: { bsonType: 'date' },
      stoppedAt: { bsonType: ['date', 'null'] },
    },
  },
  indexes: [
    { key: { personId: 1, kind: 1, target: 1 }, unique: true },
    { key: { kind: 1, target: 1, _id: 1 }, partialFilterExpression: { stoppedAt: null }, name: 'hearing' },
    { key: { forgottenAt: 1 }, partialFilterExpression: { forgottenAt: { $type: 'date' } } },
  ],
}

const maxTimeMS = 5_000

/** By the day, and under an id without a time: a moment beside a petition could be compared with those of its log. */
const dayMs = 24 * 60 * 60_000
const idBytes = 16

export function subscriptionStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): SubscriptionStore {
  const subscriptions = mongo.collection<SubscriptionDocument>(subscriptionCollection.name)

  /** The unique index lets one of two at the same moment win, and the database repeats the other. */
  async function upsert(wanted: Wanted, at: Date): Promise<NoticeSubscription> {
    const since = new Date(Math.floor(at.getTime() / dayMs) * dayMs)
    const _id = `sub_${crypto.randomBytes(idBytes).toString('base64url')}` as const
    const found = await subscriptions.findOneAndUpdate(
      { ...wanted },
      { $setOnInsert: { _id, since, stoppedAt: null } },
      { upsert: true, returnDocument: 'after' },
    )
    if (!found) throw new Error('an upsert left nothing')
    return toSubscription(found)
  }

  return {
    async read(id) {
      const found = await subscriptions.findOne({ _id: id }, { maxTimeMS })
      return found ? toSubscription(found) : undefined
    },
    async readMany(ids, session) {
      const found = subscriptions.find({ _id: { $in: [...ids] } }, session ? { session } : { maxTimeMS })
      return (await found.toArray()).map(toSubscription)
    },
    async find(wanted) {
      const found = await subscriptions.findOne({ ...wanted }, { maxTimeMS })
      return found ? toSubscription(found) : undefined
    },
    async start(wanted, at) {
      const kept = await upsert(wanted, at)
      if (kept.stoppedAt === null) return kept
      await subscriptions.updateOne({ _id: kept.id }, { $set: { stoppedAt: null }, $unset: { forgottenAt: '' } })
      return { ...kept, stoppedAt: null }
    },
    ownOf: (personId, at) => upsert({ personId, kind: 'own', target: ownTexts }, at),
    async stop(subscription, at) {
      const gone = forgottenAt(subscription, at)
      await subscriptions.updateOne(
        { _id: subscription.id, stoppedAt: null },
        { $set: { stoppedAt: at, ...(gone && { forgottenAt: gone }) } },
      )
    },
    async ofPerson(personId) {
      const found = subscriptions
        .find({ personId, $or: [{ stoppedAt: null }, { kind: 'own' }] }, { maxTimeMS })
        .sort({ since: -1, _id: 1 })
      return (await found.toArray()).map(toSubscription)
    },
    countRunning: (personId) => subscriptions.countDocuments({ personId, stoppedAt: null }, { maxTimeMS }),
    async hearing(kind, targets, { after, limit }) {
      const later = after === null ? {} : { _id: { $gt: after } }
      const found = subscriptions
        .find({ kind, target: { $in: [...targets] }, stoppedAt: null, ...later }, { maxTimeMS })
        .sort({ _id: 1 })
        .limit(limit)
      return (await found.toArray()).map(toSubscription)
    },
    async forgetPerson(personId) {
      await subscriptions.deleteMany({ personId })
    },
    async forgetStopped(now) {
      await subscriptions.deleteMany({ forgottenAt: { $lte: now } })
    },
  }
}

function toSubscription({ _id, forgottenAt: _gone, ...rest }: SubscriptionDocument): NoticeSubscription {
  return { id: _id, ...rest }
}
