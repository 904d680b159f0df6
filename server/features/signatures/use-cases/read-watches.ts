import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Watch } from '#domain/signatures/sighting.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { WatchStore } from '../store/watch.store.ts'
import { placeOf } from './moderated-petition.ts'
import { staffPlaces } from './read-removals.ts'

export interface ReadWatchDeps {
  readonly watches: Pick<WatchStore, 'read' | 'flagged'>
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly places: Pick<Places, 'territory' | 'territoriesOf' | 'holdsRoleIn'>
}

export type ListFlagged = (actor: Actor, page: PageRequest) => Promise<readonly Watch[]>

/** Petitions of the actor's places whose signatures are flagged; up to one more than asked for. */
export function listFlagged({ watches, places }: ReadWatchDeps): ListFlagged {
  return (actor, page) => watches.flagged(staffPlaces(actor, places), page)
}

export type ReadWatch = (actor: Actor, petitionId: PetitionId) => Promise<Watch | undefined>

/** How one petition of the actor's places is signed; of another place and not looked at yet are the same. */
export function readWatch({ watches, petitions, places }: ReadWatchDeps): ReadWatch {
  return async (actor, petitionId) => {
    const [petition] = await petitions.readPetitions([petitionId])
    const place = petition && placeOf(petition, places)
    if (!place) return undefined
    const isTheirs = places.holdsRoleIn(actor, 'moderator', place.id) || places.holdsRoleIn(actor, 'analyst', place.id)
    return isTheirs ? watches.read(petitionId) : undefined
  }
}
