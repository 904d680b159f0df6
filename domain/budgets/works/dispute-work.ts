import type { PersonId, WorkNoteId } from '../../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import type { EligibilityRefusal } from '../../rules/eligibility.ts'
import { transitionFor } from '../project-states.ts'
import { residentRefusals } from '../submit-project.ts'
import { dated } from './date-stage.ts'
import { actOf, mayAct, moveWork, statesFor, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { changedWork } from './changed-work.ts'
import { noteOf, type NoteForm, type Witness, type WorkNote } from './work-note.ts'
import { reasonRefusals, tidy, type TextRefusal } from './work-texts.ts'
import { openDispute, type DisputeAnswer, type Stage, type Work, type WorkAtHand } from './work.ts'

export type MayDisputeRefusal = EligibilityRefusal | Refusal<'NOT_NOW' | 'DISPUTED_ALREADY'>
export type DisputeRefusal = MayDisputeRefusal | TextRefusal

/** Who disputes, and what they disputed before. */
export interface Disputing extends Witness {
  /** notes of this person with which a completion of this work was disputed */
  readonly before: readonly WorkNoteId[]
}

/** Whether a completion can be disputed now, by anybody. */
export function isDisputable({ project, campaign }: WorkAtHand): boolean {
  return transitionFor('dispute', project.state, campaign.state) !== undefined
}

/**
 * Whether a resident of the campaign's place may dispute that a work is done: each completion once, so that an answer
 * settles it until something is finished anew.
 *
 * `NOT_NOW` it is not done, or the campaign does not go on · `DISPUTED_ALREADY` · what `residentRefusals` says
 */
export function mayDispute(hand: WorkAtHand, disputing: Omit<Disputing, 'actor'>): Result<true, MayDisputeRefusal> {
  const { campaign, work } = hand
  if (!isDisputable(hand)) return refuse({ code: 'NOT_NOW' })
  const finishedOn = lastStage(work).real.to
  const isAgain = work.disputes.some(
    (dispute) => dispute.finishedOn === finishedOn && disputing.before.includes(dispute.noteId),
  )
  if (isAgain) return refuse({ code: 'DISPUTED_ALREADY' })
  return refuseAll(residentRefusals(campaign, campaign.territoryId, disputing.person, disputing.at)) ?? ok(true)
}

/** A dispute takes effect at once: the last stage is open again. Its words wait for a moderator, as any note. */
export function disputeWork(
  hand: WorkAtHand,
  form: NoteForm,
  disputing: Disputing,
): Result<WorkDeed & { readonly note: WorkNote }, DisputeRefusal> {
  const may = mayDispute(hand, disputing)
  if (!may.ok) return may
  const note = noteOf(hand, 'dispute', form, disputing)
  if (!note.ok) return note
  const { actor, at } = disputing
  const act = { at, actor: { kind: 'person', id: actor.personId } } as const
  const moved = moveWork(hand, { ...act, name: 'dispute' })
  if (!moved.ok) return moved
  const { work } = hand
  const last = lastStage(work)
  const finishedOn = last.real.to
  if (finishedOn === null) throw new Error(`The work ${work.id} is done, and its last stage is not`)
  const { state, fact } = dated(work, last, { ...last.real, to: null }, act)
  // What a resident says is no news of the body: silence goes on.
  const { updatedAt } = work
  const disputes = [...work.disputes, { noteId: form.id, at, finishedOn, answer: null }]
  return ok({ work: changedWork({ ...state, updatedAt, disputes }, [fact]), project: moved.value, note: note.value })
}

export type AnswerDisputeRefusal = HandsRefusal | TextRefusal | Refusal<'CONFLICT_OF_INTEREST'>

/**
 * Answers a dispute: work goes on, or it was done all the same, and then its day stands again.
 *
 * `CONFLICT_OF_INTEREST` their own dispute · `REASON_REQUIRED` in a language of the campaign, `TOO_LONG` · what `mayAct`
 * says
 * @param disputerId who disputed
 */
export function answerDispute(
  hand: WorkAtHand,
  { outcome, text }: Pick<DisputeAnswer, 'outcome' | 'text'>,
  doing: Doing & { readonly disputerId: PersonId },
): Result<WorkDeed, AnswerDisputeRefusal> {
  const name = outcome === 'reopened' ? 'reopen' : 'confirm'
  const may = mayAct(hand, doing, statesFor(hand, name))
  if (!may.ok) return may
  const by = may.value
  if (by.personId === doing.disputerId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const refused = refuseAll<AnswerDisputeRefusal>(reasonRefusals(text, hand.campaign, 'text'))
  if (refused) return refused
  const { at } = doing
  const act = actOf(by, at)
  const moved = moveWork(hand, { ...act, name })
  if (!moved.ok) return moved
  const open = openDispute(hand.work)
  if (!open) throw new Error(`The work ${hand.work.id} is disputed, and nobody disputes it`)
  const answer: DisputeAnswer = { at, outcome, text: tidy(text), by }
  const disputes = hand.work.disputes.map((one) => (one === open ? { ...one, answer } : one))
  const work: Work = { ...hand.work, disputes, updatedAt: at }
  if (outcome === 'reopened') return ok({ work: changedWork(work, []), project: moved.value })
  const last = lastStage(work)
  const { state, fact } = dated(work, last, { ...last.real, to: open.finishedOn }, act)
  return ok({ work: changedWork(state, [fact]), project: moved.value })
}

function lastStage({ id, stages }: Pick<Work, 'id' | 'stages'>): Stage {
  const last = stages.at(-1)
  if (!last) throw new Error(`The work ${id} has no stage`)
  return last
}
