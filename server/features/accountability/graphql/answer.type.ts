import { Field, ID, ObjectType } from 'type-graphql'
import type { Answer, AnswerAction } from '#domain/accountability/answer.ts'
import type { AnswerId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PetitionTrackType, PetitionType } from '#server/features/petitions/index.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate } from '#server/platform/graphql/scalars.ts'
import { Decision } from '#server/platform/graphql/user-errors.ts'

@ObjectType('AnswerAction', { description: 'A measure that an answer promises' })
export class AnswerActionType implements AnswerAction {
  @Field(() => String, { description: 'What is done' })
  text: string

  @Field(() => LocalDate, { nullable: true, description: 'Until when' })
  dueOn: string | null

  @Field(() => String, { nullable: true, description: 'By whom' })
  responsible: string | null
}

@ObjectType('Answer', { description: 'What a public body answered to a petition, in parts that can be checked' })
export class AnswerType implements Pick<
  Answer,
  | 'id'
  | 'plainSummary'
  | 'reasons'
  | 'actions'
  | 'responsibleUnit'
  | 'needsBudget'
  | 'language'
  | 'publishedAt'
  | 'late'
> {
  @Field(() => ID, { description: 'Opaque: ans_…' })
  id: AnswerId

  @Field(() => String, { description: 'In plain words, at most 600 characters' })
  plainSummary: string

  @Field(() => String, { description: 'Why it was decided so' })
  reasons: string

  @Field(() => [AnswerActionType], { description: 'What will be done' })
  actions: AnswerActionType[]

  @Field(() => String, { description: 'The unit that stands for it' })
  responsibleUnit: string

  @Field(() => Boolean, { description: 'It can be done only with money of the local budget' })
  needsBudget: boolean

  @Field(() => LocaleEnum, { description: 'Language it is written in' })
  language: Locale

  @Field(() => DateTime, { description: 'When it was published' })
  publishedAt: Date

  @Field(() => Boolean, { description: 'It came after its due date' })
  late: boolean
}

@ObjectType('AnswerDuty', { description: 'An answer that a body owes' })
export class AnswerDutyType {
  @Field(() => PetitionType, { description: 'The petition' })
  petition: Petition

  @Field(() => PetitionTrackType, { description: 'The threshold that was reached' })
  track: PetitionTrackType

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null where the book sets no term' })
  dueAt: Date | null

  @Field(() => Boolean, { description: 'The day may move with the holiday calendar' })
  provisional: boolean

  @Field(() => Boolean, { description: 'The day has passed' })
  overdue: boolean

  @Field(() => Decision, { description: 'May the viewer answer' })
  viewerCanAnswer: Decision
}

export const AnswerDutyConnection = ConnectionOf(() => AnswerDutyType, 'AnswerDuty', { totalCount: true })
