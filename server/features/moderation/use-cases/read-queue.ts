import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import { isCaseOverdue, isDueSoon } from '#domain/moderation/case-clock.ts'
import { asideStates, runningStates } from '#domain/moderation/case-states.ts'
import { hasInterest, reviews } from '#domain/moderation/may-decide.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import type { Places } from '#server/features/places/index.ts'
import type { CaseStore, QueueFilter } from '../store/case.store.ts'
import { lawOf, type CaseDeps } from './case-deps.ts'

/** Due date and id of the last case seen. */
export type QueuePosition = readonly [dueAt: Date, id: CaseId]

interface Deps {
  readonly store: CaseStore
  readonly places: Pick<Places, 'territory' | 'territoriesOf'>
}

export type ReadQueue = (
  actor: Actor,
  page: { readonly size: number; readonly after: QueuePosition | undefined },
) => Promise<readonly KeptCase[]>

/** Waiting cases of the moderator's places, the least time left first; up to one more than asked for. */
export const readQueue =
  ({ store, places }: Deps): ReadQueue =>
  async (actor, { size, after }) =>
    actor.kind === 'person' ? store.queue(filterFor(actor, places), size, after) : []

export type CountQueue = (actor: Actor) => Promise<number>

export const countQueue =
  ({ store, places }: Deps): CountQueue =>
  async (actor) =>
    actor.kind === 'person' ? store.countQueue(filterFor(actor, places)) : 0

export type ReadCase = (actor: Actor, id: CaseId) => Promise<KeptCase | undefined>

/** A case as a moderator of its place may see it, decided or not. Who told of an interest does not see it again. */
export const readCase =
  ({ store, places }: Deps): ReadCase =>
  async (actor, id) => {
    const found = await store.read(id)
    const place = found && places.territory(found.territoryId)
    return place && reviews(actor, place) && !isHiddenFrom(found, actor) ? found : undefined
  }

export type ListCases = (actor: Actor) => Promise<readonly KeptCase[]>

/** A list that is read whole: who has more of these has another trouble. */
const listMax = 100

/** Cases laid out of the queue: with their authors, and set aside. */
export const listAside =
  ({ store, places }: Deps): ListCases =>
  async (actor) => {
    const found = await store.inStates(places.territoriesOf(actor, 'moderator'), asideStates, listMax)
    return found.filter((kept) => !isHiddenFrom(kept, actor))
  }

/** R18: what is past its day, and what the book says to warn of, for moderators and for administrators of the place. */
export const listAtRisk =
  ({ store, places, rules, clock }: CaseDeps): ListCases =>
  async (actor) => {
    const now = clock.now()
    const placeIds = [...places.territoriesOf(actor, 'moderator'), ...places.territoriesOf(actor, 'administrator')]
    const found = await store.inStates(placeIds, runningStates, listMax)
    return found
      .filter((kept) => isCaseOverdue(kept, now) || isDueSoon(kept, lawOf(rules, kept), now))
      .filter((kept) => !isHiddenFrom(kept, actor))
  }

function isHiddenFrom(kept: KeptCase, actor: Actor): boolean {
  return actor.kind === 'person' && hasInterest(kept, actor.personId)
}

export function filterFor(actor: ActingPerson, places: Deps['places']): QueueFilter {
  return {
    placeIds: places.territoriesOf(actor, 'moderator'),
    notBy: actor.personId,
    notTo: actor.grants.flatMap(({ role, bodyId }) => (role === 'official' ? (bodyId ?? []) : [])),
  }
}
