import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Amendment } from '#domain/deliberation/amendment.ts'
import type { SummaryState } from '#domain/deliberation/summary.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, UserError } from '#server/platform/graphql/user-errors.ts'
import { AmendmentType } from './text.type.ts'

const SummaryStateEnum = {
  AWAITED: 'awaited',
  OBJECTIONS: 'objections',
  SEALED: 'sealed',
} as const satisfies Record<string, Exclude<SummaryState, 'draft'> | 'awaited'>

registerEnumType(SummaryStateEnum, {
  name: 'SummaryState',
  description: 'How far a closing summary is',
  valuesConfig: {
    AWAITED: { description: 'A facilitator has still to write it' },
    OBJECTIONS: { description: 'It is published, and people may say what is wrong' },
    SEALED: { description: 'Nothing changes it any more' },
  },
})

@ObjectType('SummaryText', { description: 'What the facilitator writes' })
class SummaryTextType {
  @Field(() => String, { description: 'The strongest arguments for it' })
  argumentsFor: string

  @Field(() => String, { description: 'The strongest arguments against it' })
  argumentsAgainst: string

  @Field(() => String, { description: 'What was asked, answered and left open' })
  questions: string

  @Field(() => String, { description: 'What changed in the text' })
  changes: string
}

@ObjectType('SummaryFigures', { description: 'The deliberation in figures' })
class SummaryFiguresType {
  @Field(() => SafeInt, { description: 'People who contributed or reacted' })
  participants: number

  @Field(() => SafeInt, { description: 'Arguments for' })
  argumentsFor: number

  @Field(() => SafeInt, { description: 'Arguments against' })
  argumentsAgainst: number

  @Field(() => SafeInt, { description: 'Questions' })
  questions: number

  @Field(() => SafeInt, { description: 'Questions with an answer' })
  questionsAnswered: number

  @Field(() => SafeInt, { description: 'Remarks' })
  remarks: number

  @Field(() => SafeInt, { description: 'Amendments' })
  amendments: number

  @Field(() => SafeInt, { description: 'Amendments that were taken' })
  amendmentsTaken: number

  @Field(() => SafeInt, { description: 'People who proposed amendments' })
  amendmentAuthors: number

  @Field(() => SafeInt, { description: 'Versions of the text' })
  versions: number
}

@ObjectType('ObjectionAnswer', { description: 'What the facilitator says to an objection' })
class ObjectionAnswerType {
  @Field(() => String, { description: 'The answer' })
  text: string

  @Field(() => DateTime, { description: 'When' })
  at: Date
}

@ObjectType('SummaryObjection', { description: 'Somebody says what is wrong in a summary' })
class SummaryObjectionType {
  @Field(() => Int, { description: 'From 1' })
  n: number

  @Field(() => String, { description: 'What is wrong' })
  text: string

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => ObjectionAnswerType, { nullable: true, description: 'The facilitator’s answer' })
  answer: ObjectionAnswerType | null
}

@ObjectType('EarlierSummary', { description: 'The text as it was published before' })
class EarlierSummaryType {
  @Field(() => DateTime, { description: 'Until when' })
  at: Date

  @Field(() => SummaryTextType, { description: 'The text' })
  text: SummaryTextType
}

@ObjectType('SummaryDraft', { description: 'A summary while it is written' })
class SummaryDraftType {
  @Field(() => SummaryTextType, { description: 'What is written; where nothing is, what the discussion suggests' })
  text: SummaryTextType

  @Field(() => Boolean, { description: 'It is a suggestion; nobody has saved anything' })
  suggested: boolean

  @Field(() => Int, { description: 'To save on: guards against lost edits' })
  revision: number
}

@ObjectType('ClosingSummary', { description: 'What a deliberation came to, for the body that will answer' })
export class ClosingSummaryType {
  @Field(() => SummaryStateEnum, { description: 'How far it is' })
  state: 'awaited' | 'objections' | 'sealed'

  @Field(() => LocaleEnum, { description: 'Language it is written in' })
  language: Locale

  @Field(() => SummaryTextType, {
    nullable: true,
    description: 'The facilitator’s words; null while nothing is published, and where only the figures were sealed',
  })
  text: SummaryTextType | null

  @Field(() => SummaryFiguresType, { description: 'Figures, counted when it was published; before, as they are now' })
  figures: SummaryFiguresType

  @AtMost(100)
  @Field(() => [AmendmentType], { description: 'Amendments with their fate, in the order of proposing, at most 100' })
  amendments: readonly Amendment[]

  @Field(() => DateTime, { nullable: true, description: 'When it was published' })
  publishedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Until when people may object' })
  objectionsUntil: Date | null

  @AtMost(50)
  @Field(() => [SummaryObjectionType], { description: 'Objections in their order' })
  objections: readonly SummaryObjectionType[]

  @AtMost(20)
  @Field(() => [EarlierSummaryType], { description: 'Texts that were published before' })
  earlier: readonly EarlierSummaryType[]

  @Field(() => DateTime, { nullable: true, description: 'When it was sealed' })
  sealedAt: Date | null

  @Field(() => String, { nullable: true, description: 'SHA-256 of the sealed record, hex' })
  hash: string | null

  @Field(() => DateTime, { nullable: true, description: 'When an official of the body acknowledged it first' })
  acknowledgedAt: Date | null

  @Field(() => Decision, { description: 'May the viewer write it, as facilitator' })
  viewerCanWrite: Decision

  @Field(() => Decision, { description: 'May the viewer object' })
  viewerCanObject: Decision

  @Field(() => Decision, { description: 'May the viewer acknowledge it for a body' })
  viewerCanAcknowledge: Decision

  @Field(() => SummaryDraftType, { nullable: true, description: 'For the facilitator: the text being written' })
  draft: SummaryDraftType | null
}

@InputType({ description: 'What the facilitator writes' })
class SummaryTextInput {
  @Field(() => String, { description: 'The strongest arguments for it' })
  argumentsFor: string

  @Field(() => String, { description: 'The strongest arguments against it' })
  argumentsAgainst: string

  @Field(() => String, { description: 'What was asked, answered and left open' })
  questions: string

  @Field(() => String, { description: 'What changed in the text' })
  changes: string
}

@InputType({ description: 'A summary to save' })
export class SaveSummaryInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => SummaryTextInput, { description: 'The text' })
  text: SummaryTextInput

  @Field(() => LocaleEnum, { description: 'Language it is written in' })
  language: Locale

  @Field(() => Int, { description: 'Revision it was written on' })
  revision: number
}

@InputType({ description: 'The closing summary of a petition' })
export class SummaryIdInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string
}

@InputType({ description: 'An objection' })
export class ObjectToSummaryInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'What is wrong' })
  text: string
}

@InputType({ description: 'An answer to an objection' })
export class AnswerObjectionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Int, { description: 'Which objection' })
  n: number

  @Field(() => String, { description: 'The answer' })
  text: string
}

@ObjectType()
abstract class SummaryPayload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of saveSummary' })
export class SaveSummaryPayload extends SummaryPayload {}

@ObjectType({ description: 'Result of publishSummary' })
export class PublishSummaryPayload extends SummaryPayload {}

@ObjectType({ description: 'Result of objectToSummary' })
export class ObjectToSummaryPayload extends SummaryPayload {}

@ObjectType({ description: 'Result of answerObjection' })
export class AnswerObjectionPayload extends SummaryPayload {}

@ObjectType({ description: 'Result of acknowledgeSummary' })
export class AcknowledgeSummaryPayload extends SummaryPayload {}
