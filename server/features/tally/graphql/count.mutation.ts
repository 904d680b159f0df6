import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { CampaignType } from '#server/features/budgets/index.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { CountCampaign } from '../use-cases/count-campaign.ts'

@InputType({ description: 'A vote to be counted' })
export class CountCampaignInput {
  @Field(() => ID, { description: 'The campaign: cmp_…' })
  campaignId: CampaignId
}

@ObjectType({ description: 'Result of countCampaign' })
export class CountCampaignPayload {
  @Field(() => CampaignType, { nullable: true, description: 'The campaign as it is now' })
  campaign?: Campaign | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@Resolver()
export class CountMutation {
  private readonly act: CountCampaign
  constructor(countCampaign: CountCampaign) {
    this.act = countCampaign
  }

  @Access(['methodologist'])
  @Limited({ points: 20, windowSeconds: 60 * 60 })
  @Mutation(() => CountCampaignPayload, {
    description: 'Counts the opened ballots of a campaign and publishes the result; repeated, it changes nothing',
  })
  async countCampaign(
    @Arg('input', () => CountCampaignInput, { description: 'Which' }) { campaignId }: CountCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<CountCampaignPayload> {
    const counted = await this.act(actor, campaignId)
    return { campaign: counted.ok ? counted.value : undefined, userErrors: userErrors(counted) }
  }
}
