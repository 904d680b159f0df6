import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import { liftLegalHold as lift, setLegalHold as set, type LegalHoldRefusal } from '#domain/petitions/legal-hold.ts'
import type { Act, Petition } from '#domain/petitions/petition.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'

export type HoldRefusal = LegalHoldRefusal | NotFound | Refusal<'FORBIDDEN'>
export type SetLegalHold = (
  actor: Actor,
  input: { readonly petitionId: PetitionId; readonly reason: string },
) => Promise<Result<Petition, HoldRefusal>>
export type LiftLegalHold = (
  actor: Actor,
  input: { readonly petitionId: PetitionId },
) => Promise<Result<Petition, HoldRefusal>>

interface Deps {
  readonly store: Pick<PetitionStore, 'change'>
  readonly places: Pick<Places, 'holdsRoleIn'>
  readonly clock: Clock
}

export function setLegalHold(deps: Deps): SetLegalHold {
  return (actor, { petitionId, reason }) => act(deps, actor, petitionId, (petition, by) => set(petition, reason, by))
}

export function liftLegalHold(deps: Deps): LiftLegalHold {
  return (actor, { petitionId }) => act(deps, actor, petitionId, lift)
}

/** Administrators and operators of the place; to others there is no such petition. */
export function mayHold({ places }: Pick<Deps, 'places'>, actor: Actor, petition: Petition): boolean {
  const placeId = petition.addressedTerritoryId
  if (placeId === null) return false
  return places.holdsRoleIn(actor, 'administrator', placeId) || places.holdsRoleIn(actor, 'operator', placeId)
}

async function act(
  deps: Deps,
  actor: Actor,
  petitionId: PetitionId,
  decide: (petition: Petition, by: Act) => Result<PetitionChange, LegalHoldRefusal>,
): Promise<Result<Petition, HoldRefusal>> {
  if (actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
  const by = { at: deps.clock.now(), actor: { kind: 'person', id: actor.personId } } as const
  return deps.store.change<HoldRefusal>(petitionId, (petition) =>
    mayHold(deps, actor, petition) ? decide(petition, by) : refuse({ code: 'NOT_FOUND' }),
  )
}
