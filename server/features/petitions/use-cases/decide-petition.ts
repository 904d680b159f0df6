import type { Actor } from '#domain/kernel/actor.ts'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { ChecklistAnswer } from '#domain/moderation/case.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { CaseVerdict, DecideRefusal, KeptCase, Moderation } from '#server/features/moderation/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { consequenceOf, type DecisionDeps, type DecisionRefusal } from './apply-decision.ts'
import type { FollowCase } from './follow-case.ts'
import { subjectOf } from './open-case.ts'

export interface ApproveInput {
  readonly petitionId: PetitionId
  readonly checklist: readonly ChecklistAnswer[]
}

export interface RejectInput {
  readonly petitionId: PetitionId
  readonly code: string
  readonly text: string
  readonly checklist?: readonly ChecklistAnswer[] | null | undefined
}

export interface Decided {
  readonly petition: Petition
  readonly case: KeptCase
}

export type DecidePetitionRefusal = DecideRefusal | DecisionRefusal | NotFound
export type ApprovePetition = (actor: Actor, input: ApproveInput) => Promise<Result<Decided, DecidePetitionRefusal>>
export type RejectPetition = (actor: Actor, input: RejectInput) => Promise<Result<Decided, DecidePetitionRefusal>>

export interface DecideDeps extends DecisionDeps {
  readonly store: Pick<PetitionStore, 'read' | 'change'>
  readonly moderation: Pick<Moderation, 'decide'>
  readonly followCase: FollowCase
}

export function approvePetition(deps: DecideDeps): ApprovePetition {
  return (actor, { petitionId, checklist }) =>
    decide(deps, actor, petitionId, { verdict: 'approved', code: null, text: null, checklist })
}

export function rejectPetition(deps: DecideDeps): RejectPetition {
  return (actor, { petitionId, code, text, checklist }) =>
    decide(deps, actor, petitionId, { verdict: 'refused', code, text, checklist: checklist ?? [] })
}

/**
 * The decision is moderation's: it is kept there first, and only one moderator's is. What follows for the petition comes
 * at once (nothing yet, where a second moderator must confirm); should the process die in between, the listeners to the
 * events of the case make up for it.
 */
async function decide(
  deps: DecideDeps,
  actor: Actor,
  petitionId: PetitionId,
  verdict: Omit<CaseVerdict, 'subject'>,
): Promise<Result<Decided, DecidePetitionRefusal>> {
  const petition = await deps.store.read(petitionId)
  if (!petition || petition.stage === 'draft' || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
  const needs = needsOf(deps, petition, actor.personId, verdict)
  if (!needs.ok) return needs

  const decided = await deps.moderation.decide(actor, { subject: subjectOf(petition), ...verdict })
  if (!decided.ok) return decided
  const followed = await deps.followCase(petitionId)
  return followed.ok ? ok({ petition: followed.value, case: decided.value }) : followed
}

/** Whether approval could be carried out at all: a missing population must not be found after the decision. */
export function needsOf(
  deps: DecisionDeps,
  petition: Petition,
  by: PersonId,
  verdict: Omit<CaseVerdict, 'subject'>,
): Result<unknown, DecisionRefusal> {
  if (petition.stage !== 'moderation') return ok(undefined)
  const submission = petition.versions.at(-1)?.n ?? 0
  // What rests for a second look goes on with the decision.
  return consequenceOf(deps, { ...petition, pause: null }, { ...verdict, submission, by, at: deps.clock.now() })
}
