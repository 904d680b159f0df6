import {
  answerDispute as answer,
  disputeWork as dispute,
  isDisputable,
  mayDispute as may,
  type AnswerDisputeRefusal,
  type DisputeRefusal,
  type MayDisputeRefusal,
} from '#domain/budgets/works/dispute-work.ts'
import { openDispute, type DisputeAnswer, type Work, type WorkAtHand } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { erasedPerson } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { WorkNoteStore } from '../../store/work-note.store.ts'
import type { AddWorkNoteInput, NoteDeps } from './add-work-note.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'
import { attachPhotos } from './work-photos.ts'

export type DisputeWork = (
  actor: Actor,
  input: AddWorkNoteInput,
) => Promise<Result<Work, DisputeRefusal | OnWorkRefusal>>

/** A resident disputes that a work is done: it is open again at once, and their reasons wait for a moderator. */
export function disputeWork(deps: NoteDeps): DisputeWork {
  return async (actor, { projectId, attempt, ...form }) => {
    const person = await deps.petitions.personFacts(actor)
    const id = deps.newId('wno')
    return changeWork<DisputeRefusal>(deps, actor, { projectId, attempt, name: 'dispute' }, async (hand) => {
      const { within, campaign } = hand
      const before = await deps.notes.disputesBy(projectId, hand.actor.personId, within.session)
      const witness = { actor: hand.actor, person, at: hand.at, before }
      const disputed = dispute(hand, { ...form, id }, witness)
      if (!disputed.ok) return disputed
      const owner = { subject: id, isPublic: false, actor: hand.actor, within }
      const attached = await attachPhotos(deps.images, form.photos, owner)
      if (!attached.ok) return attached
      // Kept once for each attempt by the work itself; a note of the same attempt is another act.
      const noteAttempt = `dispute ${attempt}`
      await deps.notes.insert(disputed.value.note, noteAttempt, deps.placesOf(campaign.territoryId), within.session)
      return disputed
    })
  }
}

export type MayDispute = (
  actor: Actor,
  hand: WorkAtHand,
) => Promise<Result<true, MayDisputeRefusal | Refusal<'UNAUTHENTICATED'>>>

/** Whether the actor could dispute it now. */
export function mayDispute({
  petitions,
  notes,
  clock,
}: Pick<NoteDeps, 'petitions'> & {
  readonly notes: Pick<WorkNoteStore, 'disputesBy'>
  readonly clock: Clock
}): MayDispute {
  return async (actor, hand) => {
    // Most works are not done: nothing is asked about the person then.
    if (!isDisputable(hand)) return refuse({ code: 'NOT_NOW' })
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const [person, before] = await Promise.all([
      petitions.personFacts(actor),
      notes.disputesBy(hand.project.id, actor.personId),
    ])
    return may(hand, { person, before, at: clock.now() })
  }
}

export type AnswerDispute = (
  actor: Actor,
  input: OnWork & Pick<DisputeAnswer, 'outcome' | 'text'>,
) => Promise<Result<Work, AnswerDisputeRefusal | OnWorkRefusal>>

/** Answers a resident who disputes that a work is done. */
export function answerDispute(deps: ChangeWorkDeps & { readonly notes: Pick<WorkNoteStore, 'note'> }): AnswerDispute {
  return (actor, { projectId, attempt, ...form }) =>
    changeWork<AnswerDisputeRefusal>(deps, actor, { projectId, attempt, name: 'answerDispute' }, async (hand) => {
      const open = openDispute(hand.work)
      const note = open && (await deps.notes.note(open.noteId, hand.within.session))
      return answer(hand, form, { ...hand, disputerId: note?.authorId ?? erasedPerson })
    })
}
