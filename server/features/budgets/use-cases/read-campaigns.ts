import { isShown, type Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { manages } from './change-campaign.ts'

interface Deps {
  readonly reads: Pick<BudgetReads, 'campaign' | 'campaignByKey' | 'campaigns'>
  readonly places: Pick<Places, 'holdsRoleIn' | 'isWithin'>
}

export type ReadCampaign = (
  actor: Actor,
  by: { readonly key: string } | { readonly id: CampaignId },
) => Promise<Campaign | undefined>
export type ListCampaigns = (actor: Actor, territoryId?: TerritoryId | null) => Promise<Campaign[]>

/** A campaign; a draft only for methodologists of its place. */
export function readCampaign({ reads, places }: Deps): ReadCampaign {
  return async (actor, by) => {
    const campaign = await ('key' in by ? reads.campaignByKey(by.key) : reads.campaign(by.id))
    return campaign && maySee(places, actor, campaign) ? campaign : undefined
  }
}

/** Those that concern a place: its own, of units below it and of those above it; or all. The newest year first. */
export function listCampaigns({ reads, places }: Deps): ListCampaigns {
  return async (actor, territoryId) => {
    const seen = (await reads.campaigns()).filter((campaign) => maySee(places, actor, campaign))
    if (territoryId == null) return seen
    return seen.filter(
      (campaign) =>
        places.isWithin(campaign.territoryId, territoryId) || places.isWithin(territoryId, campaign.territoryId),
    )
  }
}

/** Those that the actor runs, drafts too. */
export function listManaged({ reads, places }: Deps): ListCampaigns {
  return async (actor) => (await reads.campaigns()).filter((campaign) => manages(places, actor, campaign))
}

export type LastCampaign = (campaign: Campaign) => Promise<Campaign | undefined>

/** The last one of the same place before this one that residents saw, with rules of its own. */
export function lastCampaign({ reads }: Deps): LastCampaign {
  return async (campaign) => {
    const all = await reads.campaigns([campaign.territoryId])
    const earlier = all.slice(all.findIndex(({ id }) => id === campaign.id) + 1)
    return earlier.find((other) => isShown(other) && other.origin === null)
  }
}

function maySee(places: Deps['places'], actor: Actor, campaign: Campaign): boolean {
  return isShown(campaign) || manages(places, actor, campaign)
}
