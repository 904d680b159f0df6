import type { ActingPerson } from '../kernel/actor.ts'
import type { BodyId, QuestionAnswerId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { writesIt } from '../petitions/may-edit.ts'
import type { Petition } from '../petitions/petition.ts'
import type { PetitionRules } from '../rules/book.ts'
import { contributionLimits, type Contribution, type QuestionAnswer } from './contribution.ts'
import type { TalkChange } from './contribute.ts'
import { talkFact } from './talk-events.ts'
import { talkOpen, type TalkRefusal } from './talk-open.ts'
import { linkRefusals, textRefusals, tidyWords, type WordsRefusal } from './words.ts'

export interface AnswerForm {
  readonly language: Locale
  readonly text: string
  readonly links: readonly string[]
}

export type AnswerRefusal = TalkRefusal | WordsRefusal | Refusal<'FORBIDDEN' | 'NOT_EDITABLE'>

/** As whom somebody answers questions: who writes the petition, or an official of a body it is addressed to. */
function answerer(petition: Petition, actor: ActingPerson): Pick<QuestionAnswer, 'by' | 'bodyId'> | undefined {
  if (writesIt(petition, actor)) return { by: 'author', bodyId: null }
  const own = actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId ? [bodyId] : []))
  const addressees = petition.tracks.flatMap(({ bodyId }): BodyId[] => (bodyId ? [bodyId] : []))
  const bodyId = addressees.find((id) => own.includes(id))
  return bodyId === undefined ? undefined : { by: 'official', bodyId }
}

/**
 * Whether somebody may answer a question now.
 * `FORBIDDEN` neither who writes the petition nor whom it is addressed to · `NOT_EDITABLE` no question that is shown, or
 * one with as many answers as one may have · `DISCUSSION_CLOSED`
 */
export function mayAnswerQuestion(
  question: Contribution,
  petition: Petition,
  book: PetitionRules,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<Pick<QuestionAnswer, 'by' | 'bodyId'>, AnswerRefusal> {
  const as = answerer(petition, actor)
  if (!as) return refuse({ code: 'FORBIDDEN' })
  const isShown = question.kind === 'question' && question.state === 'shown'
  if (!isShown || question.answers.length >= contributionLimits.answers) return refuse({ code: 'NOT_EDITABLE' })
  const open = talkOpen(petition, book, 'questions', at)
  return open.ok ? ok(as) : open
}

/** One more answer to a question; sent again it is the same one. What `mayAnswerQuestion` and the words say */
export function answerQuestion(
  question: Contribution,
  petition: Petition,
  book: PetitionRules,
  form: AnswerForm,
  act: { readonly actor: ActingPerson; readonly at: Date; readonly id: QuestionAnswerId },
): Result<TalkChange, AnswerRefusal> {
  const words = tidyWords(form)
  const { personId } = act.actor
  const isRepeated = question.answers.some(({ authorId, text }) => authorId === personId && text === words.text)
  if (isRepeated) return ok({ state: question, facts: [] })
  const as = mayAnswerQuestion(question, petition, book, act)
  if (!as.ok) return as
  const refused = refuseAll([
    ...textRefusals(words.text, 'text', contributionLimits.text),
    ...linkRefusals(words.links),
  ])
  if (refused) return refused
  const answer: QuestionAnswer = { ...words, ...as.value, id: act.id, authorId: personId, at: act.at }
  const fact = talkFact(petition.id, by(act), {
    type: 'QuestionAnswered',
    data: { contributionId: question.id, answerId: act.id },
  })
  return ok({ state: { ...question, answers: [...question.answers, answer] }, facts: [fact] })
}

export type AcceptRefusal = TalkRefusal | Refusal<'FORBIDDEN' | 'NOT_FOUND' | 'NOT_EDITABLE'>

/** Who asked may choose, and choose anew; who writes the petition may only while nobody has chosen. */
export function mayAcceptAnswer(
  question: Contribution,
  petition: Petition,
  book: PetitionRules,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<true, AcceptRefusal> {
  const asked = question.authorId === actor.personId
  const mayAuthor = question.acceptedAnswerId === null && writesIt(petition, actor)
  if (!asked && !mayAuthor) return refuse({ code: 'FORBIDDEN' })
  if (question.state !== 'shown' || question.answers.length === 0) return refuse({ code: 'NOT_EDITABLE' })
  const open = talkOpen(petition, book, 'questions', at)
  return open.ok ? ok(true) : open
}

/** The one answer that counts as the answer. What `mayAcceptAnswer` says · `NOT_FOUND` no answer to this question */
export function acceptAnswer(
  question: Contribution,
  petition: Petition,
  book: PetitionRules,
  answerId: QuestionAnswerId,
  act: { readonly actor: ActingPerson; readonly at: Date },
): Result<TalkChange, AcceptRefusal> {
  if (question.acceptedAnswerId === answerId) return ok({ state: question, facts: [] })
  const may = mayAcceptAnswer(question, petition, book, act)
  if (!may.ok) return may
  if (!question.answers.some(({ id }) => id === answerId)) return refuse({ code: 'NOT_FOUND' })
  const fact = talkFact(petition.id, by(act), {
    type: 'AnswerAccepted',
    data: { contributionId: question.id, answerId },
  })
  return ok({ state: { ...question, acceptedAnswerId: answerId }, facts: [fact] })
}

function by({ actor, at }: { readonly actor: ActingPerson; readonly at: Date }) {
  return { at, actor: { kind: 'person', id: actor.personId } } as const
}
