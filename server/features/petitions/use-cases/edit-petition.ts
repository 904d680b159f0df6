import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { edit } from '#domain/petitions/draft.ts'
import { mayEdit, writesIt, type EditRefusal } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { editOfInput, type DraftInput, type DraftRefusal } from './edit-of-input.ts'

export interface EditInput extends DraftInput {
  readonly petitionId: PetitionId
  /** the revision that the author saw; absent: whatever is there is overwritten */
  readonly revision?: number | null | undefined
}

export type EditPetitionRefusal = DraftRefusal | EditRefusal | NotFound | Refusal<'CONFLICT'>
export type EditPetition = (actor: Actor, input: EditInput) => Promise<Result<Petition, EditPetitionRefusal>>

/** Changes a draft, or a petition that was refused, until it is sent again. */
export function editPetition(deps: {
  readonly store: Pick<PetitionStore, 'read' | 'change'>
  readonly rules: Pick<Rules, 'bookInForce' | 'readBook'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}): EditPetition {
  return async (actor, { petitionId, revision, ...input }) => {
    const at = deps.clock.now()
    const petition = await deps.store.read(petitionId)
    // Not there and not yours look the same.
    if (!petition || !writesIt(petition, actor)) return refuse({ code: 'NOT_FOUND' })
    const pinned = petition.rules && deps.rules.readBook(petition.rules)
    const bookOf = (territoryId: string) => (pinned ? Promise.resolve(pinned) : deps.rules.bookInForce(territoryId, at))
    const change = await editOfInput({ places: deps.places, bookOf }, input, petition.territoryId)
    if (!change.ok) return change

    return deps.store.change<EditPetitionRefusal>(petitionId, (current) => {
      const may = mayEdit(current, actor)
      if (!may.ok) return may
      if (revision != null && revision !== current.revision) return refuse({ code: 'CONFLICT' })
      return ok({ state: edit(current, change.value, at), facts: [] })
    })
  }
}
