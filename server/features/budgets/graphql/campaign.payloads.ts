import { Field, ObjectType } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { CampaignType } from './campaign.type.ts'

@ObjectType()
abstract class CampaignPayload {
  @Field(() => CampaignType, { nullable: true, description: 'The campaign as it is now' })
  campaign?: Campaign | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of createCampaign' })
export class CreateCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of editCampaign' })
export class EditCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of publishCampaign' })
export class PublishCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of advanceCampaign' })
export class AdvanceCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of rescheduleCampaign' })
export class RescheduleCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of suspendCampaign' })
export class SuspendCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of resumeCampaign' })
export class ResumeCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of cancelCampaign' })
export class CancelCampaignPayload extends CampaignPayload {}

@ObjectType({ description: 'Result of setProjectConflicts' })
export class SetProjectConflictsPayload extends CampaignPayload {}
