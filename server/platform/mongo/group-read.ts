import { setTimeout as sleep } from 'node:timers/promises'
import type { Collection, Document, Filter } from 'mongodb'

export interface GroupReadOptions {
  /** what of each document is needed */
  readonly projection: Readonly<Record<string, 0 | 1>>
}

export interface GroupRead<T extends Document> {
  /** The document as it is now: never from a query that was on its way before this call. */
  read(id: string): Promise<T | undefined>
}

// A query costs the server a third of a millisecond however many it serves: at hundreds of readers a second it is better
// asked for many at a time than as soon as possible.
const everyMs = 6

interface Waiting<T> {
  readonly found: Promise<T | undefined>
  answer(document: T | undefined): void
  fail(fault: Error): void
}

/**
 * One query for many callers, as group commit is one insert. While a query is on its way the next one gathers, and who
 * asks for what somebody else waits for already shares the answer; so a quiet server asks at once, and a busy one asks
 * little more often than a quiet one.
 */
export function createGroupRead<T extends Document & { _id: string }>(
  collection: Collection<T>,
  { projection }: GroupReadOptions,
): GroupRead<T> {
  let gathering = new Map<string, Waiting<T>>()
  let isAsking = false

  async function askForAll(): Promise<void> {
    while (gathering.size > 0) {
      const asked = gathering
      gathering = new Map()
      const startedAt = performance.now()
      await ask(asked)
      const restMs = everyMs - (performance.now() - startedAt)
      if (gathering.size > 0 && restMs > 0) await sleep(restMs)
    }
    isAsking = false
  }

  async function ask(asked: ReadonlyMap<string, Waiting<T>>): Promise<void> {
    // The driver's filter type is too deep for a generic document.
    const filter = { _id: { $in: [...asked.keys()] } } as unknown as Filter<T>
    try {
      // One more than can come, so that the first answer is the last and no cursor stays open.
      const found = await collection
        .find<T>(filter, { projection, batchSize: asked.size + 1, maxTimeMS: 5_000 })
        .toArray()
      for (const document of found) asked.get(document._id)?.answer(document)
      // A promise is settled once: who was answered above does not hear this.
      for (const { answer } of asked.values()) answer(undefined)
    } catch (cause) {
      for (const { fail } of asked.values()) fail(cause as Error)
    }
  }

  return {
    read(id) {
      const known = gathering.get(id)
      if (known) return known.found
      const { promise: found, resolve: answer, reject: fail } = Promise.withResolvers<T | undefined>()
      gathering.set(id, { found, answer, fail })
      if (!isAsking) {
        isAsking = true
        // Everybody who asks in this turn of the event loop comes along.
        setImmediate(() => void askForAll())
      }
      return found
    },
  }
}
