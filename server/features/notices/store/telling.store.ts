import { MongoServerError, type ClientSession } from 'mongodb'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { PetitionId, SubscriptionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** An event on its way to everybody who hears of it, and how far it is. */
export interface Telling {
  readonly event: Pick<DomainEvent, 'id' | 'type' | 'at' | 'actor' | 'data' | 'subject'>
  readonly petitionId: PetitionId
  /** 0 for the writer, then each group of hearers in its order */
  readonly step: number
  /** the last subscription of this step that was told */
  readonly after: SubscriptionId | null
}

export type Place = Pick<Telling, 'step' | 'after'>

export interface TellingStore {
  /** Begins once; a repeat while it runs changes nothing. */
  begin(telling: Telling): Promise<void>
  /** The oldest that is not over. */
  next(): Promise<Telling | undefined>
  /**
   * Goes on behind what the same transaction told.
   * @param to undefined: everybody was told
   * @returns false when somebody else told this part meanwhile
   */
  advance(from: Telling, to: Place | undefined, session: ClientSession): Promise<boolean>
}

interface TellingDocument extends Omit<Telling, 'event'> {
  readonly _id: string
  readonly event: Omit<Telling['event'], 'id'>
}

/** A few documents for a few seconds: what is told to many is told in portions. */
export const tellingCollection: CollectionSpec = {
  name: 'noticeTellings',
  schema: {
    bsonType: 'object',
    required: ['event', 'petitionId', 'step', 'after'],
    properties: { _id: { bsonType: 'string', pattern: '^evt_' } },
  },
}

const duplicateKey = 11_000

export function tellingStore({ mongo }: Pick<Platform, 'mongo'>): TellingStore {
  const tellings = mongo.collection<TellingDocument>(tellingCollection.name)
  return {
    async begin({ event: { id, ...event }, ...rest }) {
      try {
        await tellings.insertOne({ _id: id, event, ...rest })
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
      }
    },
    async next() {
      // Ids of events sort by time.
      const found = await tellings.findOne({}, { sort: { _id: 1 }, maxTimeMS: 5_000 })
      if (!found) return undefined
      const { _id, event, ...rest } = found
      return { ...rest, event: { id: _id, ...event } }
    },
    async advance({ event: { id }, step, after }, to, session) {
      const filter = { _id: id, step, after }
      if (!to) return (await tellings.deleteOne(filter, { session })).deletedCount === 1
      return (await tellings.updateOne(filter, { $set: to }, { session })).matchedCount === 1
    },
  }
}
