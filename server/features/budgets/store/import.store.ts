import { MongoServerError } from 'mongodb'
import type { CampaignChange } from '#domain/budgets/advance-campaign.ts'
import { ballotsOf, type BallotPortion, type ImportedBallots } from '#domain/budgets/imported-ballots.ts'
import type { ProjectChange } from '#domain/budgets/move-project.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { CampaignId, TerritoryId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { campaignCollection, type CampaignDocument } from './campaign.document.ts'
import { projectCollection, projectKeys, type ProjectDocument } from './project.document.ts'

/** A campaign that another system held, whole. */
export interface CampaignImport {
  readonly campaign: CampaignChange
  readonly projects: readonly ProjectChange[]
  readonly ballots: Iterable<BallotPortion>
}

export interface CampaignImports {
  /**
   * Keeps campaign, projects and ballots together or not at all. A file that was imported before, and a vote that has a
   * campaign under the same key, change nothing.
   */
  importCampaign(imported: CampaignImport): Promise<'created' | 'unchanged'>
  /** The ballots of an imported campaign, for counting them again; none where there are none. */
  importedBallots(campaignId: CampaignId): Promise<ImportedBallots>
}

/** Ballots of an imported campaign, thousands to a document. They name nobody: neither voter nor age or sex. */
interface ImportedBallotsDocument extends BallotPortion {
  readonly _id: string
  readonly campaignId: CampaignId
  /** from 0, in the order of the file */
  readonly n: number
}

export const importedBallotCollection: CollectionSpec = {
  name: 'importedBallots',
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'n', 'count', 'marks', 'points'],
    properties: {
      n: { bsonType: 'int', minimum: 0 },
      count: { bsonType: 'int', minimum: 1 },
      marks: { bsonType: 'string' },
      points: { bsonType: ['string', 'null'] },
    },
  },
  indexes: [{ key: { campaignId: 1, n: 1 }, unique: true }],
}

const duplicateKey = 11_000

export function campaignImports(
  { mongo, newId }: Pick<Platform, 'mongo' | 'newId'>,
  placesOf: (territoryId: TerritoryId | null) => readonly TerritoryId[],
): CampaignImports {
  const campaigns = mongo.collection<CampaignDocument>(campaignCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)
  const ballots = mongo.collection<ImportedBallotsDocument>(importedBallotCollection.name)

  async function isThere({ state: { key, origin } }: CampaignChange): Promise<boolean> {
    const same = { $or: [{ key }, ...(origin ? [{ 'origin.hash': origin.hash }] : [])] }
    return (await campaigns.findOne(same, { projection: { _id: 1 }, maxTimeMS: 5_000 })) !== null
  }

  return {
    async importCampaign({ campaign, projects: changes, ballots: portions }) {
      if (await isThere(campaign)) return 'unchanged'
      const { id, ...rest } = campaign.state
      const campaignDocument = { ...rest, _id: id, moves: 0, outbox: asEvents(campaign.facts, newId) }
      const projectDocuments = changes.map(({ state: { id: _id, ...project }, facts }): ProjectDocument => {
        const list = projectKeys({ ...project, id: _id }, placesOf(project.territoryId))
        return { ...project, _id, outbox: asEvents(facts, newId), list }
      })
      const ballotDocuments = Array.from(portions, (portion, n) => ({
        ...portion,
        _id: `${id}/${n}`,
        campaignId: id,
        n,
      }))
      try {
        await mongo.transaction(async (session) => {
          await campaigns.insertOne(campaignDocument, { session })
          if (projectDocuments.length > 0) await projects.insertMany(projectDocuments, { session })
          if (ballotDocuments.length > 0) await ballots.insertMany(ballotDocuments, { session })
        })
        return 'created'
      } catch (cause) {
        // Somebody imported the same at the same time.
        if (cause instanceof MongoServerError && cause.code === duplicateKey && (await isThere(campaign)))
          return 'unchanged'
        throw cause
      }
    },
    async importedBallots(campaignId) {
      return ballotsOf(await ballots.find({ campaignId }, { maxTimeMS: 30_000 }).sort({ n: 1 }).toArray())
    },
  }
}
