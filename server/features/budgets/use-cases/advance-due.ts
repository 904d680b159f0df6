import { dueState } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { AdvanceCampaign } from './advance-campaign.ts'

export type AdvanceDue = (campaignId: CampaignId) => Promise<void>

interface Deps {
  readonly reads: Pick<BudgetReads, 'campaign'>
  readonly advanceCampaign: AdvanceCampaign
  /** comes back on the next legal day */
  readonly tryTomorrow: (campaign: Campaign, now: Date) => Promise<void>
  readonly clock: Clock
}

/**
 * Moves a campaign to the state whose day has come; to several, one after the other, where nobody ran for a while. What a
 * guard refuses waits: for a verdict that is missing, for a methodologist, or for days to pass (tried again each day).
 */
export function advanceDue({ reads, advanceCampaign, tryTomorrow, clock }: Deps): AdvanceDue {
  return async (campaignId) => {
    for (;;) {
      const now = clock.now()
      const campaign = await reads.campaign(campaignId)
      const to = campaign && dueState(campaign, now)
      if (!to) return
      const moved = await advanceCampaign({ kind: 'system', name: 'budgets.clock' }, { campaignId, to })
      if (moved.ok) continue
      if (moved.refusals.some(({ code }) => code === 'TOO_FEW_DAYS')) await tryTomorrow(campaign, now)
      return
    }
  }
}
