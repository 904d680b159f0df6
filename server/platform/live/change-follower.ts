import { setTimeout as sleep } from 'node:timers/promises'
import { MongoServerError, type ChangeStream, type Document, type ResumeToken } from 'mongodb'
import type { Worker } from '../feature.ts'
import type { Logger } from '../logging.ts'
import type { Mongo } from '../mongo/mongo.ts'

/** Who wants to know which documents of a collection were written, by whatever process. */
export interface ChangeListener {
  /** this document was written; what it holds now is read from the database */
  changed(id: string): void
  /** what was written meanwhile is not known: read everything again */
  lost(): void
}

export interface ChangeFollower {
  /** @returns how to stop hearing */
  listen(listener: ChangeListener): () => void
  /** false: nothing is heard at the moment, whoever must know asks by itself */
  readonly isFollowing: boolean
  readonly worker: Worker
}

const reopenAfterMs = 1_000
/** The oplog does not reach back so far, the token is not of this database, or the collection was dropped. */
const lostCodes: ReadonlySet<unknown> = new Set([136, 222, 234, 260, 280, 286])

type Change = Document & { readonly _id: ResumeToken; readonly documentKey?: { readonly _id: unknown } }

/**
 * The one change stream of this process on a collection, shared by all who listen. The driver resumes it after a short
 * break; after a longer one it is opened again from where it was, and where that is not possible, anew.
 */
export function followChanges({ mongo, log }: { mongo: Mongo; log: Logger }, collection: string): ChangeFollower {
  const listeners = new Set<ChangeListener>()
  let stream: ChangeStream<Document, Change> | undefined
  /** everything before it was told */
  let told: ResumeToken | undefined
  let isFollowing = false
  let isRunning = false
  let loop: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    while (isRunning) {
      try {
        await follow()
      } catch (cause) {
        if (isRunning) await afterBreak(cause)
      }
    }
  }

  async function follow(): Promise<void> {
    // Only ids travel: what is shown is read when it is due, and not for every write.
    const pipeline = [{ $project: { documentKey: 1, operationType: 1 } }]
    stream = mongo.collection(collection).watch<Document, Change>(pipeline, told ? { resumeAfter: told } : {})
    for (;;) {
      const change = await stream.tryNext()
      if (!isRunning) return
      // The collection was dropped, and with it the place to resume from.
      if (change?.['operationType'] === 'invalidate' || stream.closed) {
        told = undefined
        throw new Error('the collection is another')
      }
      if (!isFollowing) opened()
      // Moves on also where nothing was written, so that it does not grow too old to resume from.
      told = stream.resumeToken
      const id = change?.documentKey?._id
      if (typeof id === 'string') for (const listener of listeners) listener.changed(id)
    }
  }

  function opened(): void {
    isFollowing = true
    // From before the first opening, or from a break that could not be bridged, nothing was heard.
    if (told === undefined) for (const listener of listeners) listener.lost()
  }

  async function afterBreak(cause: unknown): Promise<void> {
    if (isFollowing)
      log.warn({ err: cause, collection }, 'a change stream broke off; asking the database until it is back')
    isFollowing = false
    if (cause instanceof MongoServerError && lostCodes.has(cause.code)) told = undefined
    await stream?.close().catch(() => undefined)
    await sleep(reopenAfterMs)
  }

  return {
    get isFollowing() {
      return isFollowing
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    worker: {
      name: `live.${collection}`,
      start() {
        isRunning = true
        loop = run()
      },
      async stop() {
        isRunning = false
        isFollowing = false
        await stream?.close().catch(() => undefined)
        await loop
      },
    },
  }
}
