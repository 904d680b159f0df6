import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { PublicBody } from '#domain/places/body.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { TextRole, TrackEffect } from '#domain/rules/book.ts'
import { AssuranceEnum } from '#server/features/identity/index.ts'
import { PublicBodyType, TerritoryType } from '#server/features/places/index.ts'
import { CodeType, LegalPeriodType, RuleBookType, TextRoleEnum, TrackEffectEnum } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum, LocalizedText } from '#server/platform/graphql/localized.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import type { PetitionForm } from '../use-cases/read-petition-form.ts'

@ObjectType('TextField', { description: 'A text that a petition consists of' })
export class TextFieldType {
  @Field(() => ID, { description: 'Its name in the rule book' })
  id: string

  @Field(() => TextRoleEnum, { description: 'What it is for' })
  role: TextRole

  @Field(() => LocalizedText, { description: 'What the rule book calls it' })
  title: LocalizedText

  @Field(() => Int, { description: 'Characters, at most' })
  max: number

  @Field(() => Boolean, { description: 'It must not be empty' })
  required: boolean
}

@ObjectType('LevelTrack', { description: 'A threshold that a petition of a level can reach' })
export class LevelTrackType {
  @Field(() => ID, { description: 'Its name in the rule book' })
  id: string

  @Field(() => LocalizedText, { description: 'What people call it' })
  title: LocalizedText

  @Field(() => TrackEffectEnum, { description: 'What reaching it leads to' })
  effect: TrackEffect

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Signatures needed in this place today; null where no figure is published',
  })
  need: number | null

  @Field(() => LocalizedText, { description: 'The role that must act' })
  addressee: LocalizedText

  @Field(() => PublicBodyType, { nullable: true, description: 'The body that fills the role here' })
  body: PublicBody | null

  @Field(() => LegalPeriodType, { nullable: true, description: 'How long the addressee has' })
  answerWithin: LegalPeriodType | null

  @AtMost(10)
  @Field(() => [CodeType], { description: 'Decisions that the addressee may take' })
  outcomes: CodeType[]

  @Field(() => Boolean, { description: 'It is lost again when the count falls back' })
  reversible: boolean
}

@ObjectType('PetitionLevel', { description: 'Whom a petition can be addressed to' })
export class PetitionLevelType {
  @Field(() => ID, { description: 'Its name in the rule book' })
  id: string

  @Field(() => LocalizedText, { description: 'What people call it' })
  title: LocalizedText

  @AtMost(5)
  @Field(() => [LevelTrackType], { description: 'Thresholds, in the order of the rule book' })
  tracks: LevelTrackType[]
}

@ObjectType('PetitionForm', { description: 'What a petition to this place needs, by the book in force there today' })
export class PetitionFormType {
  @Field(() => TerritoryType, { description: 'The place' })
  territory: Territory

  @Field(() => RuleBookType, { description: 'The book in force' })
  book: RuleBookType

  @AtMost(10)
  @Field(() => [PetitionLevelType], { description: 'Whom it can be addressed to' })
  levels: PetitionLevelType[]

  @AtMost(10)
  @Field(() => [TextFieldType], { description: 'Texts to write, in their order' })
  fields: TextFieldType[]

  @AtMost(3)
  @Field(() => [LocaleEnum], { description: 'Languages that every petition must have' })
  requiredLocales: Locale[]

  @Field(() => [CodeType], { description: 'What moderators check' })
  checklist: CodeType[]

  @Field(() => [CodeType], { description: 'Subjects that the law excludes' })
  forbiddenTopics: CodeType[]

  @Field(() => [CodeType], { description: 'Reasons for which a petition can be refused' })
  refusalCodes: CodeType[]

  @Field(() => Int, { nullable: true, description: 'Age of authors, in full years' })
  authorMinAge: number | null

  @Field(() => Int, { nullable: true, description: 'Age of signers, in full years' })
  signerMinAge: number | null

  @Field(() => AssuranceEnum, { description: 'How surely signers must be known' })
  signerAssurance: Assurance

  @Field(() => Boolean, { description: 'Only residents of the addressed place may sign' })
  residentsOnly: boolean

  @Field(() => LegalPeriodType, { nullable: true, description: 'How long moderators have' })
  moderationWithin: LegalPeriodType | null

  @Field(() => LegalPeriodType, { description: 'How long signatures are collected' })
  signingFor: LegalPeriodType

  /** for `viewerCanCreate` */
  source: PetitionForm
}
