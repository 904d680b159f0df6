import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { maySubscribe, type NoticeSubscription, type SubscriptionKind } from '#domain/notices/subscription.ts'
import { topicOf } from '#domain/rules/topics.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'

/** What somebody may subscribe to by themselves. */
export interface Subject {
  readonly kind: Exclude<SubscriptionKind, 'own'>
  /** id of the petition, the topic or the territory */
  readonly target: string
}

export type SubscribeRefusal = Refusal<'UNAUTHENTICATED' | 'NOT_FOUND' | 'TOO_MANY_SUBSCRIPTIONS'>
/** Again and again it is the same subscription; a stopped one runs again. */
export type Subscribe = (actor: Actor, subject: Subject) => Promise<Result<NoticeSubscription, SubscribeRefusal>>

export interface SubscribeDeps {
  readonly subscriptions: SubscriptionStore
  readonly petitions: Pick<Petitions, 'readPetitions' | 'isShown'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}

export function subscribe(deps: SubscribeDeps): Subscribe {
  const { subscriptions, clock } = deps
  return async (actor, subject) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const { personId } = actor
    const known = await subscriptions.find({ personId, ...subject })
    if (known?.stoppedAt === null) return ok(known)
    if (!(await isThere(deps, subject))) return refuse({ code: 'NOT_FOUND' })
    const may = maySubscribe(await subscriptions.countRunning(personId))
    return may.ok ? ok(await subscriptions.start({ personId, ...subject }, clock.now())) : may
  }
}

/** Whether there is something that everybody may see. */
async function isThere({ petitions, places }: SubscribeDeps, { kind, target }: Subject): Promise<boolean> {
  switch (kind) {
    case 'topic':
      return topicOf(target) !== undefined
    case 'territory':
      return places.territory(target) !== undefined
    case 'petition': {
      const [petition] = isId('pet', target) ? await petitions.readPetitions([target]) : []
      return petition !== undefined && petitions.isShown(petition)
    }
  }
}

export type Unsubscribe = (
  actor: Actor,
  input: { readonly subscriptionId: string },
) => Promise<Result<NoticeSubscription, Refusal<'UNAUTHENTICATED' | 'NOT_FOUND'>>>

/** Stops one; one that was stopped already stays so. */
export function unsubscribe({ subscriptions, clock }: Pick<SubscribeDeps, 'subscriptions' | 'clock'>): Unsubscribe {
  return async (actor, { subscriptionId }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const known = await ownOne(subscriptions, actor.personId, subscriptionId)
    if (!known) return refuse({ code: 'NOT_FOUND' })
    const stoppedAt = clock.now()
    await subscriptions.stop(known, stoppedAt)
    return ok({ ...known, stoppedAt: known.stoppedAt ?? stoppedAt })
  }
}

/** Takes up a stopped one again. */
export function resume({ subscriptions, clock }: Pick<SubscribeDeps, 'subscriptions' | 'clock'>): Unsubscribe {
  return async (actor, { subscriptionId }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const known = await ownOne(subscriptions, actor.personId, subscriptionId)
    if (!known) return refuse({ code: 'NOT_FOUND' })
    const { personId, kind, target } = known
    return ok(await subscriptions.start({ personId, kind, target }, clock.now()))
  }
}

/** Somebody else's looks as if there were none. */
async function ownOne(
  subscriptions: Pick<SubscriptionStore, 'read'>,
  personId: PersonId,
  id: string,
): Promise<NoticeSubscription | undefined> {
  if (!id.startsWith('sub_')) return undefined
  // The prefix was seen, and what follows it is only compared.
  const known = await subscriptions.read(id as NoticeSubscription['id'])
  return known?.personId === personId ? known : undefined
}
