import { MongoServerError } from 'mongodb'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { SealedDay } from '#domain/ledger/sealed-day.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

interface DayDocument extends Omit<SealedDay, 'day'> {
  readonly _id: LocalDate
}

export interface DayStore {
  newest(): Promise<SealedDay | undefined>
  read(day: LocalDate): Promise<SealedDay | undefined>
  /** oldest first */
  list(): Promise<SealedDay[]>
  /** Keeps a sealed day; who comes second keeps nothing. */
  insert(day: SealedDay): Promise<void>
}

export const dayCollection: CollectionSpec = {
  name: 'ledgerDays',
  schema: {
    bsonType: 'object',
    required: ['heads', 'previous', 'digest', 'key', 'signature'],
    properties: {
      _id: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      heads: { minimum: 0 },
      previous: { bsonType: ['string', 'null'] },
      digest: { bsonType: 'string' },
      key: { bsonType: 'string' },
      signature: { bsonType: 'string' },
    },
  },
}

const duplicateKey = 11_000
const reading = { readConcern: 'majority', maxTimeMS: 5_000 } as const

export function dayStore(mongo: Mongo): DayStore {
  const days = mongo.collection<DayDocument>(dayCollection.name)
  return {
    async newest() {
      const found = await days.findOne({}, { ...reading, sort: { _id: -1 } })
      return found ? toDay(found) : undefined
    },
    async read(day) {
      const found = await days.findOne({ _id: day }, reading)
      return found ? toDay(found) : undefined
    },
    async list() {
      return (await days.find({}, reading).sort({ _id: 1 }).toArray()).map(toDay)
    },
    async insert({ day, ...rest }) {
      try {
        await days.insertOne({ _id: day, ...rest })
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
      }
    },
  }
}

function toDay({ _id, ...rest }: DayDocument): SealedDay {
  return { day: _id, ...rest }
}
