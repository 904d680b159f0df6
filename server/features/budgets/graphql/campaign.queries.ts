import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import { presets } from '#domain/budgets/rules/presets.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import { parseRules } from '../use-cases/parse-rules.ts'
import type { ListCampaigns, ReadCampaign } from '../use-cases/read-campaigns.ts'
import { CampaignType } from './campaign.type.ts'
import { BudgetPresetType, RulesCheckType } from './rules.type.ts'
import { showPreset, showSections } from './rules-view.ts'

export interface CampaignQueryActs {
  readonly readCampaign: ReadCampaign
  readonly listCampaigns: ListCampaigns
  readonly listManaged: ListCampaigns
}

const campaignsMax = 100
/** fewer, because what is wrong with each is asked for as well */
const managedMax = 50

@Resolver()
export class CampaignQueries {
  private readonly acts: CampaignQueryActs
  private readonly shownPresets = presets.map(showPreset)
  constructor(acts: CampaignQueryActs) {
    this.acts = acts
  }

  @Access('public')
  @AtMost(campaignsMax)
  @Query(() => [CampaignType], {
    description:
      'Campaigns of participatory budgeting, the newest year first, at most 100; drafts for who prepares them',
  })
  async campaigns(
    @Arg('territoryId', () => ID, {
      nullable: true,
      description: 'Those that concern this place: its own, of units below it and of those above it',
    })
    territoryId: string | undefined,
    @Ctx() { actor }: Context,
  ): Promise<Campaign[]> {
    return (await this.acts.listCampaigns(actor, territoryId)).slice(0, campaignsMax)
  }

  @Access('public')
  @Query(() => CampaignType, { nullable: true, description: 'A campaign; a draft only for who prepares it' })
  campaign(
    @Arg('key', () => String, { description: 'Its key: turkistan-city-2027' }) key: string,
    @Ctx() { actor }: Context,
  ): Promise<Campaign | undefined> {
    return this.acts.readCampaign(actor, { key })
  }

  @Access(['methodologist'])
  @AtMost(managedMax)
  @Query(() => [CampaignType], { description: 'Campaigns that the viewer runs, the newest year first, at most 50' })
  async managedCampaigns(@Ctx() { actor }: Context): Promise<Campaign[]> {
    return (await this.acts.listManaged(actor)).slice(0, managedMax)
  }

  @Access(['methodologist'])
  @AtMost(5)
  @Query(() => [BudgetPresetType], { description: 'Rules that ship with Dauys' })
  budgetPresets(): readonly BudgetPresetType[] {
    return this.shownPresets
  }

  @Access(['methodologist'])
  @Query(() => RulesCheckType, { description: 'What is wrong with rules, and what they say in plain words' })
  checkBudgetRules(@Arg('document', () => String, { description: 'Rules as JSON' }) document: string): RulesCheckType {
    const rules = parseRules(document)
    if (!rules.ok) return { userErrors: userErrors(rules), hash: null, rulesInWords: [] }
    return { userErrors: [], hash: rulesFingerprint(rules.value), rulesInWords: showSections(rules.value) }
  }
}
