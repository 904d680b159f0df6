import {
  advance,
  beforeTheVote,
  type AdvanceRefusal,
  type CampaignChange,
  type CampaignFacts,
} from '#domain/budgets/advance-campaign.ts'
import type { Act, Campaign, CampaignState } from '#domain/budgets/campaign.ts'
import { drawList, freezeProjects } from '#domain/budgets/freeze-list.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Result } from '#domain/kernel/result.ts'
import { calendarOf } from '#domain/places/calendars.ts'
import type { BudgetTransaction } from '../store/budget.store.ts'
import { changeCampaign, type ChangeDeps, type Decide, type ManageRefusal } from './change-campaign.ts'

export type AdvanceCampaign = (
  actor: Actor,
  input: { readonly campaignId: CampaignId; readonly to: CampaignState },
) => Promise<Result<Campaign, AdvanceRefusal | ManageRefusal>>

/**
 * The next state of its way, by a methodologist or by its day. What the guard asks is counted in the same transaction,
 * and no proposal changes meanwhile; who comes second finds it done.
 */
export function advanceCampaign(deps: ChangeDeps): AdvanceCampaign {
  const change = changeCampaign(deps)
  return (actor, { campaignId, to }) =>
    change(
      actor,
      campaignId,
      to === 'ballot_frozen' ? freeze : (campaign, act, within) => move(campaign, to, act, within),
    )
}

async function move(
  campaign: Campaign,
  to: CampaignState,
  act: Act,
  within: BudgetTransaction,
): Promise<Result<CampaignChange, AdvanceRefusal>> {
  return advance(campaign, to, await countsOf(campaign.id, within), act, calendarOf(campaign.calendarId))
}

/** Freezing the list: numbers, **H0** and the projects that stand on it change together. */
const freeze: Decide<AdvanceRefusal> = async (campaign, act, within) => {
  const [counts, projects] = [await countsOf(campaign.id, within), await within.projectsOf(campaign.id)]
  const drawn = drawList(campaign, projects, act.at)
  const facts = { ...counts, ballotList: drawn.seal }
  const change = advance(campaign, 'ballot_frozen', facts, act, calendarOf(campaign.calendarId))
  if (!change.ok || change.value.state === campaign) return change
  const bySystem = { at: act.at, actor: { kind: 'system', id: 'budgets.freeze' } } as const
  for (const project of freezeProjects(change.value.state, projects, drawn, bySystem)) {
    await within.keepProject(project)
  }
  return change
}

async function countsOf(id: CampaignId, within: BudgetTransaction): Promise<CampaignFacts> {
  return {
    withoutFormalVerdict: await within.countOf(id, ['submitted', 'needs_changes']),
    withoutMeritVerdict: await within.countOf(id, ['formally_accepted', 'supported']),
    openAppeals: await within.countOf(id, ['appealed']),
    vote: beforeTheVote,
  }
}
