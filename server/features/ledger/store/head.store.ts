import type { Binary } from 'mongodb'
import { MongoServerError, type FindOptions } from 'mongodb'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Head } from '#domain/ledger/head.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { fromText, toText } from './leaf.document.ts'

interface HeadDocument extends Omit<Head, 'v' | 'root' | 'signature'> {
  readonly root: Binary
  readonly signature: Binary
  /** of `at`, in UTC */
  readonly day: LocalDate
  /** size of the head before it, 0 for the first: of two that would follow the same one, one is refused */
  readonly after: number
}

export interface HeadStore {
  newest(petition: PetitionId): Promise<Head | undefined>
  read(petition: PetitionId, size: number): Promise<Head | undefined>
  /** The first head that covers a leaf. */
  covering(petition: PetitionId, seq: number): Promise<Head | undefined>
  /**
   * Keeps a head that follows `previous`.
   * @returns false when another one does, or has this size
   */
  insert(head: Head, previous: Head | undefined): Promise<boolean>
  /** By rising size. */
  stream(petition: PetitionId): AsyncIterable<Head>
  /** The last head of each UTC day up to a size, oldest first. */
  lastOfDays(petition: PetitionId, upTo: Head): Promise<Head[]>
  /** The first UTC day on which a head was signed. */
  firstDay(): Promise<LocalDate | undefined>
  countOfDay(day: LocalDate): Promise<number>
  /** By petition and size. */
  ofDay(day: LocalDate): AsyncIterable<Head>
}

export const headCollection: CollectionSpec = {
  name: 'ledgerHeads',
  schema: {
    bsonType: 'object',
    required: ['petition', 'size', 'root', 'counts', 'at', 'rules', 'key', 'signature', 'day', 'after'],
    properties: {
      size: { minimum: 1 },
      root: { bsonType: 'binData' },
      signature: { bsonType: 'binData' },
      counts: {
        bsonType: 'object',
        required: ['total', 'counted', 'withdrawn', 'invalidated', 'restored', 'superseded'],
      },
      after: { minimum: 0 },
    },
  },
  indexes: [
    { key: { petition: 1, size: 1 }, unique: true },
    { key: { petition: 1, after: 1 }, unique: true },
    { key: { petition: 1, day: 1, size: 1 } },
    { key: { day: 1, petition: 1, size: 1 } },
  ],
}

const duplicateKey = 11_000
// A head that was shown once stays: none is read that a failover could take back.
const certain: FindOptions = { readConcern: 'majority', maxTimeMS: 5_000 }

export function headStore(mongo: Mongo): HeadStore {
  const heads = mongo.collection<HeadDocument>(headCollection.name)

  async function one(filter: object, sort: Record<string, 1 | -1>): Promise<Head | undefined> {
    const found = await heads.findOne(filter, { ...certain, sort })
    return found ? toHead(found) : undefined
  }

  async function* all(filter: object, sort: Record<string, 1 | -1>): AsyncIterable<Head> {
    const cursor = heads.find(filter, { readConcern: 'majority' }).sort(sort)
    for await (const document of cursor) yield toHead(document)
  }

  return {
    newest: (petition) => one({ petition }, { size: -1 }),
    read: (petition, size) => one({ petition, size }, { size: 1 }),
    covering: (petition, seq) => one({ petition, size: { $gte: seq } }, { size: 1 }),
    async insert({ v: _v, ...head }, previous) {
      const { root, signature, at } = head
      const kept = { ...head, root: fromText(root), signature: fromText(signature) }
      try {
        await heads.insertOne({ ...kept, day: at.slice(0, 10), after: previous?.size ?? 0 })
        return true
      } catch (cause) {
        if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
        throw cause
      }
    },
    stream: (petition) => all({ petition }, { size: 1 }),
    async lastOfDays(petition, upTo) {
      const found = [upTo]
      for (let head: Head | undefined = upTo; head;) {
        head = await one({ petition, day: { $lt: head.at.slice(0, 10) } }, { day: -1, size: -1 })
        if (head) found.unshift(head)
      }
      return found
    },
    async firstDay() {
      const first = await heads.findOne({}, { ...certain, sort: { day: 1 }, projection: { day: 1 } })
      return first?.day
    },
    countOfDay: (day) => heads.countDocuments({ day }, { readConcern: 'majority' }),
    ofDay: (day) => all({ day }, { petition: 1, size: 1 }),
  }
}

function toHead({ petition, size, root, counts, at, rules, key, signature }: HeadDocument): Head {
  return { v: 1, petition, size, root: toText(root), counts, at, rules, key, signature: toText(signature) }
}
