import { Field, ID, InputType, Int } from 'type-graphql'
import type { CampaignState, Schedule, Scheduled } from '#domain/budgets/states.ts'
import type { EnvelopeKind } from '#domain/budgets/rules/pb-rules.ts'
import { LocalizedInput } from '#server/platform/graphql/localized.ts'
import { LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import { CampaignStateEnum, EnvelopeKindEnum, ScheduledEventEnum } from './campaign.enums.ts'

@InputType({ description: 'Which campaign' })
export class CampaignIdInput {
  @Field(() => ID, { description: 'cmp_…' })
  campaignId: string
}

@InputType({ description: 'A new campaign' })
export class CreateCampaignInput {
  @Field(() => ID, { description: 'Whose it is: a place of the viewer’s' })
  territoryId: string

  @Field(() => Int, { description: 'The edition; legal dates count from it' })
  year: number

  @Field(() => ID, { nullable: true, description: 'Rules that ship with Dauys' })
  presetId?: string | null

  @Field(() => String, { nullable: true, description: 'In place of a preset: rules as JSON' })
  document?: string | null

  @Field(() => String, { description: 'Id of this act, made by the client; a repeat gets the same answer' })
  attempt: string
}

@InputType({ description: 'Where money comes from' })
export class MoneySourceInput {
  @Field(() => LocalizedInput, { description: 'Its name' })
  name: LocalizedInput

  @Field(() => SafeInt, { description: 'Minor units' })
  amount: number
}

@InputType({ description: 'A sum for a territory or a category' })
export class EnvelopeInput {
  @Field(() => EnvelopeKindEnum, { description: 'What it is for' })
  kind: EnvelopeKind

  @Field(() => ID, { nullable: true, description: 'The district; the other kinds are of the campaign’s territory' })
  territoryId?: string | null

  @Field(() => String, { nullable: true, description: 'The category, for that kind' })
  category?: string | null

  @Field(() => SafeInt, { description: 'Minor units' })
  amount: number
}

@InputType({ description: 'A sum that the rules split' })
export class SplitTotalInput {
  @Field(() => EnvelopeKindEnum, { description: 'Into envelopes of which kind' })
  kind: EnvelopeKind

  @Field(() => SafeInt, { description: 'All of it, minor units' })
  total: number
}

@InputType({ description: 'The day on which something begins' })
export class ScheduledDayInput {
  @Field(() => ScheduledEventEnum, { description: 'What begins' })
  event: Scheduled

  @Field(() => LocalDate, { description: 'Its first day' })
  day: string
}

@InputType({ description: 'What to change in a draft; what is not given stays' })
export class EditCampaignInput extends CampaignIdInput {
  @Field(() => Int, { description: 'Revision of the draft that was edited' })
  revision: number

  @Field(() => LocalizedInput, { nullable: true, description: 'Title' })
  title?: LocalizedInput | null

  @Field(() => LocalizedInput, { nullable: true, description: 'What residents should know' })
  about?: LocalizedInput | null

  @Field(() => String, { nullable: true, description: 'Rules as JSON' })
  document?: string | null

  @Field(() => ID, { nullable: true, description: 'Calendar of working days: kz' })
  calendarId?: string | null

  @Field(() => [MoneySourceInput], { nullable: true, description: 'All sources of money' })
  sources?: MoneySourceInput[] | null

  @Field(() => [EnvelopeInput], { nullable: true, description: 'All envelopes' })
  envelopes?: EnvelopeInput[] | null

  @Field(() => [SplitTotalInput], { nullable: true, description: 'Sums that the rules split, in place of these kinds' })
  splitTotals?: SplitTotalInput[] | null

  @Field(() => [ScheduledDayInput], { nullable: true, description: 'All days' })
  schedule?: ScheduledDayInput[] | null
}

@InputType({ description: 'Into which state' })
export class AdvanceCampaignInput extends CampaignIdInput {
  @Field(() => CampaignStateEnum, { description: 'The next one; one that was reached already changes nothing' })
  to: CampaignState
}

@InputType({ description: 'New days' })
export class RescheduleCampaignInput extends CampaignIdInput {
  @Field(() => [ScheduledDayInput], { description: 'All days, those that passed too' })
  schedule: ScheduledDayInput[]
}

@InputType({ description: 'Which campaign, and why' })
export class InterruptCampaignInput extends CampaignIdInput {
  @Field(() => LocalizedInput, { description: 'Public reason' })
  reason: LocalizedInput
}

@InputType({ description: 'Projects that cannot all be built' })
export class ConflictSetInput {
  @Field(() => [ID], { description: 'At least two projects of the campaign' })
  projectIds: string[]

  @Field(() => LocalizedInput, { description: 'Why' })
  reason: LocalizedInput
}

@InputType({ description: 'Which projects of a campaign cannot all be built' })
export class SetProjectConflictsInput extends CampaignIdInput {
  @Field(() => [ConflictSetInput], { description: 'All sets, in place of those before' })
  sets: ConflictSetInput[]
}

/** Days by what begins; the last of two for the same counts. */
export function scheduleOf(days: readonly ScheduledDayInput[]): Schedule {
  return Object.fromEntries(days.map(({ event, day }) => [event, day]))
}
