import {
  advance,
  type AdvanceRefusal,
  type CampaignChange,
  type CampaignFacts,
} from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignState } from '#domain/budgets/states.ts'
import { drawList, freezeProjects } from '#domain/budgets/freeze-list.ts'
import { countSupport } from '#domain/budgets/support-project.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BudgetTransaction } from '../store/budget.store.ts'
import type { SupportStore } from '../store/support.store.ts'
import type { WorkStore } from '../store/work.store.ts'
import {
  changeCampaign,
  type CampaignAtHand,
  type ChangeDeps,
  type Decide,
  type ManageRefusal,
} from './change-campaign.ts'
import { populationIn } from './population-in.ts'

export type AdvanceCampaign = (
  actor: Actor,
  input: { readonly campaignId: CampaignId; readonly to: CampaignState },
) => Promise<Result<Campaign, AdvanceRefusal | ManageRefusal>>

interface Deps extends ChangeDeps {
  readonly places: Pick<Places, 'holdsRoleIn' | 'territory'>
  readonly supports: Pick<SupportStore, 'countsOf'>
  readonly works: Pick<WorkStore, 'openWorksOf'>
}

/**
 * The next state of its way, by a methodologist or by its day. What the guard asks is counted in the same transaction,
 * and no proposal changes meanwhile; who comes second finds it done.
 */
export function advanceCampaign(deps: Deps): AdvanceCampaign {
  const change = changeCampaign(deps)
  const [count, close] = [countingSupport(deps), closing(deps)]
  return (actor, { campaignId, to }) =>
    change(actor, campaignId, (atHand) => {
      if (to === 'ballot_frozen') return freeze(atHand)
      if (to === 'valuation' && atHand.campaign.state === 'support') return count(atHand)
      return to === 'closed' ? close(atHand) : move(atHand, to)
    })
}

async function move(
  { campaign, calendar, act, within }: CampaignAtHand,
  to: CampaignState,
): Promise<Result<CampaignChange, AdvanceRefusal>> {
  return advance(campaign, to, await countsOf(campaign, within), act, calendar)
}

/** The end of a campaign waits for every work of its winners. */
const closing =
  ({ works }: Pick<Deps, 'works'>): Decide<AdvanceRefusal> =>
  async ({ campaign, calendar, act, within }) => {
    const counts = await countsOf(campaign, within)
    const openWorks = await works.openWorksOf(campaign.id, within.session)
    const facts = { ...counts, vote: { ...counts.vote, openWorks } }
    return advance(campaign, 'closed', facts, act, calendar)
  }

/** The end of gathering support: every admitted proposal has enough of it or not, and the campaign goes on, together. */
const countingSupport =
  ({ supports, places }: Pick<Deps, 'supports' | 'places'>): Decide<AdvanceRefusal> =>
  async ({ campaign, calendar, act, within }) => {
    const projects = await within.projectsOf(campaign.id, ['formally_accepted'])
    const given = await supports.countsOf(
      projects.map(({ id }) => id),
      within.session,
    )
    const { changes, uncounted } = countSupport(
      campaign,
      projects,
      { countOf: ({ id }) => given.get(id) ?? 0, populationOf: populationIn(places) },
      { at: act.at, actor: { kind: 'system', id: 'budgets.support' } },
    )
    const facts = { ...(await countsOf(campaign, within)), withoutSupportCount: uncounted }
    const change = advance(campaign, 'valuation', facts, act, calendar)
    if (!change.ok) return change
    for (const project of changes) await within.keepProject(project)
    return change
  }

/** Freezing the list: numbers, **H0** and the projects that stand on it change together. */
const freeze: Decide<AdvanceRefusal> = async ({ campaign, calendar, act, within }) => {
  const [counts, projects] = [await countsOf(campaign, within), await within.projectsOf(campaign.id)]
  const drawn = drawList(campaign, projects, act.at)
  const facts = { ...counts, ballotList: drawn.seal }
  const change = advance(campaign, 'ballot_frozen', facts, act, calendar)
  if (!change.ok || change.value.state === campaign) return change
  const bySystem = { at: act.at, actor: { kind: 'system', id: 'budgets.freeze' } } as const
  for (const project of freezeProjects(change.value.state, projects, drawn, bySystem)) {
    await within.keepProject(project)
  }
  return change
}

/** What the guards of a transition ask of the rest of the campaign. */
export async function countsOf({ id, vote }: Campaign, within: BudgetTransaction): Promise<CampaignFacts> {
  return {
    withoutFormalVerdict: await within.countOf(id, ['submitted', 'needs_changes']),
    withoutMeritVerdict: await within.countOf(id, ['formally_accepted', 'supported']),
    openAppeals: await within.countOf(id, ['appealed']),
    vote,
  }
}
