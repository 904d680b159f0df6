import type { LocalDate } from '#domain/kernel/calendar.ts'
import { asEvents } from '#domain/kernel/event.ts'
import { countDiffers, type Difference, type Recount } from '#domain/ledger/recount.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

interface RecountDocument extends Omit<Recount, 'day'>, WithOutbox {
  readonly _id: LocalDate
}

export interface RecountStore {
  read(day: LocalDate): Promise<Recount | undefined>
  /** Keeps how far it came, with the alarm for a petition that differs. */
  keep(recount: Recount, difference: Difference | undefined, at: Date): Promise<void>
}

export const recountCollection: CollectionSpec = {
  name: 'ledgerRecounts',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['after', 'isDone', 'checked', 'busy', 'differing', 'outbox'],
    properties: { _id: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, isDone: { bsonType: 'bool' } },
  },
}

export function recountStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): RecountStore {
  const recounts = mongo.collection<RecountDocument>(recountCollection.name)
  return {
    async read(day) {
      const found = await recounts.findOne({ _id: day }, { maxTimeMS: 5_000 })
      if (!found) return undefined
      const { _id, outbox: _outbox, ...recount } = found
      return { day: _id, ...recount }
    },
    async keep({ day, ...recount }, difference, at) {
      const events = difference ? asEvents([countDiffers(difference, at)], newId) : []
      // Events are added, not replaced: the dispatcher may be taking one away.
      const change = { $set: recount, $push: { outbox: { $each: events } } } as object
      await recounts.updateOne({ _id: day }, change, { upsert: true })
    },
  }
}
