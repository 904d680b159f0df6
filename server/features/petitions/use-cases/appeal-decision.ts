import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { ChecklistAnswer, Verdict } from '#domain/moderation/case.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import type { LodgeAppealRefusal, Moderation } from '#server/features/moderation/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { needsOf, type Decided, type DecideDeps, type DecidePetitionRefusal } from './decide-petition.ts'
import { subjectOf } from './open-case.ts'

export interface AppealInput {
  readonly petitionId: PetitionId
  /** what the author brings forward, with new evidence */
  readonly text: string
}

export interface DecideAppealInput {
  readonly petitionId: PetitionId
  readonly verdict: Verdict
  readonly text?: string | null | undefined
  readonly checklist?: readonly ChecklistAnswer[] | null | undefined
}

type AppealRefusal = LodgeAppealRefusal | NotFound | DecidePetitionRefusal
export type AppealDecision = (actor: Actor, input: AppealInput) => Promise<Result<Decided, AppealRefusal>>
export type DecideAppeal = (actor: Actor, input: DecideAppealInput) => Promise<Result<Decided, DecidePetitionRefusal>>

interface AppealDeps extends DecideDeps {
  readonly store: Pick<PetitionStore, 'read' | 'change'>
  readonly moderation: Pick<Moderation, 'decide' | 'lodgeAppeal' | 'decideAppeal'>
}

/** T7: the author of a refused petition asks for another moderator; the same text again changes nothing. */
export function appealDecision({ store, moderation, followCase }: AppealDeps): AppealDecision {
  return async (actor, { petitionId, text }) => {
    const petition = await store.read(petitionId)
    if (!petition || !isAuthor(petition, actor)) return refuse({ code: 'NOT_FOUND' })
    const lodged = await moderation.lodgeAppeal(actor, { subject: subjectOf(petition), text })
    if (!lodged.ok) return lodged
    const followed = await followCase(petitionId)
    return followed.ok ? ok({ petition: followed.value, case: lodged.value }) : followed
  }
}

/** T7: a moderator who decided none of it upholds the refusal, or overturns it and approves. */
export function decideAppeal(deps: AppealDeps): DecideAppeal {
  return async (actor, { petitionId, verdict, text, checklist }) => {
    const petition = await deps.store.read(petitionId)
    if (!petition || petition.stage === 'draft' || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const form = { verdict, text: text ?? null, checklist: checklist ?? [] }
    const needs = needsOf(deps, petition, actor.personId, { ...form, code: null })
    if (!needs.ok) return needs
    const decided = await deps.moderation.decideAppeal(actor, { subject: subjectOf(petition), ...form })
    if (!decided.ok) return decided
    const followed = await deps.followCase(petitionId)
    return followed.ok ? ok({ petition: followed.value, case: decided.value }) : followed
  }
}
