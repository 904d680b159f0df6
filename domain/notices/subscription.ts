import type { PersonId, SubscriptionId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'

/** What somebody asked to hear of. `own`: what others decide about their own texts. */
export const subscriptionKinds = ['petition', 'topic', 'territory', 'own'] as const
export type SubscriptionKind = (typeof subscriptionKinds)[number]

/** Every letter traces to one: who never subscribed, and wrote nothing, gets none. */
export interface NoticeSubscription {
  readonly id: SubscriptionId
  readonly personId: PersonId
  readonly kind: SubscriptionKind
  /** id of the petition, of the topic or of the territory; `own` has one word for all */
  readonly target: string
  readonly since: Date
  /** null while it runs */
  readonly stoppedAt: Date | null
}

/** The target of what concerns one's own texts. */
export const ownTexts = 'texts'

/** More than anybody reads; each costs a lookup at every event. */
export const subscriptionsMax = 200

/** Days in which a stopped subscription can be taken up again by the link that stopped it. */
const undoDays = 30

/**
 * Whether one more may be made.
 * @param running how many the person has
 * `TOO_MANY_SUBSCRIPTIONS` `subscriptionsMax` run already: stop one first
 */
export function maySubscribe(running: number): Result<true, Refusal<'TOO_MANY_SUBSCRIPTIONS'>> {
  if (running < subscriptionsMax) return ok(true)
  return refuse({ code: 'TOO_MANY_SUBSCRIPTIONS', details: { max: subscriptionsMax } })
}

/**
 * When a stopped subscription is forgotten.
 * @returns null for one's own texts: forgotten, it would begin anew with the next decision
 */
export function forgottenAt({ kind }: Pick<NoticeSubscription, 'kind'>, stoppedAt: Date): Date | null {
  if (kind === 'own') return null
  return new Date(stoppedAt.getTime() + undoDays * 24 * 60 * 60_000)
}
