import type { Worker } from '../feature.ts'
import type { Logger } from '../logging.ts'
import type { Mongo } from '../mongo/mongo.ts'
import { followChanges, type ChangeFollower } from './change-follower.ts'
import { eventSockets, type EventSockets } from './event-sockets.ts'
import { liveFeed, type LiveFeed, type LiveSource } from './live-feed.ts'

/** What moves while somebody looks at it. */
export interface Live {
  /** Declared once, by the feature that owns the collection. */
  feed<State>(source: LiveSource<State>): LiveFeed<State>
  readonly sockets: EventSockets
  /** the change streams of this process, one for each collection that has a feed */
  readonly worker: Worker
}

export interface LiveOptions {
  readonly mongo: Mongo
  readonly log: Logger
  readonly scale: number
}

export function createLive({ mongo, log, scale }: LiveOptions): Live {
  const followers = new Map<string, ChangeFollower>()

  function followerOf(collection: string): ChangeFollower {
    const known = followers.get(collection) ?? followChanges({ mongo, log }, collection)
    followers.set(collection, known)
    return known
  }

  return {
    feed: (source) => liveFeed(source, { follower: followerOf(source.collection), log }),
    sockets: eventSockets({ log, scale }),
    worker: {
      name: 'live',
      start() {
        for (const { worker } of followers.values()) worker.start()
      },
      async stop() {
        await Promise.all([...followers.values()].map(({ worker }) => worker.stop()))
      },
    },
  }
}
