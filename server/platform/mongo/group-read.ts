import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Document } from 'mongodb'

export interface GroupReadOptions {
  /** what of each document is needed */
  readonly projection: Readonly<Record<string, 0 | 1>>
  /** the field that finds them, unique and indexed, part of the projection; `_id` unless given */
  readonly by?: string
}

export interface GroupRead<T extends Document> {
  /** The document as it is now: never from a query that was on its way before this call. */
  read(id: string): Promise<T | undefined>
}

/** @param collection its name; documents are found by `_id`, or by another text of theirs */
export type CreateGroupRead = <T extends Document>(collection: string, options: GroupReadOptions) => GroupRead<T>

// A command costs the server a third of a millisecond however many it serves: at hundreds of readers a second it is
// better asked for many at a time than as soon as possible.
const everyMs = 6
const maxTimeMS = 5_000

interface Source extends Required<GroupReadOptions> {
  readonly collection: string
}

interface Waiting {
  readonly found: Promise<Document | undefined>
  answer(document: Document | undefined): void
  fail(fault: Error): void
}

/** By source and id. */
type Group = Map<Source, Map<string, Waiting>>

/** A document and the position of its source in the group. */
interface Row {
  readonly from: number
  readonly document: Document
}

/**
 * One command for many callers, as group commit is one insert; for those who ask other collections, too. While a command
 * is on its way the next one gathers, and who asks for what somebody else waits for already shares the answer; so a quiet
 * server asks at once, and a busy one asks little more often than a quiet one.
 */
export function createGroupReads(db: Db): CreateGroupRead {
  let gathering: Group = new Map()
  let isAsking = false

  async function askForAll(): Promise<void> {
    while (gathering.size > 0) {
      const asked = gathering
      gathering = new Map()
      const startedAt = performance.now()
      await answerAll(db, asked)
      const restMs = everyMs - (performance.now() - startedAt)
      if (gathering.size > 0 && restMs > 0) await sleep(restMs)
    }
    isAsking = false
  }

  function gather(source: Source, id: string): Promise<Document | undefined> {
    const ofSource = gathering.get(source) ?? new Map<string, Waiting>()
    gathering.set(source, ofSource)
    const known = ofSource.get(id)
    if (known) return known.found
    const { promise: found, resolve: answer, reject: fail } = Promise.withResolvers<Document | undefined>()
    ofSource.set(id, { found, answer, fail })
    if (!isAsking) {
      isAsking = true
      // Everybody who asks in this turn of the event loop comes along.
      setImmediate(() => void askForAll())
    }
    return found
  }

  return <T extends Document>(collection: string, { projection, by = '_id' }: GroupReadOptions) => {
    const source: Source = { collection, projection, by }
    // A collection holds documents of one type, which the store that names it knows.
    return { read: (id) => gather(source, id) as Promise<T | undefined> }
  }
}

async function answerAll(db: Db, asked: Group): Promise<void> {
  const sources = [...asked.keys()]
  const waiting = [...asked.values()]
  try {
    for (const { from, document } of await read(db, asked)) {
      // Texts, by the type of who asks.
      waiting[from]?.get(document[sources[from]?.by ?? '_id'] as string)?.answer(document)
    }
    // A promise is settled once: who was answered above does not hear this.
    for (const ofSource of waiting) for (const { answer } of ofSource.values()) answer(undefined)
  } catch (cause) {
    for (const ofSource of waiting) for (const { fail } of ofSource.values()) fail(cause as Error)
  }
}

async function read(db: Db, asked: Group): Promise<Row[]> {
  const [[first, ids], ...others] = [...asked] as [[Source, Map<string, Waiting>], ...[Source, Map<string, Waiting>][]]
  // One more than can come, so that the first answer is the last and no cursor stays open.
  const batchSize = 1 + [...asked.values()].reduce((sum, { size }) => sum + size, 0)
  const collection = db.collection(first.collection)
  if (others.length === 0) {
    const filter = { [first.by]: { $in: [...ids.keys()] } }
    const found = await collection.find(filter, { projection: first.projection, batchSize, maxTimeMS }).toArray()
    return found.map((document) => ({ from: 0, document }))
  }
  const unions = others.map(([source, wanted], i) => ({
    $unionWith: { coll: source.collection, pipeline: rowsOf(source, wanted, i + 1) },
  }))
  return collection.aggregate<Row>([...rowsOf(first, ids, 0), ...unions], { batchSize, maxTimeMS }).toArray()
}

function rowsOf({ projection, by }: Source, wanted: ReadonlyMap<string, Waiting>, from: number): Document[] {
  return [
    { $match: { [by]: { $in: [...wanted.keys()] } } },
    { $project: projection },
    { $project: { _id: 0, from: { $literal: from }, document: '$$ROOT' } },
  ]
}
