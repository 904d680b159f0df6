// Long because the wizard of a project is one input with many parts.
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import type { VerdictOutcome } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { VerdictCode } from '#domain/budgets/verdict-codes.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { LocaleEnum, LocalizedInput } from '#server/platform/graphql/localized.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { ProjectStateEnum, VerdictCodeEnum, VerdictOutcomeEnum } from './project.enums.ts'

@InputType({ description: 'Which projects of a campaign; what is absent means all' })
export class ProjectFilter {
  @Field(() => ID, { nullable: true, description: 'Of this envelope' })
  envelope?: string | null

  @Field(() => ID, { nullable: true, description: 'In this territory or below it' })
  territoryId?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a category' })
  category?: string | null

  @Field(() => [ProjectStateEnum], { nullable: true, description: 'In one of these states' })
  states?: ProjectState[] | null

  @Field(() => String, { nullable: true, description: 'Words of title or description, in any language' })
  text?: string | null

  @Field(() => SafeInt, { nullable: true, description: 'At most this price, minor units' })
  maxPrice?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Only what the viewer wrote or joined' })
  mine?: boolean | null
}

@InputType({ description: 'A new draft' })
export class CreateProjectInput {
  @Field(() => ID, { description: 'The campaign' })
  campaignId: string

  @Field(() => LocaleEnum, { description: 'Language it is written in' })
  language: Locale

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the same draft' })
  attempt: string

  @Field(() => String, { nullable: true, description: 'Number of the viewer’s own petition that it is made of' })
  petitionNumber?: string | null
}

@InputType({ description: 'Texts in one language; what is absent stays as it is, an empty text empties' })
class ProjectTextInput {
  @Field(() => LocaleEnum, { description: 'The language' })
  locale: Locale

  @Field(() => String, { nullable: true, description: 'Title' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'What is to be done' })
  description?: string | null

  @Field(() => String, { nullable: true, description: 'What changes by it' })
  effect?: string | null

  @Field(() => String, { nullable: true, description: 'For whom it is' })
  beneficiaries?: string | null

  @Field(() => String, { nullable: true, description: 'Where exactly, in words' })
  address?: string | null
}

@InputType({ description: 'A point of the map, WGS 84' })
class PointInput {
  @Field(() => Float, { description: 'Degrees north' })
  lat: number

  @Field(() => Float, { description: 'Degrees east' })
  lon: number
}

@InputType({ description: 'A part of the estimate' })
class CostItemInput {
  @Field(() => String, { description: 'What' })
  name: string

  @Field(() => Float, { description: 'How many' })
  quantity: number

  @Field(() => SafeInt, { description: 'Price of one, minor units' })
  unitPrice: number
}

@InputType({ description: 'A photo that the viewer sent to /files/images' })
class ProjectPhotoInput {
  @Field(() => ID, { description: 'img_…' })
  imageId: string

  @Field(() => String, { description: 'What it shows, for those who do not see it' })
  caption: string
}

@InputType({ description: 'Changes to a draft; what is absent stays as it is, null empties' })
export class EditProjectInput {
  @Field(() => ID, { description: 'The project' })
  projectId: string

  @Field(() => Int, { nullable: true, description: 'Revision the changes were made on: guards against lost edits' })
  revision?: number | null

  @Field(() => LocaleEnum, { nullable: true, description: 'Language it is written in' })
  language?: Locale | null

  @Field(() => [ProjectTextInput], { nullable: true, description: 'Texts' })
  texts?: ProjectTextInput[] | null

  @Field(() => ID, { nullable: true, description: 'Its place' })
  territoryId?: string | null

  @Field(() => PointInput, { nullable: true, description: 'Its point on the map' })
  point?: PointInput | null

  @Field(() => String, { nullable: true, description: 'Code of its category' })
  category?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The sum that would pay for it; chosen for the author where only one fits place and category',
  })
  envelopeId?: string | null

  @Field(() => SafeInt, { nullable: true, description: 'What it would cost, minor units' })
  estimate?: number | null

  @Field(() => [CostItemInput], { nullable: true, description: 'How the author came to it' })
  costItems?: CostItemInput[] | null

  @Field(() => [ProjectPhotoInput], { nullable: true, description: 'Every photo, in their order' })
  photos?: ProjectPhotoInput[] | null

  @Field(() => Boolean, { nullable: true, description: 'Show the author’s first name and initial' })
  showAuthor?: boolean | null
}

@InputType({ description: 'A project' })
export class ProjectIdInput {
  @Field(() => ID, { description: 'The project' })
  projectId: string
}

@InputType({ description: 'An invitation to take back' })
export class RevokeCoAuthorInviteInput extends ProjectIdInput {
  @Field(() => ID, { description: 'Which' })
  inviteId: string
}

@InputType({ description: 'An answer to an invitation' })
export class AnswerCoAuthorInviteInput {
  @Field(() => String, { description: 'What the link holds' })
  token: string

  @Field(() => Boolean, { description: 'Yes or no' })
  joins: boolean
}

@InputType({ description: 'A project that shall become part of another' })
export class AskToMergeInput extends ProjectIdInput {
  @Field(() => ID, { description: 'The other one' })
  into: string
}

@InputType({ description: 'An appeal' })
export class AppealProjectInput extends ProjectIdInput {
  @Field(() => String, { description: 'Why the verdict is wrong' })
  text: string
}

@InputType({ description: 'A verdict on the step that a project waits in' })
export class JudgeProjectInput extends ProjectIdInput {
  @Field(() => VerdictOutcomeEnum, { description: 'What is decided' })
  outcome: VerdictOutcome

  @Field(() => [VerdictCodeEnum], { defaultValue: [], description: 'Why, by code; for a refusal' })
  codes: VerdictCode[]

  @Field(() => LocalizedInput, { nullable: true, description: 'Why, in every language of the campaign' })
  text?: LocalizedInput | null

  @Field(() => SafeInt, { nullable: true, description: 'What it costs, minor units; where it can be built' })
  price?: number | null

  @Field(() => ID, { nullable: true, description: 'The body that would build it' })
  executorId?: string | null

  @Field(() => LocalizedInput, { nullable: true, description: 'What has to be permitted' })
  permits?: LocalizedInput | null
}

@InputType({ description: 'A project that the city takes out' })
export class WithdrawProjectByCityInput extends ProjectIdInput {
  @Field(() => LocalizedInput, { description: 'Why, in every language of the campaign' })
  reason: LocalizedInput
}
