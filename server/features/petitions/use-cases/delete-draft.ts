import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { factsOfDeletion } from '#domain/petitions/delete-draft.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import type { Act } from '#domain/petitions/petition.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'

export type DeleteDraftRefusal = NotFound | Refusal<'NOT_EDITABLE'>
export type DeleteDraft = (
  actor: Actor,
  input: { readonly petitionId: PetitionId },
) => Promise<Result<PetitionId, DeleteDraftRefusal>>

/** A draft that was never sent leaves nothing behind; who wrote along hears that it is gone. */
export function deleteDraft({
  store,
  clock,
}: {
  readonly store: Pick<PetitionStore, 'read' | 'deleteDraft'>
  readonly clock: Clock
}): DeleteDraft {
  return async (actor, { petitionId }) => {
    const petition = await store.read(petitionId)
    if (!petition?.authorId || !isAuthor(petition, actor)) return refuse({ code: 'NOT_FOUND' })
    const act: Act = { at: clock.now(), actor: { kind: 'person', id: petition.authorId } }
    const isDeleted = await store.deleteDraft(petitionId, petition.authorId, {
      facts: (draft) => factsOfDeletion(draft, act),
    })
    return isDeleted ? ok(petitionId) : refuse({ code: 'NOT_EDITABLE' })
  }
}
