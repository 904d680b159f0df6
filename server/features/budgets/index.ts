import type { Project } from '#domain/budgets/project.ts'
import type { CampaignId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Earlier } from './deps.ts'
import { budgetReads } from './store/budget.reads.ts'
import { budgetStore } from './store/budget.store.ts'
import { campaignCollection, pbRulesCollection } from './store/campaign.document.ts'
import { campaignImports, importedBallotCollection, type CampaignImports } from './store/import.store.ts'
import { projectCollection } from './store/project.document.ts'
import { supportCollection, supportStore } from './store/support.store.ts'
import { wireCampaigns, type CampaignActs } from './wire-campaigns.ts'
import { workGradeCollection } from './store/work-grade.store.ts'
import { workNoteCollection } from './store/work-note.store.ts'
import { workCollection, workStore } from './store/work.store.ts'
import { wireProjects, type ProjectActs } from './wire-projects.ts'
import { wireWorks, type WorkActs } from './wire-works.ts'

export { CampaignType, EnvelopeType } from './graphql/campaign.type.ts'
export { showEnvelope } from './graphql/envelope-view.ts'
export { ProjectType } from './graphql/project.type.ts'
export { RuleSentenceType } from './graphql/rules.type.ts'
export { showTally } from './graphql/rules-view.ts'

/** What later features and commands may do with campaigns and projects. */
export interface Budgets extends CampaignActs, ProjectActs, WorkActs, CampaignImports {
  /** the frozen list, by ballot number; of an import all projects */
  readonly projectsOnList: (campaignId: CampaignId) => Promise<Project[]>
  /** campaigns that came from elsewhere, the oldest import first */
  readonly importedCampaigns: () => Promise<CampaignId[]>
}

export function budgetsFeature(platform: Platform, earlier: Earlier): Feature<Budgets> {
  const { places } = earlier
  const placesOf = (territoryId: TerritoryId | null) => {
    const place = places.territory(territoryId)
    return place ? [place.id, ...place.ancestorIds] : []
  }
  const deps = {
    ...{ ...platform, ...earlier },
    ...{ store: budgetStore(platform, placesOf), reads: budgetReads(platform), supports: supportStore(platform) },
    works: workStore(platform),
  }
  const campaigns = wireCampaigns(deps)
  const projects = wireProjects(deps)
  const works = wireWorks({ ...deps, placesOf }, projects.loads)
  return {
    use: {
      ...{ ...campaigns.use, ...projects.use, ...works.use, ...campaignImports(platform, placesOf) },
      projectsOnList: deps.reads.projectsOnList,
      importedCampaigns: deps.reads.importedCampaigns,
    },
    collections: [
      campaignCollection,
      pbRulesCollection,
      projectCollection,
      supportCollection,
      importedBallotCollection,
      workCollection,
      workNoteCollection,
      workGradeCollection,
    ],
    resolvers: [...campaigns.resolvers, ...projects.resolvers, ...works.resolvers],
    imageAccess: [...projects.imageAccess, ...works.imageAccess],
    listeners: [...campaigns.listeners, ...projects.listeners, ...works.listeners],
    timers: campaigns.timers,
    workers: campaigns.workers,
  }
}
