import type { VoteFacts } from '#domain/budgets/vote-facts.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BudgetStore } from '../store/budget.store.ts'
import type { AdvanceDue } from './advance-due.ts'

export type RecordVoteFacts = (
  campaignId: CampaignId,
  facts: Partial<VoteFacts>,
) => Promise<Result<VoteFacts, Refusal<'NOT_FOUND'>>>

interface Deps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly advanceDue: AdvanceDue
}

/**
 * What features behind this one say of a vote, kept where the guards of the campaign and its clock look. Saying the same
 * again changes nothing. Where the day of the next state was waiting for it, the campaign goes on at once.
 */
export function recordVoteFacts({ store, advanceDue }: Deps): RecordVoteFacts {
  return async (campaignId, facts) => {
    const recorded = await store.transact<VoteFacts, Refusal<'NOT_FOUND'>>(async (within) => {
      const campaign = await within.campaign(campaignId)
      if (!campaign) return refuse({ code: 'NOT_FOUND' })
      const vote = { ...campaign.vote, ...facts }
      const isKnown = (Object.keys(facts) as (keyof VoteFacts)[]).every((name) => campaign.vote[name] === facts[name])
      if (!isKnown) await within.keepCampaign({ state: { ...campaign, vote }, facts: [] })
      return ok(vote)
    })
    if (recorded.ok) await advanceDue(campaignId)
    return recorded
  }
}
