import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { takesProposals } from '#domain/budgets/draft-project.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BudgetReads } from '../store/budget.reads.ts'

export type FindOpenCampaign = (territoryId: TerritoryId | null) => Promise<Campaign | undefined>

/** The campaign that takes proposals for a place: of the nearest territory, the newest. */
export function findOpenCampaign({
  reads,
  places,
}: {
  readonly reads: Pick<BudgetReads, 'campaigns'>
  readonly places: Pick<Places, 'territory'>
}): FindOpenCampaign {
  return async (territoryId) => {
    const place = places.territory(territoryId)
    if (!place) return undefined
    const upwards = [place.id, ...[...place.ancestorIds].reverse()]
    const open = (await reads.campaigns(upwards)).filter(takesProposals)
    // They come newest first, and sorting keeps that order.
    return open.sort((a, b) => upwards.indexOf(a.territoryId) - upwards.indexOf(b.territoryId))[0]
  }
}
