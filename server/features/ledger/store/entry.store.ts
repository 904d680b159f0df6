import { Binary, MongoServerError } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { LedgerEntry } from '#domain/ledger/tally.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'

/** An entry and the signature event it seals; the two are apart, because nothing published names the signature. */
export interface SequencedEntry extends LedgerEntry {
  /** names the signature, hex */
  readonly ref: string
  /** number of the event within the signature */
  readonly n: number
}

interface EntryDocument extends Omit<SequencedEntry, 'ref'> {
  readonly ref: Binary
}

export interface EntryStore {
  lastSeq(petition: PetitionId): Promise<number>
  /** Which of these events have a number already, as `ref n`. */
  known(petition: PetitionId, refs: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Appends in order. When a paused twin took a number first, what follows is not written:
   * the numbers stay without gaps, and the next round reads again.
   */
  append(entries: readonly SequencedEntry[]): Promise<void>
  /** Entries after a number, in order. */
  after(petition: PetitionId, seq: number, limit: number): Promise<LedgerEntry[]>
}

const short = { bsonType: 'string', maxLength: 64 } as const

export const entryCollection: CollectionSpec = {
  name: 'ledgerEntries',
  schema: {
    bsonType: 'object',
    required: ['petition', 'seq', 'ref', 'n', 'type', 'at', 'area', 'channel', 'assurance'],
    properties: {
      petition: short,
      seq: { bsonType: ['int', 'long', 'double'], minimum: 1 },
      ref: { bsonType: 'binData' },
      n: { bsonType: 'int', minimum: 1 },
      at: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { petition: 1, seq: 1 }, unique: true },
    { key: { petition: 1, ref: 1, n: 1 }, unique: true },
  ],
}

const duplicateKey = 11_000

export function entryStore(mongo: Mongo): EntryStore {
  const entries = mongo.collection<EntryDocument>(entryCollection.name)
  return {
    async lastSeq(petition) {
      const last = await entries.findOne({ petition }, { sort: { seq: -1 }, projection: { seq: 1 }, maxTimeMS: 5_000 })
      return last?.seq ?? 0
    },
    async known(petition, refs) {
      const filter = { petition, ref: { $in: refs.map((ref) => Binary.createFromHexString(ref)) } }
      const found = await entries.find(filter, { projection: { ref: 1, n: 1 }, maxTimeMS: 5_000 }).toArray()
      return new Set(found.map(({ ref, n }) => `${ref.toString('hex')} ${n}`))
    },
    async append(sequenced) {
      if (sequenced.length === 0) return
      const documents = sequenced.map((entry) => ({ ...entry, ref: Binary.createFromHexString(entry.ref) }))
      try {
        await entries.insertMany(documents, { ordered: true })
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
      }
    },
    async after(petition, seq, limit) {
      const found = entries
        .find({ petition, seq: { $gt: seq } }, { maxTimeMS: 5_000 })
        .sort({ seq: 1 })
        .limit(limit)
      return (await found.toArray()).map(({ _id: _, ref: _ref, n: _n, ...entry }) => entry)
    },
  }
}
