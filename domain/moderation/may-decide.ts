import type { Actor } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { isWithin, type Location } from '../places/territory.ts'
import type { ModerationCase } from './case.ts'

export type MayDecideRefusal = Refusal<'FORBIDDEN' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED'>

/** Whether the actor is a moderator of this place or of one above it. */
export function reviews(actor: Actor, place: Location): boolean {
  if (actor.kind !== 'person') return false
  return actor.grants.some(
    ({ role, territoryId }) => role === 'moderator' && territoryId !== undefined && isWithin(place, territoryId),
  )
}

/**
 * Whether the actor may decide a case.
 *
 * `FORBIDDEN` no moderator of the place · `CONFLICT_OF_INTEREST` their own item, or one aimed at a body they work for
 * (R20) · `ALREADY_DECIDED` nothing waits for a decision
 * @param place the territory of the case
 */
export function mayDecide(
  { authorId, addresseeIds, state }: Pick<ModerationCase, 'authorId' | 'addresseeIds' | 'state'>,
  actor: Actor,
  place: Location,
): Result<true, MayDecideRefusal> {
  if (actor.kind !== 'person' || !reviews(actor, place)) return refuse({ code: 'FORBIDDEN' })
  const worksFor = actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId ? [bodyId] : []))
  const isOwn = authorId === actor.personId
  if (isOwn || worksFor.some((body) => addresseeIds.includes(body))) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  return state === 'open' ? ok(true) : refuse({ code: 'ALREADY_DECIDED' })
}
