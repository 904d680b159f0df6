import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { Objection } from '#domain/signatures/objection.ts'
import type { Removal } from '#domain/signatures/removal.ts'
import { AssuranceEnum } from '#server/features/identity/index.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { RemovalEffectType, RemovalObjectionType, RemovalRequestType } from './removal.type.ts'

@InputType({ description: 'Which signatures are meant: those that meet all that is given' })
export class RemovalConditionsInput {
  @Field(() => DateTime, { nullable: true, description: 'Accepted at this moment or later' })
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Accepted before this moment; up to now where absent' })
  until?: Date | null

  @Field(() => [ID], { nullable: true, description: 'Areas as the ledger publishes them' })
  areas?: string[] | null

  @Field(() => [AssuranceEnum], { nullable: true, description: 'How people were identified' })
  assurances?: Assurance[] | null

  @Field(() => Int, { nullable: true, description: 'The account was opened at most so many minutes before' })
  accountMinutes?: number | null

  @Field(() => [String], { nullable: true, description: 'Names of signatures from receipts or flags' })
  refs?: string[] | null
}

@InputType({ description: 'A removal to look at before it is proposed' })
export class RemovalPreviewInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => RemovalConditionsInput, { description: 'Which signatures' })
  conditions: RemovalConditionsInput
}

@InputType({ description: 'A removal to propose' })
export class ProposeRemovalInput extends RemovalPreviewInput {
  @Field(() => String, { description: 'Code of the closed list of reasons' })
  reason: string

  @Field(() => String, { description: 'Why, in plain words for everybody' })
  text: string

  @Field(() => Boolean, { description: 'I have no interest in this petition' })
  independent: boolean

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'A removal to take back' })
export class ProposeRestorationInput {
  @Field(() => ID, { description: 'The removal' })
  removalId: string

  @Field(() => String, { description: 'Code of the closed list of reasons' })
  reason: string

  @Field(() => String, { description: 'Why, in plain words for everybody' })
  text: string

  @Field(() => Boolean, { description: 'I have no interest in this petition' })
  independent: boolean

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'A removal or restoration' })
export class WhichRemovalInput {
  @Field(() => ID, { description: 'Its id' })
  removalId: string
}

@InputType({ description: 'Consent to what another moderator proposed' })
export class ConsentToRemovalInput extends WhichRemovalInput {
  @Field(() => Boolean, { description: 'I have no interest in this petition' })
  independent: boolean
}

@InputType({ description: 'An objection of a signer' })
export class ObjectToRemovalInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Why the removal is wrong' })
  text: string

  @Field(() => String, { nullable: true, description: 'The link to the signature, of who signed without an account' })
  link?: string | null
}

@InputType({ description: 'A decision about an objection' })
export class DecideObjectionInput {
  @Field(() => ID, { description: 'The objection' })
  objectionId: string

  @Field(() => String, { description: 'Why, in plain words to the signer' })
  answer: string
}

@ObjectType({ description: 'Result of removalPreview' })
export class RemovalPreview {
  @Field(() => RemovalEffectType, { nullable: true, description: 'What it would change' })
  effect?: RemovalEffectType | undefined

  @Field(() => [UserError], { description: 'What is wrong with the conditions; empty when nothing is' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of an act on a removal' })
export class RemovalPayload {
  @Field(() => RemovalRequestType, { nullable: true, description: 'The removal as it is now' })
  removal?: Removal | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of an act on an objection' })
export class ObjectionPayload {
  @Field(() => RemovalObjectionType, { nullable: true, description: 'The objection as it is now' })
  objection?: Objection | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
