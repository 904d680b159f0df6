import type { ChangeStream, ClientSession, Collection, Document } from 'mongodb'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { CollectionSpec, Listener, Worker } from '../feature.ts'
import type { Logger } from '../logging.ts'
import { outboxIndex } from '../mongo/collections.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { CreateWorker } from '../workers.ts'
import type { Journal } from './journal.ts'

/** A document that carries its undelivered events. Stores write them together with the state they belong to. */
export interface WithOutbox {
  readonly outbox: readonly DomainEvent[]
}

/** For facts that belong to no single document: written in the transaction that changes several. */
export const outboxCollection: CollectionSpec = { name: 'outbox', outbox: true }

export interface Events {
  emit(events: readonly DomainEvent[], options: { readonly session: ClientSession }): Promise<void>
}

export function createEvents(mongo: Mongo): Events {
  const outbox = mongo.collection<WithOutbox & { _id: string }>(outboxCollection.name)
  return {
    async emit(events, { session }) {
      if (events.length === 0) return
      await outbox.insertMany(
        events.map((event) => ({ _id: event.id, outbox: [event] })),
        { session },
      )
    },
  }
}

export interface DispatcherDeps {
  readonly mongo: Mongo
  readonly journal: Journal
  readonly log: Logger
  readonly createWorker: CreateWorker
}

interface Carrier extends WithOutbox {
  /** of any type; it is only handed back */
  readonly _id: string
}

const documentsPerRound = 50
const firstRetryMs = 500
const longestRetryMs = 60_000

/**
 * Delivers events at least once: journal, listeners, then the mark is cleared. The marks are the truth and are found by
 * an index; the change stream only wakes, so nothing is lost with it.
 */
export function dispatcher(deps: DispatcherDeps, outboxes: readonly string[], listeners: readonly Listener[]): Worker {
  const own = deps.mongo.collection<Carrier>(outboxCollection.name)
  const others = new Set(outboxes.filter((name) => name !== outboxCollection.name))
  const collections = [own, ...[...others].map((name) => deps.mongo.collection<Carrier>(name))] as const
  const retries = retryTable()

  const worker = deps.createWorker({
    name: 'events',
    everyMs: 1_000,
    leaseMs: 10_000,
    async round() {
      let didWork = false
      for (const { collection, document } of await undelivered(collections, retries.waiting)) {
        const isDelivered = await deliverDocument(collection, document)
        if (isDelivered) retries.forget(collection.collectionName, document._id)
        else retries.later(collection.collectionName, document._id)
        didWork ||= isDelivered
      }
      return didWork
    },
  })

  async function deliverDocument(collection: Collection<Carrier>, document: Carrier): Promise<boolean> {
    for (const event of document.outbox) {
      try {
        await deliver(event)
      } catch (cause) {
        // Later events of the same document wait: listeners hear a thing's story in its order.
        deps.log.error(
          { err: cause, event: event.id, type: event.type },
          'an event was not delivered and will be again',
        )
        return false
      }
      await clearMark(collection, document._id, event.id)
    }
    return true
  }

  async function deliver(event: DomainEvent): Promise<void> {
    await deps.journal.append(event)
    for (const listener of listeners) {
      if (listener.on.includes(event.type)) await listener.handle(event)
    }
  }

  let stream: ChangeStream | undefined
  return {
    ...worker,
    start() {
      stream = watch(deps.mongo, collections, worker.wake)
      worker.start()
    },
    async stop() {
      await stream?.close()
      await worker.stop()
    },
  }
}

interface Found {
  /** of its collection */
  readonly from: number
  readonly document: Carrier
}

/** Asked of all collections in one command: an idle dispatcher asks each second, and a command costs more than an index that is empty. */
async function undelivered(
  collections: readonly [Collection<Carrier>, ...Collection<Carrier>[]],
  waiting: (collection: string) => string[],
): Promise<{ collection: Collection<Carrier>; document: Carrier }[]> {
  const [first, ...others] = collections
  const rowsOf = ({ collectionName }: Collection<Carrier>, from: number): Document[] => {
    const later = waiting(collectionName)
    return [
      { $match: { 'outbox.0': { $exists: true }, ...(later.length > 0 && { _id: { $nin: later } }) } },
      { $sort: { 'outbox.id': 1 } },
      { $limit: documentsPerRound },
      { $project: { outbox: 1 } },
      { $project: { _id: 0, from: { $literal: from }, document: '$$ROOT' } },
    ]
  }
  const unions = others.map((collection, i) => ({
    $unionWith: { coll: collection.collectionName, pipeline: rowsOf(collection, i + 1) },
  }))
  const batchSize = 1 + collections.length * documentsPerRound
  const found = await first
    .aggregate<Found>([...rowsOf(first, 0), ...unions], { hint: outboxIndex, batchSize, maxTimeMS: 5_000 })
    .toArray()
  return (
    found
      .map(({ from, document }) => ({ collection: collections[from] ?? first, document }))
      // Across collections too in the order in which the facts arose: ids sort by time.
      .sort((a, b) => (firstId(a.document) < firstId(b.document) ? -1 : 1))
  )
}

function firstId(document: Carrier): string {
  return document.outbox[0]?.id ?? ''
}

async function clearMark(collection: Collection<Carrier>, _id: string, eventId: string): Promise<void> {
  if (collection.collectionName === outboxCollection.name) {
    await collection.deleteOne({ _id })
    return
  }
  // The driver cannot derive a $pull filter for a read-only array.
  await collection.updateOne({ _id }, { $pull: { outbox: { id: eventId } } } as Document)
}

/** A document whose listener fails is tried less and less often, and does not stand in the way of others meanwhile. */
function retryTable() {
  const waits = new Map<string, Map<string, { readonly until: number; readonly ms: number }>>()
  const of = (collection: string) => {
    const known = waits.get(collection) ?? new Map<string, { readonly until: number; readonly ms: number }>()
    waits.set(collection, known)
    return known
  }
  return {
    waiting: (collection: string): string[] =>
      [...of(collection)].filter(([, { until }]) => until > performance.now()).map(([id]) => id),
    forget: (collection: string, id: string) => of(collection).delete(id),
    later(collection: string, id: string) {
      const ms = Math.min(longestRetryMs, (of(collection).get(id)?.ms ?? firstRetryMs / 2) * 2)
      of(collection).set(id, { until: performance.now() + ms, ms })
    },
  }
}

const isNewWithOutbox = { $gt: [{ $size: { $ifNull: ['$fullDocument.outbox', []] } }, 0] }
const changedFields = { $objectToArray: { $ifNull: ['$updateDescription.updatedFields', {}] } }
const touchesOutbox = {
  $anyElementTrue: { $map: { input: changedFields, in: { $regexMatch: { input: '$$this.k', regex: '^outbox' } } } },
}

function watch(mongo: Mongo, collections: readonly Collection<Carrier>[], wake: () => void): ChangeStream {
  const names = collections.map(({ collectionName }) => collectionName)
  const stream = mongo.db.watch([
    { $match: { 'ns.coll': { $in: names } } },
    // A document that is only counted or seen again wakes nobody.
    { $match: { $expr: { $or: [isNewWithOutbox, touchesOutbox] } } },
    { $project: { _id: 1 } },
  ])
  stream.on('change', wake)
  // Polling goes on without it.
  stream.on('error', () => void stream.close())
  return stream
}
