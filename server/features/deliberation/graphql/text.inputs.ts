import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Amendment } from '#domain/deliberation/amendment.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { AmendmentType } from './text.type.ts'

@InputType({ description: 'A stretch of a text of a version, in UTF-16 units' })
class TextRangeInput {
  @Field(() => Int, { description: 'Number of the version' })
  version: number

  @Field(() => LocaleEnum, { description: 'Language of the text' })
  locale: Locale

  @Field(() => ID, { description: 'Field of the rule book' })
  field: string

  @Field(() => Int, { description: 'Where it begins, from 0' })
  start: number

  @Field(() => Int, { description: 'Where it ends' })
  end: number

  @Field(() => String, { description: 'The words that stand there' })
  quote: string
}

@InputType()
abstract class AmendmentFormInput {
  @Field(() => TextRangeInput, { description: 'The words that it replaces' })
  range: TextRangeInput

  @Field(() => String, { description: 'What stands there instead; may be empty' })
  replacement: string

  @Field(() => String, { description: 'Why' })
  reason: string
}

@InputType({ description: 'A new amendment' })
export class ProposeAmendmentInput extends AmendmentFormInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the same amendment' })
  attempt: string

  @Field(() => Boolean, { defaultValue: false, description: 'Show the name as the rule book shows names' })
  showName: boolean
}

@InputType({ description: 'An amendment, adapted' })
export class RebaseAmendmentInput extends AmendmentFormInput {
  @Field(() => ID, { description: 'The amendment' })
  amendmentId: string
}

@InputType({ description: 'An amendment' })
export class AmendmentIdInput {
  @Field(() => ID, { description: 'The amendment' })
  amendmentId: string
}

@InputType({ description: 'An amendment that is not taken' })
export class RefuseAmendmentInput {
  @Field(() => ID, { description: 'The amendment' })
  amendmentId: string

  @Field(() => String, { description: 'Why, in public' })
  reason: string
}

@InputType({ description: 'One text of a petition in one language' })
export class RevisedTextInput {
  @Field(() => LocaleEnum, { description: 'Language' })
  locale: Locale

  @Field(() => ID, { description: 'Field of the rule book' })
  field: string

  @Field(() => String, { description: 'The text' })
  text: string
}

@InputType({ description: 'A change of the text by who writes it' })
export class ReviseTextInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Int, { description: 'Number of the version that it changes' })
  basis: number

  @Field(() => [RevisedTextInput], { description: 'The whole text' })
  texts: RevisedTextInput[]
}

@InputType({ description: 'A deliberation to end' })
export class EndDeliberationInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string
}

@ObjectType()
abstract class AmendmentPayload {
  @Field(() => AmendmentType, { nullable: true, description: 'The amendment as it is now' })
  amendment?: Amendment | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of proposeAmendment' })
export class ProposeAmendmentPayload extends AmendmentPayload {}

@ObjectType({ description: 'Result of rebaseAmendment' })
export class RebaseAmendmentPayload extends AmendmentPayload {}

@ObjectType({ description: 'Result of withdrawAmendment' })
export class WithdrawAmendmentPayload extends AmendmentPayload {}

@ObjectType({ description: 'Result of takeAmendment' })
export class TakeAmendmentPayload extends AmendmentPayload {}

@ObjectType({ description: 'Result of refuseAmendment' })
export class RefuseAmendmentPayload extends AmendmentPayload {}

@ObjectType()
abstract class TextPayload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of reviseText' })
export class ReviseTextPayload extends TextPayload {}

@ObjectType({ description: 'Result of endDeliberation' })
export class EndDeliberationPayload extends TextPayload {}
