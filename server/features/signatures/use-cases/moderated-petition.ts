import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayJudge } from '#domain/moderation/may-decide.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'

/** A petition whose signatures this moderator may judge, and for which office they do. */
export interface ModeratedPetition {
  readonly moderator: ActingPerson
  readonly petition: Petition
  readonly office: TerritoryId
  /** the place of the petition and all above it: on whose desks it is */
  readonly placeIds: readonly TerritoryId[]
}

export type ModeratedRefusal = Refusal<'NOT_FOUND' | 'CONFLICT_OF_INTEREST' | 'READ_ONLY' | 'SIGNING_NOT_OPEN'>

export interface ModeratedDeps {
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly places: Pick<Places, 'territory' | 'territoriesOf' | 'isWithin'>
}

/**
 * The petition, for a moderator of its place without an interest in it (R20): not its author, not staff of whom it is
 * addressed to. A petition of another place and none look the same from outside.
 * `READ_ONLY` an import is counted at its source · `SIGNING_NOT_OPEN` nobody could sign it
 */
export async function moderatedPetition(
  { petitions, places }: ModeratedDeps,
  actor: Actor,
  petitionId: PetitionId,
): Promise<Result<ModeratedPetition, ModeratedRefusal>> {
  const [petition] = await petitions.readPetitions([petitionId])
  const place = petition && placeOf(petition, places)
  if (!petition || !place || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })

  const may = mayJudge(interestsIn(petition), actor, place)
  if (!may.ok) {
    const isForeign = may.refusals[0].code === 'FORBIDDEN'
    return refuse({ code: isForeign ? 'NOT_FOUND' : 'CONFLICT_OF_INTEREST' })
  }
  if (petition.origin) return refuse({ code: 'READ_ONLY' })
  if (petition.publishedAt === null) return refuse({ code: 'SIGNING_NOT_OPEN' })
  return ok({
    ...{ moderator: actor, petition, placeIds: [...place.ancestorIds, place.id] },
    office: officeOf(actor, place, places),
  })
}

/** The place whose moderators decide about a petition. */
export function placeOf(petition: Petition, { territory }: Pick<Places, 'territory'>): Territory | undefined {
  return territory(petition.addressedTerritoryId ?? petition.territoryId)
}

function interestsIn({ authorId, tracks }: Petition) {
  // An import has no author; it is refused right after.
  const author = authorId ?? 'per_nobody'
  return { authorId: author, addresseeIds: tracks.flatMap(({ bodyId }) => bodyId ?? []) } as const
}

/** The nearest of their places that the petition lies in. */
function officeOf(actor: ActingPerson, place: Territory, { territoriesOf }: ModeratedDeps['places']): TerritoryId {
  const own = territoriesOf(actor, 'moderator')
  const office = [place.id, ...[...place.ancestorIds].reverse()].find((id) => own.includes(id))
  if (office === undefined) throw new Error(`${actor.personId} moderates no place around ${place.id}`)
  return office
}
