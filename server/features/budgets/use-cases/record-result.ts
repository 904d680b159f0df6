import type { AdvanceRefusal } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { recordResult as record, type VoteOutcome } from '#domain/budgets/record-result.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import { countsOf } from './advance-campaign.ts'
import { changeCampaign, type ChangeDeps, type ManageRefusal } from './change-campaign.ts'

export type RecordResult = (
  actor: Actor,
  campaignId: CampaignId,
  outcome: VoteOutcome,
) => Promise<Result<Campaign, AdvanceRefusal | ManageRefusal>>

/** What a vote came to: its campaign goes on and its projects have won or lost, in one transaction; repeated, nothing. */
export function recordResult(deps: ChangeDeps): RecordResult {
  const change = changeCampaign(deps)
  return (actor, campaignId, outcome) =>
    change<AdvanceRefusal>(actor, campaignId, async ({ campaign, calendar, act, within }) => {
      const onBallot = await within.projectsOf(campaignId, ['on_ballot'])
      const facts = await countsOf(campaign, within)
      const recorded = record(campaign, onBallot, outcome, { facts, act, calendar })
      if (!recorded.ok) return recorded
      for (const project of recorded.value.projects) await within.keepProject(project)
      return ok(recorded.value.campaign)
    })
}
