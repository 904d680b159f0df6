import type { Actor } from '#domain/kernel/actor.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { NoticeSubscription } from '#domain/notices/subscription.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NoticeStore } from '../store/notice.store.ts'
import type { Reader, ReaderStore } from '../store/reader.store.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'
import type { Subject } from './subscribe.ts'

/** What somebody may know of their own notices; nobody else's. */
export interface OwnNotices {
  /** the actor's own; undefined for everybody without an account */
  readonly reader: (actor: Actor) => Promise<Pick<Reader, 'pausedAt' | 'seenAt'> | undefined>
  readonly subscriptions: (actor: Actor) => Promise<readonly NoticeSubscription[]>
  /** the one to this, if it runs */
  readonly subscriptionTo: (actor: Actor, subject: Subject) => Promise<NoticeSubscription | undefined>
  readonly notices: (actor: Actor, page: PageRequest) => Promise<readonly Notice[]>
  readonly unread: (actor: Actor) => Promise<number>
  readonly pause: (actor: Actor, isPaused: boolean) => Promise<void>
  readonly markSeen: (actor: Actor) => Promise<void>
}

/** Beyond this the number says nothing more. */
const unreadMax = 100

export function ownNotices({
  subscriptions,
  notices,
  readers,
  clock,
}: {
  readonly subscriptions: Pick<SubscriptionStore, 'ofPerson' | 'find'>
  readonly notices: Pick<NoticeStore, 'ofPerson' | 'countSince'>
  readonly readers: Pick<ReaderStore, 'read' | 'pause' | 'markSeen'>
  readonly clock: Clock
}): OwnNotices {
  return {
    reader: async (actor) => (actor.kind === 'person' ? readers.read(actor.personId) : undefined),
    subscriptions: async (actor) => (actor.kind === 'person' ? subscriptions.ofPerson(actor.personId) : []),
    async subscriptionTo(actor, subject) {
      if (actor.kind !== 'person') return undefined
      const found = await subscriptions.find({ personId: actor.personId, ...subject })
      return found?.stoppedAt === null ? found : undefined
    },
    notices: async (actor, page) => (actor.kind === 'person' ? notices.ofPerson(actor.personId, page) : []),
    async unread(actor) {
      if (actor.kind !== 'person') return 0
      const { seenAt } = await readers.read(actor.personId)
      return notices.countSince(actor.personId, seenAt, unreadMax)
    },
    async pause(actor, isPaused) {
      if (actor.kind === 'person') await readers.pause(actor.personId, isPaused ? clock.now() : null)
    },
    async markSeen(actor) {
      if (actor.kind === 'person') await readers.markSeen(actor.personId, clock.now())
    },
  }
}
