import { Field, ID, ObjectType } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import type { ModerationCase } from '#domain/moderation/case.ts'
import { ModerationCaseType } from '#server/features/moderation/index.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { PetitionType } from './petition.type.ts'

@ObjectType()
abstract class Payload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType()
abstract class PetitionPayload extends Payload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined
}

@ObjectType()
abstract class DecisionPayload extends PetitionPayload {
  @Field(() => ModerationCaseType, { nullable: true, description: 'The case as it is now' })
  case?: ModerationCase | undefined
}

@ObjectType({ description: 'Result of createPetition' })
export class CreatePetitionPayload extends PetitionPayload {}

@ObjectType({ description: 'Result of editPetition' })
export class EditPetitionPayload extends PetitionPayload {}

@ObjectType({ description: 'Result of submitPetition' })
export class SubmitPetitionPayload extends PetitionPayload {}

@ObjectType({ description: 'Result of withdrawPetition' })
export class WithdrawPetitionPayload extends PetitionPayload {}

@ObjectType({ description: 'Result of approvePetition' })
export class ApprovePetitionPayload extends DecisionPayload {}

@ObjectType({ description: 'Result of rejectPetition' })
export class RejectPetitionPayload extends DecisionPayload {}

@ObjectType({ description: 'Result of appealDecision, decideAppeal and hidePetition' })
export class ReviewPayload extends DecisionPayload {}

@ObjectType({ description: 'Result of deleteDraft' })
export class DeleteDraftPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The draft that is gone' })
  deletedId?: string | undefined
}
