import type { Campaign, ConflictSet } from '#domain/budgets/campaign.ts'
import { setConflicts as decide, type ConflictsRefusal } from '#domain/budgets/set-conflicts.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Result } from '#domain/kernel/result.ts'
import { changeCampaign, type ChangeDeps, type ManageRefusal } from './change-campaign.ts'

export type SetConflicts = (
  actor: Actor,
  input: { readonly campaignId: CampaignId; readonly sets: readonly ConflictSet[] },
) => Promise<Result<Campaign, ConflictsRefusal | ManageRefusal>>

/** Says which projects cannot all be built; replaces what was said before. */
export function setConflicts(deps: ChangeDeps): SetConflicts {
  const change = changeCampaign(deps)
  return (actor, { campaignId, sets }) =>
    change(actor, campaignId, async ({ campaign, act, within }) =>
      decide(campaign, sets, await within.projectsOf(campaignId), act),
    )
}
