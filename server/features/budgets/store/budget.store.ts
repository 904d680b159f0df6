import { MongoServerError, type ClientSession, type Collection, type Filter } from 'mongodb'
import type { CampaignChange } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { ProjectChange } from '#domain/budgets/move-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { asEvents, type Fact } from '#domain/kernel/event.ts'
import { erasedPerson, type CampaignId, type PersonId, type ProjectId, type TerritoryId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  campaignCollection,
  pbRulesCollection,
  toCampaign,
  type CampaignDocument,
  type PbRulesDocument,
} from './campaign.document.ts'
import { keepDueTimer } from './due-timer.ts'
import { projectCollection, projectKeys, toProject, type ProjectDocument } from './project.document.ts'

/** What one act on a campaign or its projects may read and write: all of it, or nothing. */
export interface BudgetTransaction {
  readonly session: ClientSession
  campaign(id: CampaignId): Promise<Campaign | undefined>
  project(id: ProjectId): Promise<Project | undefined>
  /** in no order */
  projectsOf(campaignId: CampaignId, states?: readonly ProjectState[]): Promise<Project[]>
  countOf(campaignId: CampaignId, states: readonly ProjectState[]): Promise<number>
  /** what a person sent in and did not take back */
  countProposals(campaignId: CampaignId, authorId: PersonId): Promise<number>
  /** The next running number of a proposal; used up only when the act is kept. */
  nextNumber(campaignId: CampaignId): Promise<number>
  /**
   * Keeps a version of rules for good, or finds it kept.
   * @returns false when other rules have that id and version
   */
  sealRules(sealed: { readonly rules: PbRules; readonly hash: string; readonly at: Date }): Promise<boolean>
  keepCampaign(change: CampaignChange): Promise<void>
  keepProject(change: ProjectChange): Promise<void>
  /** a draft that nobody has seen leaves nothing behind */
  deleteDraft(id: ProjectId): Promise<void>
}

export interface BudgetStore {
  /**
   * Keeps a new campaign; the one that this attempt of this person made before is given back instead.
   * @returns undefined when another campaign has its key
   */
  insertCampaign(campaign: Campaign, attempt: string): Promise<Campaign | undefined>
  insertProject(project: Project, attempt: string): Promise<Project>
  /** One transaction, repeated as a whole when somebody else wrote meanwhile. A refusal writes nothing. */
  transact<Value, R extends Refusal>(
    act: (within: BudgetTransaction) => Promise<Result<Value, R>>,
  ): Promise<Result<Value, R>>
}

/** Ends a transaction without a change. */
class NothingToWrite extends Error {}

const duplicateKey = 11_000

export function budgetStore(
  { mongo, timers, newId }: Pick<Platform, 'mongo' | 'timers' | 'newId'>,
  placesOf: (territoryId: TerritoryId | null) => readonly TerritoryId[],
): BudgetStore {
  const campaigns = mongo.collection<CampaignDocument>(campaignCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)
  const versions = mongo.collection<PbRulesDocument>(pbRulesCollection.name)

  function newProject(
    project: Project,
    beside: Pick<ProjectDocument, 'outbox' | 'attempt' | 'supports'>,
  ): ProjectDocument {
    const { id, ...rest } = project
    return { ...rest, ...beside, _id: id, list: projectKeys(project, placesOf(project.territoryId)) }
  }

  function transaction(session: ClientSession): BudgetTransaction {
    const within = { session }
    /** No two changes of one campaign's projects pass each other, nor one of them and the campaign's own. */
    const fence = async (campaignId: CampaignId) => {
      const fenced = await campaigns.updateOne({ _id: campaignId }, { $inc: { moves: 1 } }, within)
      if (fenced.matchedCount === 0) throw new Error(`There is no campaign ${campaignId}`)
    }
    return {
      session,
      async campaign(id) {
        const found = await campaigns.findOne({ _id: id }, within)
        return found ? toCampaign(found) : undefined
      },
      async project(id) {
        const found = await projects.findOne({ _id: id }, within)
        return found ? toProject(found) : undefined
      },
      async projectsOf(campaignId, states) {
        const filter = { campaignId, ...(states && { state: { $in: [...states] } }) }
        return (await projects.find(filter, within).toArray()).map(toProject)
      },
      countOf: (campaignId, states) => projects.countDocuments({ campaignId, state: { $in: [...states] } }, within),
      countProposals: (campaignId, authorId) =>
        projects.countDocuments({ campaignId, authorId, state: { $nin: ['draft', 'withdrawn_by_author'] } }, within),
      async nextNumber(campaignId) {
        const options = { returnDocument: 'after', session } as const
        const raised = await campaigns.findOneAndUpdate({ _id: campaignId }, { $inc: { lastProposal: 1 } }, options)
        if (!raised) throw new Error(`There is no campaign ${campaignId}`)
        return raised.lastProposal
      },
      async sealRules({ rules, hash, at }) {
        const _id = `${rules.id}@${rules.version}`
        const known = await versions.findOne({ _id }, within)
        if (known) return known.hash === hash
        await versions.insertOne({ _id, hash, rules, publishedAt: at }, within)
        return true
      },
      async keepCampaign({ state, facts }) {
        const { id, ...rest } = state
        const before = await campaigns.findOne({ _id: id }, within)
        if (!before) throw new Error(`There is no campaign ${id}`)
        const { moves, outbox } = before
        // Of a client whose account is erased nothing stays, and two of them may have used the same.
        const attempt = state.createdBy === erasedPerson ? undefined : before.attempt
        const beside = { moves: moves + 1, outbox: grown(outbox, facts), ...(attempt !== undefined && { attempt }) }
        await campaigns.replaceOne({ _id: id }, { ...rest, ...beside }, within)
        await keepDueTimer(timers, state, session)
      },
      async keepProject({ state, facts }) {
        const before = await projects.findOne({ _id: state.id }, within)
        if (!before) throw new Error(`There is no project ${state.id}`)
        if (before.state !== 'draft' || state.state !== 'draft') await fence(state.campaignId)
        // Attempts of nobody would meet each other.
        const attempt = state.authorId === before.authorId ? before.attempt : undefined
        const { supports } = before
        const beside = { outbox: grown(before.outbox, facts), attempt, supports }
        await projects.replaceOne({ _id: state.id }, newProject(state, beside), within)
      },
      async deleteDraft(id) {
        await projects.deleteOne({ _id: id, state: 'draft' }, within)
      },
    }
  }

  function grown(outbox: CampaignDocument['outbox'], facts: readonly Fact<string, object>[]) {
    return [...outbox, ...asEvents(facts, newId)]
  }

  return {
    async insertCampaign(campaign, attempt) {
      const { id, ...rest } = campaign
      const document: CampaignDocument = { ...rest, _id: id, attempt, moves: 0, outbox: [] }
      const known = await insertOnce(campaigns, document, { createdBy: campaign.createdBy, attempt })
      return known && toCampaign(known)
    },
    async insertProject(project, attempt) {
      const document = newProject(project, { attempt, outbox: [] })
      const known = await insertOnce(projects, document, { authorId: project.authorId, attempt })
      if (!known) throw new Error(`The project ${project.id} is there already`)
      return toProject(known)
    },
    async transact(act) {
      let answer: Awaited<ReturnType<typeof act>> | undefined
      try {
        await mongo.transaction(async (session) => {
          answer = await act(transaction(session))
          if (!answer.ok) throw new NothingToWrite()
        })
      } catch (cause) {
        if (!(cause instanceof NothingToWrite)) throw cause
      }
      if (!answer) throw new Error('a transaction ended without an answer')
      return answer
    },
  }
}

/**
 * Inserts, or finds what the same attempt inserted before.
 * @returns undefined when something else has one of its unique keys
 */
async function insertOnce<T extends CampaignDocument | ProjectDocument>(
  collection: Collection<T>,
  document: T,
  again: object,
): Promise<T | undefined> {
  try {
    await collection.insertOne(document as Parameters<typeof collection.insertOne>[0])
    return document
  } catch (cause) {
    if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
    return ((await collection.findOne(again as Filter<T>)) ?? undefined) as T | undefined
  }
}
