// Long because the page of a campaign is one object with many parts.
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { CampaignFact } from '#domain/budgets/campaign-events.ts'
import type {
  BallotListSeal,
  Campaign,
  CampaignOrigin,
  ConflictSet,
  Envelope,
  MoneySource,
  Suspension,
} from '#domain/budgets/campaign.ts'
import type { CampaignState, Scheduled } from '#domain/budgets/states.ts'
import type { CampaignStep } from '#domain/budgets/campaign-steps.ts'
import type { NextStep, NextStepKind } from '#domain/budgets/next-step.ts'
import type { Category, EnvelopeKind } from '#domain/budgets/rules/pb-rules.ts'
import type { CampaignId, ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import {
  CampaignActorEnum,
  CampaignEventTypeEnum,
  CampaignStateEnum,
  CampaignStepStatusEnum,
  EnvelopeKindEnum,
  NextStepKindEnum,
  ScheduledEventEnum,
} from './campaign.enums.ts'

@ObjectType('PbCategory', { description: 'A kind of project that the rules of a campaign know' })
export class PbCategoryType implements Category {
  @Field(() => String, { description: 'Its key in the rules' })
  code: string

  @Field(() => LocalizedText, { description: 'Its name' })
  name: Category['name']
}

@ObjectType('MoneySource', { description: 'Where money of a campaign comes from' })
class MoneySourceType implements MoneySource {
  @Field(() => LocalizedText, { description: 'Its name' })
  name: LocalizedText

  @Field(() => SafeInt, { description: 'Minor units' })
  amount: number
}

@ObjectType('Envelope', { description: 'A sum for the projects of a territory or a category' })
export class EnvelopeType implements Pick<Envelope, 'id' | 'kind' | 'amount' | 'territoryId'> {
  @Field(() => ID, { description: 'Its key within the campaign: district:saygaq' })
  id: string

  @Field(() => EnvelopeKindEnum, { description: 'What it is for' })
  kind: EnvelopeKind

  @Field(() => LocalizedText, { description: 'Its name: that of its territory or category' })
  name: LocalizedText

  @Field(() => SafeInt, { description: 'Minor units' })
  amount: number

  @Field(() => SafeInt, { description: 'The most that one project may cost, minor units' })
  costCap: number

  @Field(() => PbCategoryType, { nullable: true, description: 'The category whose projects it pays for' })
  category: Category | null

  /** for `territory` and `projectCount` */
  territoryId: TerritoryId
  campaignId: CampaignId
}

@ObjectType('ScheduledDay', { description: 'The day on which something of a campaign begins' })
export class ScheduledDayType {
  @Field(() => ScheduledEventEnum, { description: 'What begins' })
  event: Scheduled

  @Field(() => LocalDate, { description: 'Its first day' })
  day: string
}

@ObjectType('CampaignStep', { description: 'A station on the way of a campaign' })
export class CampaignStepType implements CampaignStep {
  @Field(() => CampaignStateEnum, { description: 'Which' })
  state: CampaignStep['state']

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day: the real one once it began, else the planned one',
  })
  from: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day' })
  to: string | null

  @Field(() => CampaignStepStatusEnum, { description: 'Where it lies' })
  status: CampaignStep['status']
}

@ObjectType('CampaignNextStep', { description: 'The one thing that a resident can do now' })
export class CampaignNextStepType implements NextStep {
  @Field(() => NextStepKindEnum, { description: 'What' })
  kind: NextStepKind

  @Field(() => LocalDate, { nullable: true, description: 'Last day of it; null where none is set' })
  until: string | null
}

@ObjectType('CampaignNotice', { description: 'How far the letters to the residents are' })
export class CampaignNoticeType {
  @Field(() => SafeInt, { description: 'Residents to be written to' })
  total: number

  @Field(() => SafeInt, { description: 'Letters on their way' })
  sent: number

  @Field(() => Boolean, { description: 'Everybody was written to' })
  done: boolean
}

@ObjectType('CampaignSuspension', { description: 'Why a campaign is halted' })
class CampaignSuspensionType implements Suspension {
  @Field(() => CampaignStateEnum, { description: 'Where it will go on' })
  from: CampaignState

  @Field(() => DateTime, { description: 'Since when' })
  since: Date

  @Field(() => LocalizedText, { description: 'Why' })
  reason: LocalizedText
}

@ObjectType('BallotList', { description: 'The seal of the frozen list of projects' })
class BallotListType implements BallotListSeal {
  @Field(() => String, { description: 'H0: SHA-256 of the canonical list, hex' })
  hash: string

  @Field(() => String, { description: 'Seed of the drawn numbers, hex' })
  seed: string

  @Field(() => DateTime, { description: 'When the list was frozen' })
  at: Date
}

@ObjectType('ConflictSet', { description: 'Projects that cannot all be built: at most one of them wins' })
export class ConflictSetType implements ConflictSet {
  @Field(() => LocalizedText, { description: 'Why' })
  reason: LocalizedText

  /** for `projects` */
  projectIds: readonly ProjectId[]
}

@ObjectType('CampaignOrigin', { description: 'Where an imported campaign comes from' })
class CampaignOriginType implements CampaignOrigin {
  @Field(() => String, { description: 'Name of the source' })
  system: string

  @Field(() => String, { description: 'SHA-256 of the file, hex' })
  hash: string

  @Field(() => String, { description: 'Name of the file' })
  file: string

  @Field(() => String, { description: 'What the file says of itself' })
  description: string

  @Field(() => String, { description: 'Country, as in the file' })
  country: string

  @Field(() => String, { description: 'City or district, as in the file' })
  unit: string

  @Field(() => String, { description: 'Edition, as in the file' })
  instance: string

  @Field(() => String, { description: 'Form of the ballots, as in the file' })
  voteType: string

  @Field(() => String, { description: 'Way of counting, as in the file' })
  rule: string

  @Field(() => String, { description: 'First day of voting, as in the file' })
  dateBegin: string

  @Field(() => String, { description: 'Last day of voting, as in the file' })
  dateEnd: string

  @Field(() => SafeInt, { description: 'Ballots in the file' })
  ballots: number
}

@ObjectType('CampaignEvent', { description: 'Something that happened to a campaign' })
export class CampaignEventType {
  @Field(() => CampaignEventTypeEnum, { description: 'What' })
  type: CampaignFact['type']

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => CampaignStateEnum, { nullable: true, description: 'The state before' })
  from: CampaignState | null

  @Field(() => CampaignStateEnum, { nullable: true, description: 'The state after' })
  to: CampaignState | null

  @Field(() => CampaignActorEnum, { description: 'In which capacity somebody acted. Never who' })
  actorRole: 'person' | 'system'
}

/** Its root object is the domain's `Campaign`; what is not a plain part of it is resolved in `campaign.fields.ts`. */
@ObjectType('Campaign', { description: 'One run of participatory budgeting for a place and a year' })
export class CampaignType implements Pick<
  Campaign,
  | ('id' | 'key' | 'year' | 'title' | 'about' | 'state' | 'rulesHash' | 'sources' | 'revision')
  | ('suspension' | 'cancellation' | 'ballotList' | 'conflicts' | 'origin' | 'publishedAt')
> {
  @Field(() => ID, { description: 'Opaque: cmp_…' })
  id: CampaignId

  @Field(() => String, { description: 'Part of its address: turkistan-city-2027' })
  key: string

  @Field(() => Int, { description: 'The edition' })
  year: number

  @Field(() => LocalizedText, { description: 'Its title' })
  title: LocalizedText

  @Field(() => LocalizedText, { description: 'What residents should know of it' })
  about: LocalizedText

  @Field(() => CampaignStateEnum, { description: 'Where it stands' })
  state: CampaignState

  @AtMost(10)
  @Field(() => [MoneySourceType], { description: 'Where its money comes from' })
  sources: readonly MoneySource[]

  @Field(() => String, { nullable: true, description: 'R: SHA-256 of the rules, hex; once residents are told' })
  rulesHash: string | null

  @Field(() => CampaignSuspensionType, { nullable: true, description: 'Why it is halted' })
  suspension: Suspension | null

  @Field(() => LocalizedText, { nullable: true, description: 'Why it was cancelled' })
  cancellation: LocalizedText | null

  @Field(() => BallotListType, { nullable: true, description: 'The seal of its frozen list' })
  ballotList: BallotListSeal | null

  @Field(() => [ConflictSetType], { description: 'Projects that cannot all be built' })
  conflicts: readonly ConflictSet[]

  @Field(() => CampaignOriginType, { nullable: true, description: 'Where an imported campaign comes from' })
  origin: CampaignOrigin | null

  @Field(() => Int, { description: 'Counts edits of the draft: give it back when you save' })
  revision: number

  @Field(() => DateTime, { nullable: true, description: 'When residents had been told' })
  publishedAt: Date | null
}
