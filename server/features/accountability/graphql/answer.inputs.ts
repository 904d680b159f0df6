import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Answer } from '#domain/accountability/answer.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { AnswerType } from './answer.type.ts'

@InputType({ description: 'A measure that an answer promises' })
export class AnswerActionInput {
  @Field(() => String, { description: 'What is done' })
  text: string

  @Field(() => LocalDate, { nullable: true, description: 'Until when' })
  dueOn?: string | null

  @Field(() => String, { nullable: true, description: 'By whom' })
  responsible?: string | null
}

@InputType({ description: 'An official answer' })
export class PublishAnswerInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => ID, { description: 'The threshold that was reached' })
  trackId: string

  @Field(() => String, { description: 'Code of one of the outcomes of the threshold' })
  decision: string

  @Field(() => String, { description: 'In plain words, at most 600 characters' })
  plainSummary: string

  @Field(() => String, { description: 'Why it was decided so' })
  reasons: string

  @Field(() => [AnswerActionInput], { description: 'What will be done' })
  actions: AnswerActionInput[]

  @Field(() => String, { description: 'The unit that stands for it' })
  responsibleUnit: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It can be done only with money of the local budget',
  })
  needsBudget: boolean

  @Field(() => LocaleEnum, { description: 'Language it is written in' })
  language: Locale
}

@ObjectType({ description: 'Result of publishAnswer' })
export class PublishAnswerPayload {
  @Field(() => AnswerType, { nullable: true, description: 'The answer' })
  answer?: Answer | undefined

  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
