import type { PersonId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NoticeStore } from '../store/notice.store.ts'
import type { ReaderStore } from '../store/reader.store.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'

interface Deps {
  readonly subscriptions: Pick<SubscriptionStore, 'forgetPerson' | 'forgetStopped'>
  readonly notices: Pick<NoticeStore, 'forgetPerson' | 'forgetOld'>
  readonly readers: Pick<ReaderStore, 'forgetPerson'>
  readonly clock: Clock
}

/** Destroys what an erased person subscribed to and was told. Repeating it destroys what came late. */
export function forgetPerson({ subscriptions, notices, readers }: Omit<Deps, 'clock'>) {
  return async (personId: PersonId): Promise<void> => {
    await subscriptions.forgetPerson(personId)
    await notices.forgetPerson(personId)
    await readers.forgetPerson(personId)
  }
}

/** Old notices, and subscriptions that were stopped long ago. @returns false: what is left over is no work of now */
export function forgetOld({ subscriptions, notices, clock }: Omit<Deps, 'readers'>) {
  return async (): Promise<boolean> => {
    const now = clock.now()
    await subscriptions.forgetStopped(now)
    await notices.forgetOld(now)
    return false
  }
}
