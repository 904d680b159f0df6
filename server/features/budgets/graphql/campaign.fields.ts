// Long because the page of a campaign is one object with many parts.
import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { CampaignFact } from '#domain/budgets/campaign-events.ts'
import { campaignSteps, type CampaignStep } from '#domain/budgets/campaign-steps.ts'
import { totalOf, type Campaign } from '#domain/budgets/campaign.ts'
import { scheduled } from '#domain/budgets/states.ts'
import { languagesOf } from '#domain/budgets/judge-project.ts'
import { nextStep, type NextStep } from '#domain/budgets/next-step.ts'
import type { Category } from '#domain/budgets/rules/pb-rules.ts'
import { checkSchedule } from '#domain/budgets/schedule.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuseAll, type Refusal } from '#domain/kernel/result.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { TerritoryType, type Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import { manages } from '../use-cases/change-campaign.ts'
import type { ReadMistakes } from '../use-cases/publish-campaign.ts'
import type { LastCampaign } from '../use-cases/read-campaigns.ts'
import {
  CampaignEventType,
  CampaignNextStepType,
  CampaignNoticeType,
  CampaignStepType,
  CampaignType,
  EnvelopeType,
  PbCategoryType,
  ScheduledDayType,
} from './campaign.type.ts'
import { showEnvelope } from './envelope-view.ts'
import { RulesComparisonType, RuleSectionType } from './rules.type.ts'
import { showComparison, showSections } from './rules-view.ts'

type FieldPlaces = Pick<Places, 'territory' | 'holdsRoleIn' | 'countResidents'>

interface FieldDeps {
  readonly places: FieldPlaces
  readonly rules: Pick<Rules, 'calendar'>
  readonly lastCampaign: LastCampaign
  readonly readMistakes: ReadMistakes
}

@Resolver(() => CampaignType)
export class CampaignFields {
  private readonly places: FieldPlaces
  private readonly rules: FieldDeps['rules']
  private readonly lastCampaign: LastCampaign
  private readonly readMistakes: ReadMistakes
  constructor({ places, rules, lastCampaign, readMistakes }: FieldDeps) {
    this.places = places
    this.rules = rules
    this.lastCampaign = lastCampaign
    this.readMistakes = readMistakes
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'Whose it is; null for an import from elsewhere' })
  territory(@Root() { territoryId }: Campaign): Territory | undefined {
    return this.places.territory(territoryId)
  }

  @FieldResolver(() => String, { description: 'Currency of all its money, ISO 4217' })
  currency(@Root() { rules }: Campaign): string {
    return rules.currency
  }

  @FieldResolver(() => String, { description: 'Zone of its legal days: Asia/Almaty' })
  timeZone(@Root() { rules }: Campaign): string {
    return rules.timeZone
  }

  @FieldResolver(() => SafeInt, { description: 'Everything that residents vote to spend, minor units' })
  total(@Root() campaign: Campaign): number {
    return totalOf(campaign)
  }

  @FieldResolver(() => [EnvelopeType], { description: 'How the money is shared out' })
  envelopes(@Root() campaign: Campaign): EnvelopeType[] {
    return campaign.envelopes.map((envelope) => showEnvelope(this.places, campaign, envelope))
  }

  @FieldResolver(() => [PbCategoryType], { description: 'Kinds of project that its rules know' })
  categories(@Root() { rules }: Campaign): readonly Category[] {
    return rules.categories
  }

  @FieldResolver(() => [CampaignStepType], { description: 'Its way from publication to the end, under its rules' })
  steps(@Root() campaign: Campaign): readonly CampaignStep[] {
    return campaignSteps(campaign)
  }

  @FieldResolver(() => CampaignNextStepType, { description: 'The one thing that a resident can do now' })
  nextStep(@Root() campaign: Campaign, @Ctx() { now }: Context): NextStep {
    return nextStep(campaign, now, this.rules.calendar(campaign.calendarId))
  }

  @FieldResolver(() => ID, { description: 'Which rules: kz-city' })
  rulesId(@Root() { rules }: Campaign): string {
    return rules.id
  }

  @FieldResolver(() => Int, { description: 'Which version of them' })
  rulesVersion(@Root() { rules }: Campaign): number {
    return rules.version
  }

  @FieldResolver(() => String, { description: 'The rules as canonical JSON' })
  rulesDocument(@Root() { rules }: Campaign): string {
    return canonicalJson(rules)
  }

  @AtMost(12)
  @FieldResolver(() => [RuleSectionType], { description: 'The rules in plain words' })
  rulesInWords(@Root() { rules }: Campaign): RuleSectionType[] {
    return showSections(rules)
  }

  @FieldResolver(() => RulesComparisonType, {
    nullable: true,
    description: 'What changed since the last campaign of the place; null for the first one',
  })
  async rulesChanges(@Root() campaign: Campaign): Promise<RulesComparisonType | undefined> {
    const before = await this.lastCampaign(campaign)
    return before && showComparison(before, campaign)
  }

  @FieldResolver(() => ID, { description: 'Calendar of working days: kz' })
  calendarId(@Root() { calendarId }: Campaign): string {
    return calendarId
  }

  @FieldResolver(() => String, { description: 'That calendar as canonical JSON' })
  calendarDocument(@Root() { calendarId }: Campaign): string {
    return canonicalJson(this.rules.calendar(calendarId))
  }

  @FieldResolver(() => [ScheduledDayType], { description: 'First days of what begins, in order' })
  schedule(@Root() { schedule }: Campaign): ScheduledDayType[] {
    return scheduled.flatMap((event) => {
      const day = schedule[event]
      return day === undefined ? [] : [{ event, day }]
    })
  }

  @AtMost(10)
  @FieldResolver(() => [UserError], { description: 'What deserves a second look; for who runs it, else empty' })
  warnings(@Root() campaign: Campaign, @Ctx() { actor }: Context): readonly UserError[] {
    if (!manages(this.places, actor, campaign)) return []
    const { schedule, rules, year, calendarId } = campaign
    return shown(checkSchedule({ schedule, rules, year, calendar: this.rules.calendar(calendarId) }).warnings)
  }

  @FieldResolver(() => [UserError], {
    description: 'What keeps a draft from being published; for who prepares it, else empty',
  })
  async mistakes(@Root() campaign: Campaign, @Ctx() { actor }: Context): Promise<readonly UserError[]> {
    if (campaign.state !== 'draft' || !manages(this.places, actor, campaign)) return []
    return shown(await this.readMistakes(campaign))
  }

  @FieldResolver(() => CampaignNoticeType, {
    nullable: true,
    description: 'How far the letters to the residents are, for who runs it',
  })
  notice(@Root() campaign: Campaign, @Ctx() { actor }: Context): CampaignNoticeType | null {
    return manages(this.places, actor, campaign) ? campaign.notice : null
  }

  @FieldResolver(() => SafeInt, {
    nullable: true,
    description: 'Residents who will be written to when it is published; for who prepares it, else null',
  })
  async residentsToTell(@Root() campaign: Campaign, @Ctx() { actor }: Context): Promise<number | null> {
    if (campaign.state !== 'draft' || !manages(this.places, actor, campaign)) return null
    return this.places.countResidents(campaign.territoryId)
  }

  @FieldResolver(() => [CampaignEventType], { description: 'What happened to it, oldest first' })
  history(@Root() { history }: Campaign): CampaignEventType[] {
    return history.map(showEvent)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer runs it' })
  viewerCanManage(@Root() campaign: Campaign, @Ctx() { actor }: Context): boolean {
    return manages(this.places, actor, campaign)
  }

  @AtMost(3)
  @FieldResolver(() => [LocaleEnum], { description: 'Languages that have both title and text' })
  languages(@Root() campaign: Campaign): Locale[] {
    return languagesOf(campaign)
  }
}

@Resolver(() => EnvelopeType)
export class EnvelopeFields {
  private readonly places: Pick<Places, 'territory'>
  constructor(places: Pick<Places, 'territory'>) {
    this.places = places
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The place whose projects it pays for' })
  territory(@Root() { territoryId }: EnvelopeType): Territory | undefined {
    return this.places.territory(territoryId)
  }
}

function showEvent({ type, at, actor, data }: CampaignFact): CampaignEventType {
  return {
    ...{ type, at, actorRole: actor.kind },
    from: 'from' in data ? data.from : null,
    to: 'to' in data ? data.to : null,
  }
}

function shown(refusals: readonly Refusal<ErrorCode>[]): readonly UserError[] {
  return userErrors(refuseAll(refusals) ?? ok(null))
}
