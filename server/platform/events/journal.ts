import { MongoServerError } from 'mongodb'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import { sha256 } from '../crypto.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** One line of the audit log. `hash` covers the event and the line before, so nothing can be changed or dropped unseen. */
export interface JournalLine {
  /** 1, 2, 3 … without gaps */
  readonly _id: number
  /** with pseudonyms in the place of people's ids */
  readonly event: DomainEvent
  /** `hash` of the line before, 64 zeros for the first */
  readonly previous: string
  readonly hash: string
}

export const journalCollection: CollectionSpec = {
  name: 'journal',
  schema: { bsonType: 'object', required: ['event', 'previous', 'hash'] },
  indexes: [
    { key: { 'event.id': 1 }, unique: true },
    { key: { 'event.subject.kind': 1, 'event.subject.id': 1, _id: 1 } },
  ],
}

export interface Journal {
  /** Appends once: an event that is already there is left as it is. */
  append(event: DomainEvent): Promise<void>
  /** The number of the first line that does not follow from the one before; undefined when the chain holds. */
  firstBreak(): Promise<number | undefined>
}

const beginning = '0'.repeat(64)
const duplicateKey = 11_000

export function createJournal(mongo: Mongo, pseudonyms: Pick<Pseudonyms, 'disguise'>): Journal {
  const lines = mongo.collection<JournalLine>(journalCollection.name)

  async function append(event: DomainEvent): Promise<void> {
    if (await lines.findOne({ 'event.id': event.id }, { projection: { _id: 1 } })) return
    await write(await pseudonyms.disguise(event))
  }

  async function write(event: DomainEvent): Promise<void> {
    const last = await lines.findOne({}, { sort: { _id: -1 } })
    const previous = last?.hash ?? beginning
    try {
      await lines.insertOne({ _id: (last?._id ?? 0) + 1, event, previous, hash: hashOf(event, previous) })
    } catch (cause) {
      // A paused twin woke up and took the number, or wrote the same event: look again.
      if (cause instanceof MongoServerError && cause.code === duplicateKey) return append(event)
      throw cause
    }
  }

  async function firstBreak(): Promise<number | undefined> {
    let expected = { number: 1, previous: beginning }
    for await (const line of lines.find({}, { sort: { _id: 1 } })) {
      const holds =
        line._id === expected.number &&
        line.previous === expected.previous &&
        line.hash === hashOf(line.event, line.previous)
      if (!holds) return expected.number
      expected = { number: line._id + 1, previous: line.hash }
    }
    return undefined
  }

  return { append, firstBreak }
}

function hashOf(event: DomainEvent, previous: string): string {
  // As JSON first: an instant is hashed as the text that readers of an export see.
  const plain: unknown = JSON.parse(JSON.stringify(event))
  return sha256(`${previous}\n${canonicalJson(plain)}`).toString('hex')
}
