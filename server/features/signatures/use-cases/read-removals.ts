import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId, RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Objection } from '#domain/signatures/objection.ts'
import { removalEffect, type RemovalEffect } from '#domain/signatures/removal-effect.ts'
import { removalStates, type Removal, type RemovalState } from '#domain/signatures/removal.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { ObjectionStore } from '../store/objection.store.ts'
import type { RemovalStore } from '../store/removal.store.ts'
import { placeOf } from './moderated-petition.ts'
import type { CountSignatures } from './select-signatures.ts'

export interface ReadRemovalDeps {
  readonly removals: Pick<RemovalStore, 'read' | 'ofPlaces' | 'countProposed' | 'published'>
  readonly objections: Pick<ObjectionStore, 'open' | 'countOpen'>
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly places: Pick<Places, 'territory' | 'territoriesOf' | 'holdsRoleIn'>
  readonly countSignatures: CountSignatures
}

/** What everybody may see, the latest first; up to one more than asked for. */
export type PublishedRemovals = (petition: PetitionId, page: PageRequest) => Promise<readonly Removal[]>

/** The key of an entry in the public list: when it started, and its id. */
export function publishedKey({ startedAt, id }: Removal): CursorPart[] {
  return [startedAt?.toISOString() ?? '', id]
}

export type ListRemovals = (
  actor: Actor,
  page: PageRequest & { readonly states?: readonly RemovalState[] | undefined },
) => Promise<readonly Removal[]>

/** Removals of the places that a moderator or an analyst has, the latest first; up to one more than asked for. */
export function listRemovals({ removals, places }: ReadRemovalDeps): ListRemovals {
  return (actor, { states = removalStates, ...page }) => removals.ofPlaces(staffPlaces(actor, places), states, page)
}

export type ReadRemoval = (actor: Actor, id: RemovalId) => Promise<Removal | undefined>

/** One of them; of another place and none look the same. */
export function readRemoval({ removals, petitions, places }: ReadRemovalDeps): ReadRemoval {
  return async (actor, id) => {
    const removal = await removals.read(id)
    const [petition] = removal ? await petitions.readPetitions([removal.petition]) : []
    const place = petition && placeOf(petition, places)
    const isTheirs =
      place !== undefined &&
      (places.holdsRoleIn(actor, 'moderator', place.id) || places.holdsRoleIn(actor, 'analyst', place.id))
    return isTheirs ? removal : undefined
  }
}

export type ReadEffect = (removal: Removal) => Promise<RemovalEffect & { readonly matching: number }>

/** What a proposal would change if it were carried out now; people may have withdrawn since it was made. */
export function readEffect({ petitions, countSignatures }: ReadRemovalDeps): ReadEffect {
  return async ({ kind, petition: petitionId, conditions, undoes }) => {
    const [petition] = await petitions.readPetitions([petitionId])
    if (!petition) throw new Error(`The petition ${petitionId} is missing`)
    const matching = await countSignatures(
      petitionId,
      kind === 'restoration' && undoes
        ? { kind: 'removedBy', removal: undoes, batch: null }
        : { kind: 'meeting', conditions, batch: null },
    )
    return { matching, ...removalEffect(petition, kind === 'removal' ? -matching : matching) }
  }
}

export type ListObjections = (actor: Actor, page: PageRequest) => Promise<readonly Objection[]>

/** Objections that wait for a moderator of these places, the oldest first; up to one more than asked for. */
export function listObjections({ objections, places }: ReadRemovalDeps): ListObjections {
  return (actor, page) => objections.open(places.territoriesOf(actor, 'moderator'), page)
}

export interface RemovalsWaiting {
  readonly consents: number
  readonly objections: number
}
export type CountWaiting = (actor: Actor) => Promise<RemovalsWaiting>

/** What waits for moderators of these places; some of it may be their own proposals. */
export function countWaiting({ removals, objections, places }: ReadRemovalDeps): CountWaiting {
  return async (actor) => {
    const placeIds = places.territoriesOf(actor, 'moderator')
    const [consents, open] = await Promise.all([removals.countProposed(placeIds), objections.countOpen(placeIds)])
    return { consents, objections: open }
  }
}

/** Where the actor works with signatures: as a moderator or as an analyst. */
export function staffPlaces(actor: Actor, { territoriesOf }: Pick<Places, 'territoriesOf'>): TerritoryId[] {
  return [...territoriesOf(actor, 'moderator'), ...territoriesOf(actor, 'analyst')]
}
