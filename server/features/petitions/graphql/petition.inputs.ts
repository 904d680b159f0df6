import { Field, ID, InputType, Int } from 'type-graphql'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PetitionStage } from '#domain/petitions/petition.ts'
import type { PetitionStatus } from '#domain/petitions/status.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { PetitionStageEnum, PetitionStatusEnum } from './enums.ts'

@InputType({ description: 'Which petitions' })
export class PetitionFilter {
  @Field(() => String, { nullable: true, description: 'Words to search for, in any of the languages' })
  query?: string | null

  @Field(() => [PetitionStageEnum], { nullable: true, description: 'In one of these stages' })
  stages?: PetitionStage[] | null

  @Field(() => [PetitionStatusEnum], { nullable: true, description: 'With one of these statuses' })
  statuses?: PetitionStatus[] | null

  @Field(() => ID, { nullable: true, description: 'About this territory or one below it' })
  territoryId?: string | null

  @Field(() => ID, { nullable: true, description: 'About this topic or one below it' })
  topicId?: string | null

  @Field(() => String, { nullable: true, description: '`own`: only ours; `uk`: only imports from there' })
  origin?: string | null

  @Field(() => String, { nullable: true, description: 'Where the track of this id is met' })
  trackMet?: string | null
}

@InputType({ description: 'A text of a petition in one language' })
class PetitionTextInput {
  @Field(() => LocaleEnum, { description: 'Language of the text' })
  locale: Locale

  @Field(() => ID, { description: 'Field of the rule book' })
  field: string

  @Field(() => String, { description: 'The text; empty to remove it' })
  text: string
}

@InputType()
abstract class DraftInput {
  @Field(() => ID, { nullable: true, description: 'What the petition is about: a place' })
  territoryId?: string | null

  @Field(() => ID, { nullable: true, description: 'Level of the rule book: whom it is addressed to' })
  levelId?: string | null

  @Field(() => ID, { nullable: true, description: 'Topic' })
  topicId?: string | null

  @Field(() => LocaleEnum, { nullable: true, description: 'Language it is written in' })
  language?: Locale | null

  @Field(() => [PetitionTextInput], { nullable: true, description: 'Texts; those not given stay as they are' })
  texts?: PetitionTextInput[] | null

  @Field(() => Boolean, { nullable: true, description: 'Show my first name and initial on the page' })
  showName?: boolean | null
}

@InputType({ description: 'A new draft' })
export class CreatePetitionInput extends DraftInput {
  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the same draft' })
  attempt: string
}

@InputType({ description: 'Changes to a draft or a refused petition; what is absent stays as it is' })
export class EditPetitionInput extends DraftInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Int, { nullable: true, description: 'Revision the changes were made on: guards against lost edits' })
  revision?: number | null
}

@InputType({ description: 'A petition to send' })
export class SubmitPetitionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => [String], { nullable: true, description: 'Codes of the forbidden topics that the author has read' })
  acknowledged?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'Similar petitions that the author was shown before sending, empty where there are none; null when no list could be shown, which the moderators see',
  })
  similarShown?: string[] | null
}

@InputType({ description: 'A petition' })
export class PetitionIdInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string
}

@InputType({ description: 'An item of the checklist, looked at' })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'Code of the item' })
  code: string

  @Field(() => Boolean, { description: 'The petition passes it' })
  ok: boolean
}

@InputType({ description: 'An approval' })
export class ApprovePetitionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => [ChecklistAnswerInput], { description: 'Every item of the checklist' })
  checklist: ChecklistAnswerInput[]
}

@InputType({ description: 'A refusal' })
export class RejectPetitionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Code of the rule book' })
  code: string

  @Field(() => String, { description: 'The reason in words that the author understands' })
  text: string

  @Field(() => [ChecklistAnswerInput], { nullable: true, description: 'Items that were looked at' })
  checklist?: ChecklistAnswerInput[] | null
}
