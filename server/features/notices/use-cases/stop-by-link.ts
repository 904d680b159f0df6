import type { PersonId, ReaderRef } from '#domain/kernel/ids.ts'
import type { NoticeSubscription } from '#domain/notices/subscription.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ReaderStore } from '../store/reader.store.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'
import type { Stoppable, StopTokens } from './stop-token.ts'

/** What a link of a letter can stop, and whether it is stopped. */
export interface LinkedStop {
  readonly personId: PersonId
  /** null: the link of a weekly letter, which stops them all */
  readonly subscription: NoticeSubscription | null
  readonly isPaused: boolean
}

/** `stop` what the link is about · `stop_all` every letter · `undo` both */
export type StopAct = 'stop' | 'stop_all' | 'undo'

export interface StopDeps {
  readonly tokens: Pick<StopTokens, 'read'>
  readonly subscriptions: Pick<SubscriptionStore, 'read' | 'stop' | 'start'>
  readonly readers: Pick<ReaderStore, 'read' | 'readByRef' | 'pause'>
  readonly clock: Clock
}

/** `forgotten`: the link is ours, and there is nothing left to stop; undefined: the link is not ours. */
export type ReadStop = (token: string) => Promise<LinkedStop | 'forgotten' | undefined>

export function readStop({ tokens, subscriptions, readers }: StopDeps): ReadStop {
  return async (token) => {
    const stoppable = tokens.read(token)
    if (stoppable === undefined) return undefined
    if (isReader(stoppable)) {
      const reader = await readers.readByRef(stoppable)
      if (!reader) return 'forgotten'
      return { personId: reader.personId, subscription: null, isPaused: reader.pausedAt !== null }
    }
    const subscription = await subscriptions.read(stoppable)
    if (!subscription) return 'forgotten'
    const { personId } = subscription
    return { personId, subscription, isPaused: (await readers.read(personId)).pausedAt !== null }
  }
}

/** @returns false: the link is not ours */
export type StopByLink = (token: string, act: StopAct) => Promise<boolean>

/** Any number of times with the same outcome: programs and people repeat it. */
export function stopByLink(deps: StopDeps): StopByLink {
  const { subscriptions, readers, clock } = deps
  const read = readStop(deps)
  return async (token, act) => {
    const linked = await read(token)
    if (linked === undefined || linked === 'forgotten') return linked !== undefined
    const { personId, subscription, isPaused } = linked
    const now = clock.now()
    if (act === 'undo') {
      if (isPaused) await readers.pause(personId, null)
      if (subscription?.stoppedAt) await subscriptions.start(wantedOf(subscription), now)
    } else if (act === 'stop' && subscription) await subscriptions.stop(subscription, now)
    else if (!isPaused) await readers.pause(personId, now)
    return true
  }
}

function isReader(stoppable: Stoppable): stoppable is ReaderRef {
  return stoppable.startsWith('nrd_')
}

function wantedOf({ personId, kind, target }: NoticeSubscription) {
  return { personId, kind, target }
}
