import type { Change } from '../kernel/event.ts'
import type { AnswerId, BodyId, PersonId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import { ok, refuseAll, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { PetitionTrack } from '../petitions/petition.ts'
import { isOverdue } from '../petitions/tracks.ts'
import type { Track } from '../rules/book.ts'
import type { Answer, AnswerPublished } from './answer.ts'
import { answerRefusals, canonicalActions, type AnswerForm, type AnswerFormRefusal } from './check-answer.ts'

/**
 * The answer of a body on a track that is due, published (K3). Late or not is decided by the moment of publication.
 * Ask `mayAnswer` before.
 * @param law the track in the petition's book
 */
export function publishAnswer(
  form: AnswerForm,
  about: {
    readonly id: AnswerId
    readonly petitionId: PetitionId
    readonly track: PetitionTrack & { readonly bodyId: BodyId }
    readonly law: Pick<Track, 'outcomes'>
    readonly language: Locale
  },
  act: { readonly at: Date; readonly by: PersonId },
): Result<Change<Answer, AnswerPublished>, AnswerFormRefusal> {
  const refused = refuseAll(answerRefusals(form, about.law))
  if (refused) return refused
  const { id, petitionId, track, language } = about
  const answer: Answer = {
    ...{ id, petitionId, language },
    trackId: track.id,
    bodyId: track.bodyId,
    decision: form.decision,
    plainSummary: canonicalText(form.plainSummary),
    reasons: canonicalText(form.reasons),
    actions: canonicalActions(form.actions),
    responsibleUnit: canonicalText(form.responsibleUnit),
    needsBudget: form.needsBudget ?? false,
    publishedAt: act.at,
    publishedBy: act.by,
    late: isOverdue(track, act.at),
  }
  const fact: AnswerPublished = {
    type: 'AnswerPublished',
    at: act.at,
    actor: { kind: 'person', id: act.by },
    subject: { kind: 'answer', id },
    data: {
      ...{ answerId: id, petitionId },
      trackId: answer.trackId,
      bodyId: answer.bodyId,
      decision: answer.decision,
      late: answer.late,
    },
  }
  return ok({ state: answer, facts: [fact] })
}
