import type { CollectionSpec, TimerHandler, Timers } from '../feature.ts'
import type { Clock } from '../clock.ts'
import type { Logger } from '../logging.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { CreateWorker, WakeableWorker } from '../workers.ts'

interface TimerDocument {
  /** `kind subject` */
  readonly _id: string
  readonly kind: string
  readonly subject: string
  readonly due: Date
  readonly generation: number
  readonly attempts: number
  /** when it is tried next: `due` at first, later after a fault */
  readonly tryAt: Date
}

export const timerCollection: CollectionSpec = {
  name: 'timers',
  schema: {
    bsonType: 'object',
    required: ['kind', 'subject', 'due', 'generation', 'attempts', 'tryAt'],
    properties: { due: { bsonType: 'date' }, tryAt: { bsonType: 'date' } },
  },
  indexes: [{ key: { tryAt: 1 } }],
}

export interface TimerDeps {
  readonly mongo: Mongo
  readonly clock: Clock
  readonly log: Logger
  readonly createWorker: CreateWorker
}

const firstBackoffMs = 1_000
const longestBackoffMs = 60 * 60 * 1000

export function createTimers({ mongo }: Pick<TimerDeps, 'mongo'>): Timers {
  const timers = mongo.collection<TimerDocument>(timerCollection.name)
  return {
    async set({ kind, subject, due, generation }, { session }) {
      const _id = idOf(kind, subject)
      const current = await timers.findOne({ _id }, { session })
      // A late repetition of an older act does not move a newer due date back.
      if (current && current.generation > generation) return
      const timer = { kind, subject, due, generation, attempts: 0, tryAt: due }
      await timers.replaceOne({ _id }, timer, { upsert: true, session })
    },
    async clear({ kind, subject }, { session }) {
      await timers.deleteOne({ _id: idOf(kind, subject) }, { session })
    },
  }
}

/**
 * Fires what is due, the oldest first, one at a time, by the only process that holds the lease. A timer disappears after its
 * handler returned, so that a crash in between fires it again; what was due while nobody ran is caught up with.
 */
export function timerWorker(deps: TimerDeps, handlers: readonly TimerHandler[]): WakeableWorker {
  const { mongo, clock, log } = deps
  const timers = mongo.collection<TimerDocument>(timerCollection.name)
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]))

  async function fire(timer: TimerDocument, handler: TimerHandler): Promise<void> {
    const { _id, generation, subject, due } = timer
    try {
      await handler.fire({ subject, due, generation })
      // A generation set while the handler ran stays.
      await timers.deleteOne({ _id, generation })
    } catch (cause) {
      log.error({ err: cause, timer: _id, attempts: timer.attempts + 1 }, 'a timer failed and will be tried again')
      const waitMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** timer.attempts)
      await timers.updateOne(
        { _id, generation },
        { $inc: { attempts: 1 }, $set: { tryAt: new Date(clock.now().getTime() + waitMs) } },
      )
    }
  }

  return deps.createWorker({
    name: 'timers',
    everyMs: 500,
    leaseMs: 10_000,
    async round() {
      // Kinds without a handler belong to another version of the program and stay.
      const filter = { tryAt: { $lte: clock.now() }, kind: { $in: [...byKind.keys()] } }
      const timer = await timers.findOne(filter, { sort: { tryAt: 1 }, maxTimeMS: 5_000 })
      const handler = timer && byKind.get(timer.kind)
      if (!handler) return false
      await fire(timer, handler)
      return true
    },
  })
}

function idOf(kind: string, subject: string): string {
  return `${kind} ${subject}`
}
