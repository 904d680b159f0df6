import type { AggregateOptions, ClientSession, Filter } from 'mongodb'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import { underWayStates } from '#domain/budgets/works/what-changed.ts'
import type { WorkChange } from '#domain/budgets/works/changed-work.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import { asEvents, type DomainEvent } from '#domain/kernel/event.ts'
import type { BodyId, CampaignId, PersonId, ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { campaignCollection, type CampaignDocument } from './campaign.document.ts'
import { projectCollection, type ProjectDocument } from './project.document.ts'

/** A work as it lies in the collection, with what lists need of its project. */
export interface WorkDocument extends Omit<Work, 'id'> {
  readonly _id: ProjectId
  readonly outbox: readonly DomainEvent[]
  /** keyed hashes of the client's ids of the last acts: a repetition changes nothing */
  readonly attempts: readonly string[]
  readonly list: WorkKeys
}

export interface WorkKeys {
  readonly state: ProjectState
  /** its place, else its campaign's, with all above it */
  readonly places: readonly TerritoryId[]
  /** of its campaign: whose methodologists act */
  readonly runBy: readonly TerritoryId[]
}

/** An act of a client: the same one again changes nothing. */
export interface Attempt {
  readonly personId: PersonId
  /** of the mutation */
  readonly act: string
  readonly attempt: string
}

/** Which works an official or a methodologist answers for. */
export interface DeskFilter {
  readonly bodyIds: readonly BodyId[]
  readonly territoryIds: readonly TerritoryId[]
  readonly states: readonly ProjectState[]
}

export interface WorkStore {
  work(id: ProjectId, session?: ClientSession): Promise<Work | undefined>
  works(ids: readonly ProjectId[]): Promise<Work[]>
  /** Whether this attempt was kept before. */
  knows(id: ProjectId, attempt: Attempt, session: ClientSession): Promise<boolean>
  /** Keeps a new work, inside a transaction that found none. */
  begin(change: WorkChange, project: Project, places: Omit<WorkKeys, 'state'>, session: ClientSession): Promise<void>
  /**
   * Keeps a work beside its project as that is now. No two changes of the works and projects of one campaign pass each
   * other, so none slips through the guard of its end.
   */
  keep(change: WorkChange, project: Project, attempt: Attempt | null, session: ClientSession): Promise<void>
  /** Keeps a work without a person, and without what recognises a repeated act: that would lead back to them. */
  forget(work: Work, session: ClientSession): Promise<void>
  /** Winners that are neither done, failed nor handed over: while there are any, their campaign does not end. */
  openWorksOf(campaignId: CampaignId, session?: ClientSession): Promise<number>
  /** the same of several campaigns; of those not named none is open */
  openWorksIn(campaignIds: readonly CampaignId[]): Promise<ReadonlyMap<CampaignId, number>>
  /** in no order */
  worksFor(filter: DeskFilter): Promise<Work[]>
  /** Works that name a person by what they did. */
  worksNaming(personId: PersonId): Promise<Work[]>
}

export const workCollection: CollectionSpec = {
  name: 'works',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'promise', 'stages', 'money', 'news', 'departures', 'disputes', 'updatedAt', 'list'],
    properties: {
      _id: { bsonType: 'string', pattern: '^prj_' },
      campaignId: { bsonType: 'string', pattern: '^cmp_' },
      stages: { bsonType: 'array', minItems: 1 },
      updatedAt: { bsonType: 'date' },
      attempts: { bsonType: 'array', maxItems: 100 },
    },
  },
  indexes: [
    { key: { campaignId: 1, 'list.state': 1 } },
    { key: { bodyId: 1, 'list.state': 1 } },
    { key: { 'list.runBy': 1, 'list.state': 1 } },
    { key: { 'list.places': 1 } },
    { key: { 'history.actor.id': 1 } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const
const rememberedAttempts = 100
const mostWorks = 2_000

export function workStore({ mongo, newId, crypto }: Pick<Platform, 'mongo' | 'newId' | 'crypto'>): WorkStore {
  const works = mongo.collection<WorkDocument>(workCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)
  const campaigns = mongo.collection<CampaignDocument>(campaignCollection.name)

  const keyOf = (id: ProjectId, { personId, act, attempt }: Attempt): string =>
    crypto.keyedHash('budgets/work-attempt', `${id} ${personId} ${act} ${attempt}`).toString('base64url')

  async function fence(campaignId: CampaignId, session: ClientSession): Promise<void> {
    const fenced = await campaigns.updateOne({ _id: campaignId }, { $inc: { moves: 1 } }, { session })
    if (fenced.matchedCount === 0) throw new Error(`There is no campaign ${campaignId}`)
  }

  async function openWorks(
    campaignIds: readonly CampaignId[],
    options: AggregateOptions,
  ): Promise<ReadonlyMap<CampaignId, number>> {
    const inCampaigns = { campaignId: { $in: [...campaignIds] } }
    const states = { $in: [...underWayStates] }
    const byCampaign = { $group: { _id: '$campaignId', count: { $sum: 1 } } }
    const open = [{ $match: { ...inCampaigns, state: states } }, byCampaign]
    const handedOver = [{ $match: { ...inCampaigns, 'list.state': states, handOver: { $ne: null } } }, byCampaign]
    // One after the other: a transaction runs one operation at a time.
    const winners = await projects.aggregate<CountedIn>(open, options).toArray()
    const away = await works.aggregate<CountedIn>(handedOver, options).toArray()
    const left = new Map(away.map(({ _id, count }) => [_id, count]))
    return new Map(winners.map(({ _id, count }) => [_id, count - (left.get(_id) ?? 0)]))
  }

  const worksWhere = async (filter: Filter<WorkDocument>) =>
    (await works.find(filter, reading).limit(mostWorks).toArray()).map(toWork)

  return {
    async work(id, session) {
      const found = await works.findOne({ _id: id }, session ? { session } : reading)
      return found ? toWork(found) : undefined
    },
    works: (ids) => worksWhere({ _id: { $in: [...ids] } }),
    async knows(id, attempt, session) {
      const same = { _id: id, attempts: keyOf(id, attempt) }
      return (await works.findOne(same, { session, projection: { _id: 1 } })) !== null
    },
    async begin({ state, facts }, project, places, session) {
      const { id, ...rest } = state
      await fence(state.campaignId, session)
      const list = { ...places, state: project.state }
      await works.insertOne({ ...rest, _id: id, outbox: asEvents(facts, newId), attempts: [], list }, { session })
    },
    async keep({ state, facts }, project, attempt, session) {
      const { id, ...rest } = state
      const before = await works.findOne({ _id: id }, { session })
      if (!before) throw new Error(`There is no work ${id}`)
      await fence(state.campaignId, session)
      const attempts = attempt ? [...before.attempts, keyOf(id, attempt)].slice(-rememberedAttempts) : before.attempts
      const outbox = [...before.outbox, ...asEvents(facts, newId)]
      const list = { ...before.list, state: project.state }
      await works.replaceOne({ _id: id }, { ...rest, outbox, attempts, list }, { session })
    },
    async forget({ id, ...rest }, session) {
      await works.updateOne({ _id: id }, { $set: { ...rest, attempts: [] } }, { session })
    },
    async openWorksOf(campaignId, session) {
      return (await openWorks([campaignId], session ? { session } : reading)).get(campaignId) ?? 0
    },
    openWorksIn: (campaignIds) => openWorks(campaignIds, reading),
    worksFor: ({ bodyIds, territoryIds, states }) =>
      worksWhere({
        $or: [{ bodyId: { $in: [...bodyIds] } }, { 'list.runBy': { $in: [...territoryIds] } }],
        'list.state': { $in: [...states] },
      }),
    worksNaming: (personId) =>
      worksWhere({ $or: [{ 'history.actor.id': personId }, { 'disputes.answer.by.personId': personId }] }),
  }
}

interface CountedIn {
  readonly _id: CampaignId
  readonly count: number
}

function toWork({ _id, outbox: _outbox, attempts: _attempts, list: _list, ...rest }: WorkDocument): Work {
  return { ...rest, id: _id }
}
