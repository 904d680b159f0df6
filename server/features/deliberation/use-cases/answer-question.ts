import {
  acceptAnswer as accept,
  answerQuestion as answer,
  type AcceptRefusal,
  type AnswerForm,
  type AnswerRefusal,
} from '#domain/deliberation/answer-question.ts'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId, QuestionAnswerId } from '#domain/kernel/ids.ts'
import type { Result } from '#domain/kernel/result.ts'
import { atContribution, type AtTalkRefusal } from './at-talk.ts'
import type { ContributeDeps } from './contribute.ts'

export type AnswerQuestion = (
  actor: Actor,
  input: AnswerForm & { readonly contributionId: ContributionId },
) => Promise<Result<Contribution, AnswerRefusal | AtTalkRefusal>>

/** Who writes the petition, or an official of its addressee, answers a question. */
export function answerQuestion(deps: ContributeDeps): AnswerQuestion {
  return async (actor, { contributionId, ...form }) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const { petition, book } = talk.value
    const act = { actor: talk.value.actor, at: deps.clock.now(), id: deps.newId('qan') }
    const answered = await deps.contributions.change(contributionId, (current) =>
      answer(current, petition, book, form, act),
    )
    deps.board.changed(petition.id)
    return answered
  }
}

export type AcceptAnswer = (
  actor: Actor,
  input: { readonly contributionId: ContributionId; readonly answerId: QuestionAnswerId },
) => Promise<Result<Contribution, AcceptRefusal | AtTalkRefusal>>

/** The one answer that counts. */
export function acceptAnswer(deps: ContributeDeps): AcceptAnswer {
  return async (actor, { contributionId, answerId }) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const { petition, book } = talk.value
    const act = { actor: talk.value.actor, at: deps.clock.now() }
    return deps.contributions.change(contributionId, (current) => accept(current, petition, book, answerId, act))
  }
}
