import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { isId, type CampaignId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { localizedOf } from '#server/platform/graphql/localized.ts'
import { userErrors, type UserError } from '#server/platform/graphql/user-errors.ts'
import type { AdvanceCampaign } from '../use-cases/advance-campaign.ts'
import type { CreateCampaign } from '../use-cases/create-campaign.ts'
import type { EditCampaign } from '../use-cases/edit-campaign.ts'
import type { Interrupt, RescheduleCampaign, ResumeCampaign } from '../use-cases/interrupt-campaign.ts'
import type { PublishCampaign } from '../use-cases/publish-campaign.ts'
import type { SetConflicts } from '../use-cases/set-conflicts.ts'
import {
  AdvanceCampaignInput,
  CampaignIdInput,
  CreateCampaignInput,
  EditCampaignInput,
  InterruptCampaignInput,
  RescheduleCampaignInput,
  scheduleOf,
  SetProjectConflictsInput,
} from './campaign.inputs.ts'
import {
  AdvanceCampaignPayload,
  CancelCampaignPayload,
  CreateCampaignPayload,
  EditCampaignPayload,
  PublishCampaignPayload,
  RescheduleCampaignPayload,
  ResumeCampaignPayload,
  SetProjectConflictsPayload,
  SuspendCampaignPayload,
} from './campaign.payloads.ts'

export interface CampaignMutationActs {
  readonly createCampaign: CreateCampaign
  readonly editCampaign: EditCampaign
  readonly publishCampaign: PublishCampaign
  readonly advanceCampaign: AdvanceCampaign
  readonly rescheduleCampaign: RescheduleCampaign
  readonly suspendCampaign: Interrupt
  readonly resumeCampaign: ResumeCampaign
  readonly cancelCampaign: Interrupt
  readonly setConflicts: SetConflicts
}

interface Payload {
  readonly campaign: Campaign | undefined
  readonly userErrors: readonly UserError[]
}

@Resolver()
export class CampaignMutations {
  private readonly acts: CampaignMutationActs
  constructor(acts: CampaignMutationActs) {
    this.acts = acts
  }

  @Access(['methodologist'])
  @Mutation(() => CreateCampaignPayload, { description: 'Begins the draft of a campaign' })
  async createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'Place, year and rules' }) input: CreateCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<CreateCampaignPayload> {
    return payload(await this.acts.createCampaign(actor, input))
  }

  @Access(['methodologist'])
  @Mutation(() => EditCampaignPayload, { description: 'Changes the draft of a campaign' })
  async editCampaign(
    @Arg('input', () => EditCampaignInput, { description: 'What to change' }) input: EditCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<EditCampaignPayload> {
    const { title, about, sources, schedule, ...rest } = input
    const edit = {
      ...rest,
      title: title ? localizedOf(title) : null,
      about: about ? localizedOf(about) : null,
      sources: sources?.map(({ name, amount }) => ({ name: localizedOf(name), amount })) ?? null,
      schedule: schedule ? scheduleOf(schedule) : null,
    }
    return payload(await withId(input, (campaignId) => this.acts.editCampaign(actor, { ...edit, campaignId })))
  }

  @Access(['methodologist'])
  @Mutation(() => PublishCampaignPayload, {
    description: 'Fixes the rules and begins to tell the residents; published is it with the last letter',
  })
  async publishCampaign(
    @Arg('input', () => CampaignIdInput, { description: 'Which' }) input: CampaignIdInput,
    @Ctx() { actor }: Context,
  ): Promise<PublishCampaignPayload> {
    return payload(await withId(input, (campaignId) => this.acts.publishCampaign(actor, { campaignId })))
  }

  @Access(['methodologist'])
  @Mutation(() => AdvanceCampaignPayload, { description: 'Moves a campaign to the next state of its way' })
  async advanceCampaign(
    @Arg('input', () => AdvanceCampaignInput, { description: 'Which, and where to' }) input: AdvanceCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<AdvanceCampaignPayload> {
    const { to } = input
    return payload(await withId(input, (campaignId) => this.acts.advanceCampaign(actor, { campaignId, to })))
  }

  @Access(['methodologist'])
  @Mutation(() => RescheduleCampaignPayload, { description: 'Sets new days for what has not begun' })
  async rescheduleCampaign(
    @Arg('input', () => RescheduleCampaignInput, { description: 'Which, and all days' }) input: RescheduleCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<RescheduleCampaignPayload> {
    const schedule = scheduleOf(input.schedule)
    return payload(await withId(input, (campaignId) => this.acts.rescheduleCampaign(actor, { campaignId, schedule })))
  }

  @Access(['methodologist'])
  @Mutation(() => SuspendCampaignPayload, { description: 'Halts a campaign: its days stand still' })
  async suspendCampaign(
    @Arg('input', () => InterruptCampaignInput, { description: 'Which, and why' }) input: InterruptCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<SuspendCampaignPayload> {
    const reason = localizedOf(input.reason)
    return payload(await withId(input, (campaignId) => this.acts.suspendCampaign(actor, { campaignId, reason })))
  }

  @Access(['methodologist'])
  @Mutation(() => ResumeCampaignPayload, { description: 'Goes on with a halted campaign' })
  async resumeCampaign(
    @Arg('input', () => CampaignIdInput, { description: 'Which' }) input: CampaignIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ResumeCampaignPayload> {
    return payload(await withId(input, (campaignId) => this.acts.resumeCampaign(actor, { campaignId })))
  }

  @Access(['methodologist'])
  @Mutation(() => CancelCampaignPayload, { description: 'Ends a campaign before anybody voted' })
  async cancelCampaign(
    @Arg('input', () => InterruptCampaignInput, { description: 'Which, and why' }) input: InterruptCampaignInput,
    @Ctx() { actor }: Context,
  ): Promise<CancelCampaignPayload> {
    const reason = localizedOf(input.reason)
    return payload(await withId(input, (campaignId) => this.acts.cancelCampaign(actor, { campaignId, reason })))
  }

  @Access(['methodologist'])
  @Mutation(() => SetProjectConflictsPayload, { description: 'Says which projects cannot all be built' })
  async setProjectConflicts(
    @Arg('input', () => SetProjectConflictsInput, { description: 'All sets' }) input: SetProjectConflictsInput,
    @Ctx() { actor }: Context,
  ): Promise<SetProjectConflictsPayload> {
    const sets = input.sets.map(({ projectIds, reason }) => ({
      // One that is no id of ours is none of the campaign's projects, and is refused as such.
      projectIds: projectIds.map((id) => (isId('prj', id) ? id : (`prj_${id}` as const))),
      reason: localizedOf(reason),
    }))
    return payload(await withId(input, (campaignId) => this.acts.setConflicts(actor, { campaignId, sets })))
  }
}

/** An id that is none of ours leads nowhere: the same answer as for one that is not there. */
async function withId<R extends Refusal<ErrorCode>>(
  { campaignId }: CampaignIdInput,
  act: (campaignId: CampaignId) => Promise<Result<Campaign, R>>,
): Promise<Result<Campaign, R | Refusal<'NOT_FOUND'>>> {
  return isId('cmp', campaignId) ? act(campaignId) : refuse({ code: 'NOT_FOUND' })
}

function payload(result: Result<Campaign, Refusal<ErrorCode>>): Payload {
  return { campaign: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
