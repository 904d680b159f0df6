import { Field, ID, InputType, Int } from 'type-graphql'
import type { ContributionKind } from '#domain/deliberation/contribution.ts'
import type { ReactionValue } from '#domain/deliberation/reaction.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { CalmCodeEnum, ContributionKindEnum, ReactionValueEnum } from './talk.enums.ts'

// Long because every act has its own form.

@InputType({ description: 'Words of the petition that a contribution speaks of' })
class ContributionAnchorInput {
  @Field(() => Int, { description: 'Number of the version' })
  version: number

  @Field(() => LocaleEnum, { description: 'Its language' })
  locale: Locale

  @Field(() => String, { description: 'Id of its field' })
  field: string

  @Field(() => String, { description: 'The words as they stand there, at most 500 characters' })
  quote: string

  @Field(() => Int, { description: 'Where they begin, in UTF-16 units' })
  start: number
}

@InputType({ description: 'Words of a contribution' })
class ContributionWordsInput {
  @Field(() => String, { defaultValue: '', description: 'Of an argument, at most 140 characters' })
  title: string

  @Field(() => String, { description: 'At most 3,000 characters' })
  text: string

  @Field(() => [String], { defaultValue: [], description: 'What proves it: at most five https addresses' })
  links: string[]

  @Field(() => Boolean, { defaultValue: false, description: 'A remark that asks for evidence' })
  asksEvidence: boolean
}

@InputType({ description: 'Something to say about a petition' })
export class ContributeInput extends ContributionWordsInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => ContributionKindEnum, { description: 'What it is' })
  kind: ContributionKind

  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => ContributionAnchorInput, { nullable: true, description: 'The words that it speaks of' })
  anchor?: ContributionAnchorInput | null

  @Field(() => Boolean, { defaultValue: false, description: 'Show my name beside it' })
  showName: boolean

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'Words to put right, within a quarter of an hour' })
export class EditContributionInput extends ContributionWordsInput {
  @Field(() => ID, { description: 'The contribution' })
  contributionId: string
}

@InputType({ description: 'A contribution' })
export class WhichContributionInput {
  @Field(() => ID, { description: 'Its id' })
  contributionId: string
}

@InputType({ description: 'An answer to a question' })
export class AnswerQuestionInput extends WhichContributionInput {
  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => String, { description: 'At most 3,000 characters' })
  text: string

  @Field(() => [String], { defaultValue: [], description: 'What proves it: at most five https addresses' })
  links: string[]
}

@InputType({ description: 'The answer that counts as the answer' })
export class AcceptAnswerInput extends WhichContributionInput {
  @Field(() => ID, { description: 'The answer' })
  answerId: string
}

@InputType({ description: 'What the viewer thinks of an argument' })
export class ReactToArgumentInput extends WhichContributionInput {
  @Field(() => ReactionValueEnum, { nullable: true, description: 'Null takes it back' })
  value?: ReactionValue | null
}

@InputType({ description: 'A contribution that breaks the rules' })
export class ReportContributionInput extends WhichContributionInput {
  @Field(() => CalmCodeEnum, { description: 'Why' })
  code: string

  @Field(() => String, { defaultValue: '', description: 'What the moderators should know, at most 1,000 characters' })
  text: string
}

@InputType({ description: 'Why a contribution stays' })
export class DismissReportsInput extends WhichContributionInput {
  @Field(() => String, { description: 'Words to those who reported it, at most 1,000 characters' })
  answer: string
}

@InputType({ description: 'Public words of a moderator' })
class InterveneInput {
  @Field(() => LocaleEnum, { description: 'The language of the words' })
  language: Locale

  @Field(() => String, { description: 'Why, for everybody to read; at most 1,000 characters' })
  reason: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'A contribution to hide' })
export class ProposeHidingInput extends InterveneInput {
  @Field(() => ID, { description: 'The contribution' })
  contributionId: string

  @Field(() => CalmCodeEnum, { description: 'Why' })
  code: string
}

@InputType({ description: 'A contribution to show again' })
export class UnhideContributionInput extends InterveneInput {
  @Field(() => ID, { description: 'The contribution' })
  contributionId: string
}

@InputType({ description: 'What becomes of a hiding that another moderator proposed' })
export class DecideHidingInput {
  @Field(() => ID, { description: 'The proposal' })
  interventionId: string

  @Field(() => Boolean, { description: 'False refuses it, or takes the viewer’s own proposal back' })
  consents: boolean
}

@InputType({ description: 'The pace of a discussion' })
export class SetSlowModeInput extends InterveneInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Int, { description: 'Minutes between two contributions of one person, at most 1,440; 0 ends it' })
  minutes: number
}

@InputType({ description: 'A word of the facilitator; the reason is the word' })
export class MediateInput extends InterveneInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string
}
