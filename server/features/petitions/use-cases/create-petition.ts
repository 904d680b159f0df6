import type { Actor } from '#domain/kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { edit, startDraft } from '#domain/petitions/draft.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { editOfInput, type DraftInput, type DraftRefusal } from './edit-of-input.ts'

export interface CreateInput extends DraftInput {
  /** the client's id of this act: sent again it gives the same draft */
  readonly attempt: string
}

export type CreateRefusal = DraftRefusal | Refusal<'FORBIDDEN'> | Refusal<'REQUIRED'>
export type CreatePetition = (actor: Actor, input: CreateInput) => Promise<Result<Petition, CreateRefusal>>

const attemptLengthMax = 128

/** T1: a draft, seen by its author alone. */
export function createPetition(deps: {
  readonly store: Pick<PetitionStore, 'insertDraft'>
  readonly rules: Pick<Rules, 'bookInForce'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
  readonly newId: NewId
}): CreatePetition {
  return async (actor, { attempt, ...input }) => {
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    if (attempt.length > attemptLengthMax) return refuse({ code: 'TOO_LONG', path: ['attempt'] })
    const at = deps.clock.now()
    const bookOf = (territoryId: string) => deps.rules.bookInForce(territoryId, at)
    const change = await editOfInput({ places: deps.places, bookOf }, input, null)
    if (!change.ok) return change

    const { personId: authorId } = actor
    const empty = startDraft({ id: deps.newId('pet'), authorId, language: change.value.language ?? 'kk', at })
    const draft = { ...edit(empty, change.value, at), revision: empty.revision }
    return ok(await deps.store.insertDraft(draft, attempt))
  }
}
