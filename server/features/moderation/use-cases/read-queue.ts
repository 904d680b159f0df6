import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import { reviews } from '#domain/moderation/may-decide.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import type { Places } from '#server/features/places/index.ts'
import type { CaseStore, QueueFilter } from '../store/case.store.ts'

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

/** Open cases of the moderator's places, the least time left first; up to one more than asked for. */
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

/** A case as a moderator of its place may see it, decided or not. */
export const readCase =
  ({ store, places }: Deps): ReadCase =>
  async (actor, id) => {
    const found = await store.read(id)
    const place = found && places.territory(found.territoryId)
    return place && reviews(actor, place) ? found : undefined
  }

function filterFor(actor: ActingPerson, places: Deps['places']): QueueFilter {
  return {
    placeIds: places.territoriesOf(actor, 'moderator'),
    notBy: actor.personId,
    notTo: actor.grants.flatMap(({ role, bodyId }) => (role === 'official' ? (bodyId ?? []) : [])),
  }
}
