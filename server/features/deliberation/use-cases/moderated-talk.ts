import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayJudge } from '#domain/moderation/may-decide.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'

export interface ModeratedTalk {
  readonly moderator: ActingPerson
  readonly petition: Petition
  /** the place of the petition and all above it: on whose desks it is */
  readonly placeIds: readonly TerritoryId[]
}

export type ModeratedTalkRefusal = Refusal<'NOT_FOUND' | 'CONFLICT_OF_INTEREST'>

export interface ModeratedTalkDeps {
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly places: Pick<Places, 'territory'>
}

/**
 * The petition, for a moderator of its place who neither writes it nor works for whom it is addressed to (R20). A petition
 * of another place and none look the same from outside.
 */
export async function moderatedTalk(
  deps: ModeratedTalkDeps,
  actor: Actor,
  petitionId: PetitionId,
): Promise<Result<ModeratedTalk, ModeratedTalkRefusal>> {
  const [petition] = await deps.petitions.readPetitions([petitionId])
  if (!petition || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
  return mayModerate(deps, actor, petition)
}

/** What `moderatedTalk` says of a petition that was read. */
export function mayModerate(
  { places }: Pick<ModeratedTalkDeps, 'places'>,
  actor: ActingPerson,
  petition: Petition,
): Result<ModeratedTalk, ModeratedTalkRefusal> {
  const placeIds = placesOf(places, petition)
  const place = places.territory(placeIds.at(-1) ?? null)
  const wasOpened = petition.publishedAt !== null || petition.terms.deliberation !== undefined
  if (!place || !wasOpened) return refuse({ code: 'NOT_FOUND' })
  const addresseeIds = petition.tracks.flatMap(({ bodyId }) => bodyId ?? [])
  const authorId = writesIt(petition, actor) ? actor.personId : 'per_nobody'
  const may = mayJudge({ authorId, addresseeIds }, actor, place)
  if (may.ok) return ok({ moderator: actor, petition, placeIds })
  return refuse({ code: may.refusals[0].code === 'FORBIDDEN' ? 'NOT_FOUND' : 'CONFLICT_OF_INTEREST' })
}

/** The place whose moderators look after a petition, last, and all above it. */
export function placesOf({ territory }: Pick<Places, 'territory'>, petition: Petition): TerritoryId[] {
  const place = territory(petition.addressedTerritoryId ?? petition.territoryId)
  return place ? [...place.ancestorIds, place.id] : []
}
