import type { Filter } from 'mongodb'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import type { CampaignId, PersonId, PetitionId, ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  campaignCollection,
  pbRulesCollection,
  toCampaign,
  type CampaignDocument,
  type PbRulesDocument,
} from './campaign.document.ts'
import { projectCollection, toProject, type ProjectDocument } from './project.document.ts'

/** Reads that need no transaction. */
export interface BudgetReads {
  campaign(id: CampaignId): Promise<Campaign | undefined>
  campaignByKey(key: string): Promise<Campaign | undefined>
  campaignsByIds(ids: readonly CampaignId[]): Promise<Campaign[]>
  /** newest year first; of these territories, or of all */
  campaigns(territoryIds?: readonly TerritoryId[]): Promise<Campaign[]>
  /** R of a version that a campaign was published under */
  sealedHash(version: Pick<PbRules, 'id' | 'version'>): Promise<string | undefined>
  /** a campaign whose letters are still going out */
  campaignToTellOf(): Promise<Campaign | undefined>
  /** those that hold the id of this person */
  campaignsNaming(personId: PersonId): Promise<Campaign[]>
  project(id: ProjectId): Promise<Project | undefined>
  projectsByIds(ids: readonly ProjectId[]): Promise<Project[]>
  /** everything that was sent in, by running number */
  shownProjects(campaignId: CampaignId): Promise<Project[]>
  /** the frozen list, by ballot number; of an import all projects */
  projectsOnList(campaignId: CampaignId): Promise<Project[]>
  /** campaigns that came from elsewhere, the oldest import first */
  importedCampaigns(): Promise<CampaignId[]>
  /** as author or co-author, newest first */
  projectsOfPerson(personId: PersonId): Promise<Project[]>
  projectsAsked(into: readonly ProjectId[]): Promise<Project[]>
  projectsMergedInto(ids: readonly ProjectId[]): Promise<Project[]>
  projectByInvite(tokenHash: string): Promise<Project | undefined>
  /** sent in, or not yet */
  projectsOfPetitions(petitionIds: readonly PetitionId[]): Promise<Project[]>
  /** projects in these states whose place lies in one of the territories */
  waiting(territoryIds: readonly TerritoryId[], states: readonly ProjectState[]): Promise<Project[]>
  countByState(campaignId: CampaignId): Promise<ReadonlyMap<ProjectState, number>>
  /** what a person sent in and did not take back */
  countProposals(campaignId: CampaignId, authorId: PersonId): Promise<number>
  /** Grows with every change of a campaign or of a project of it that was sent in: what was read before is out of date. */
  movesOf(campaignId: CampaignId): Promise<number>
  /** Projects that name a person: as author, co-author, or by what they did. */
  projectsNaming(personId: PersonId): Promise<Project[]>
}

const reading = { maxTimeMS: 5_000 } as const
const mostCampaigns = 500
const mostProjects = 5_000

export function budgetReads({ mongo }: Pick<Platform, 'mongo'>): BudgetReads {
  const campaigns = mongo.collection<CampaignDocument>(campaignCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)

  const versions = mongo.collection<PbRulesDocument>(pbRulesCollection.name)

  const campaignWhere = async (filter: Filter<CampaignDocument>) => {
    const found = await campaigns.findOne(filter, reading)
    return found ? toCampaign(found) : undefined
  }
  const projectWhere = async (filter: Filter<ProjectDocument>) => {
    const found = await projects.findOne(filter, reading)
    return found ? toProject(found) : undefined
  }
  const projectsWhere = async (filter: Filter<ProjectDocument>, sort: Record<string, 1 | -1> = { _id: 1 }) =>
    (await projects.find(filter, reading).sort(sort).limit(mostProjects).toArray()).map(toProject)

  return {
    campaign: (id) => campaignWhere({ _id: id }),
    campaignByKey: (key) => campaignWhere({ key }),
    async campaignsByIds(ids) {
      return (await campaigns.find({ _id: { $in: [...ids] } }, reading).toArray()).map(toCampaign)
    },
    async campaigns(territoryIds) {
      const filter = territoryIds ? { territoryId: { $in: [...territoryIds] } } : {}
      const found = campaigns.find(filter, reading).sort({ year: -1, createdAt: -1, _id: -1 }).limit(mostCampaigns)
      return (await found.toArray()).map(toCampaign)
    },
    async sealedHash({ id, version }) {
      const found = await versions.findOne({ _id: `${id}@${version}` }, { ...reading, projection: { hash: 1 } })
      return found?.hash
    },
    campaignToTellOf: () => campaignWhere({ 'notice.done': false, state: 'draft' }),
    async campaignsNaming(personId) {
      const told: Filter<CampaignDocument> = { 'notice.done': false, 'notice.after': personId }
      const filter = { $or: [{ createdBy: personId }, { 'history.actor.id': personId }, told] }
      return (await campaigns.find(filter, reading).toArray()).map(toCampaign)
    },
    project: (id) => projectWhere({ _id: id }),
    projectsByIds: (ids) => projectsWhere({ _id: { $in: [...ids] } }),
    shownProjects: (campaignId) => projectsWhere({ campaignId, 'list.isShown': true }, { 'list.running': 1, _id: 1 }),
    projectsOnList: (campaignId) => projectsWhere({ campaignId, ballotNumber: { $ne: null } }, { ballotNumber: 1 }),
    async importedCampaigns() {
      const found = campaigns.find({ 'origin.hash': { $type: 'string' } }, { ...reading, projection: { _id: 1 } })
      return (await found.sort({ createdAt: 1, _id: 1 }).limit(mostCampaigns).toArray()).map(({ _id }) => _id)
    },
    projectsOfPerson: (personId) =>
      projectsWhere({ $or: [{ authorId: personId }, { 'coAuthors.personId': personId }] }, { createdAt: -1 }),
    projectsAsked: (into) => projectsWhere({ 'mergeRequest.into': { $in: [...into] } }),
    projectsMergedInto: (ids) => projectsWhere({ mergedInto: { $in: [...ids] } }),
    projectByInvite: (tokenHash) => projectWhere({ 'coAuthors.tokenHash': tokenHash }),
    projectsOfPetitions: (ids) => projectsWhere({ petitionId: { $in: [...ids] } }),
    waiting: (territoryIds, states) =>
      projectsWhere({ 'list.places': { $in: [...territoryIds] }, state: { $in: [...states] } }),
    async countByState(campaignId) {
      const counts = projects.aggregate<{ _id: ProjectState; count: number }>(
        [{ $match: { campaignId, 'list.isShown': true } }, { $group: { _id: '$state', count: { $sum: 1 } } }],
        reading,
      )
      return new Map((await counts.toArray()).map(({ _id, count }) => [_id, count]))
    },
    countProposals: (campaignId, authorId) =>
      projects.countDocuments(
        { campaignId, authorId, state: { $nin: ['draft', 'withdrawn_by_author'] } },
        { maxTimeMS: reading.maxTimeMS },
      ),
    async movesOf(campaignId) {
      const found = await campaigns.findOne({ _id: campaignId }, { ...reading, projection: { moves: 1 } })
      return found?.moves ?? 0
    },
    projectsNaming: (personId) =>
      projectsWhere({
        $or: [{ authorId: personId }, { 'coAuthors.personId': personId }, { 'history.actor.id': personId }],
      }),
  }
}
