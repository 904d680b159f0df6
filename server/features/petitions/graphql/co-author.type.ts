import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { PetitionIdInput } from './petition.inputs.ts'
import { PetitionType } from './petition.type.ts'

@ObjectType('PetitionInvitation', { description: 'A link that nobody has used yet' })
export class PetitionInvitationType {
  @Field(() => ID, { description: 'Which' })
  id: string

  @Field(() => DateTime, { description: 'When it was made' })
  at: Date
}

@ObjectType({ description: 'What a link for a co-author leads to, for whoever holds it' })
export class OpenPetitionInvitation {
  @Field(() => LocalizedText, { description: 'Title of the petition' })
  title: Localized

  @Field(() => String, { nullable: true, description: 'First name and initial of who invites' })
  authorName: string | null

  @Field(() => Boolean, { description: 'It can still be answered' })
  valid: boolean
}

@ObjectType({ description: 'Result of every act of writing together' })
export class CoAuthorPayload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of inviteToPetition' })
export class InviteToPetitionPayload extends CoAuthorPayload {
  @Field(() => String, { nullable: true, description: 'What the link holds: shown this once, kept nowhere' })
  token?: string | undefined
}

@InputType({ description: 'A link to take back' })
export class RevokePetitionInvitationInput extends PetitionIdInput {
  @Field(() => ID, { description: 'Which' })
  invitationId: string
}

@InputType({ description: 'An answer to a link' })
export class AnswerPetitionInvitationInput {
  @Field(() => String, { description: 'What the link holds' })
  token: string

  @Field(() => Boolean, { description: 'Yes or no' })
  joins: boolean
}
