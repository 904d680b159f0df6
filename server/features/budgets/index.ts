import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Accountability } from '#server/features/accountability/index.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { budgetReads } from './store/budget.reads.ts'
import { budgetStore } from './store/budget.store.ts'
import { campaignCollection, pbRulesCollection } from './store/campaign.document.ts'
import { campaignImports, importedBallotCollection, type CampaignImports } from './store/import.store.ts'
import { projectCollection } from './store/project.document.ts'
import { wireCampaigns, type CampaignActs } from './wire-campaigns.ts'
import { wireProjects, type ProjectActs } from './wire-projects.ts'

/** What later features and commands may do with campaigns and projects. */
export interface Budgets extends CampaignActs, ProjectActs, CampaignImports {}

export interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
  readonly petitions: Petitions
  readonly accountability: Accountability
}

export function budgetsFeature(platform: Platform, earlier: Earlier): Feature<Budgets> {
  const { places } = earlier
  const placesOf = (territoryId: TerritoryId | null) => {
    const place = places.territory(territoryId)
    return place ? [place.id, ...place.ancestorIds] : []
  }
  const deps = { ...platform, ...earlier, store: budgetStore(platform, placesOf), reads: budgetReads(platform) }
  const campaigns = wireCampaigns(deps)
  const projects = wireProjects(deps)
  return {
    use: { ...campaigns.use, ...projects.use, ...campaignImports(platform, placesOf) },
    collections: [campaignCollection, pbRulesCollection, projectCollection, importedBallotCollection],
    resolvers: [...campaigns.resolvers, ...projects.resolvers],
    listeners: [...campaigns.listeners, ...projects.listeners],
    timers: campaigns.timers,
    workers: campaigns.workers,
  }
}

export type BudgetDeps = Platform &
  Earlier & { readonly store: ReturnType<typeof budgetStore>; readonly reads: ReturnType<typeof budgetReads> }
