import { asEvents, type Fact } from '#domain/kernel/event.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** A day of a place that its rule books wait for: an election, a dissolution. It holds for all below the place. */
export interface PlaceEvent {
  readonly territoryId: TerritoryId
  /** as the books name it: `nationalElection` */
  readonly event: string
  readonly day: LocalDate
  readonly recordedAt: Date
}

/** All of them, in memory: signing asks for them with every signature. */
export interface PlaceEventStore {
  readonly all: () => readonly PlaceEvent[]
  refresh(): Promise<void>
  /** A repeat changes nothing. */
  keep(event: PlaceEvent, facts: readonly Fact[]): Promise<void>
  /** A repeat changes nothing. @returns whether it was ever there */
  remove(event: Pick<PlaceEvent, 'territoryId' | 'event' | 'day'>, at: Date, facts: readonly Fact[]): Promise<boolean>
}

interface PlaceEventDocument extends PlaceEvent, WithOutbox {
  /** `kz nationalElection 2029-06-03` */
  readonly _id: string
  /** it was a mistake; who asks why signing rested finds it */
  readonly removedAt: Date | null
}

export const placeEventCollection: CollectionSpec = {
  name: 'placeEvents',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['territoryId', 'event', 'day', 'recordedAt', 'outbox'],
    properties: { day: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
  },
}

export function placeEventStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): PlaceEventStore {
  const events = mongo.collection<PlaceEventDocument>(placeEventCollection.name)
  const idOf = ({ territoryId, event, day }: Pick<PlaceEvent, 'territoryId' | 'event' | 'day'>) =>
    `${territoryId} ${event} ${day}`
  let known: readonly PlaceEvent[] = []

  async function refresh(): Promise<void> {
    const found = await events.find({ removedAt: null }, { sort: { _id: 1 }, maxTimeMS: 5_000 }).toArray()
    known = found.map(({ territoryId, event, day, recordedAt }) => ({ territoryId, event, day, recordedAt }))
  }

  return {
    all: () => known,
    refresh,
    async keep(event, facts) {
      const _id = idOf(event)
      const back = { ...event, removedAt: null }
      const returned = await events.updateOne({ _id, removedAt: { $ne: null } }, [
        { $set: { ...back, outbox: { $concatArrays: ['$outbox', asEvents(facts, newId)] } } },
      ])
      if (returned.matchedCount === 0) {
        await events.updateOne({ _id }, { $setOnInsert: { ...back, outbox: asEvents(facts, newId) } }, { upsert: true })
      }
      await refresh()
    },
    async remove(event, at, facts) {
      const removed = await events.updateOne(
        { _id: idOf(event), removedAt: null },
        { $set: { removedAt: at }, $push: { outbox: { $each: asEvents(facts, newId) } } },
      )
      await refresh()
      return removed.matchedCount === 1 || (await events.countDocuments({ _id: idOf(event) }, { limit: 1 })) === 1
    },
  }
}
