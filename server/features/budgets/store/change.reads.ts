import type { Filter } from 'mongodb'
import { notAdmitted, winners } from '#domain/budgets/project-counts.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import { changedTogether, underWayStates, type WhatChanged } from '#domain/budgets/works/what-changed.ts'
import type { CampaignId, ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'
import { campaignCollection, type CampaignDocument } from './campaign.document.ts'
import { projectCollection, type ProjectDocument } from './project.document.ts'
import { workCollection, type WorkDocument } from './work.store.ts'

/** What came of projects in one place, without those of units below it. */
export interface ChangedIn extends WhatChanged {
  readonly territoryId: TerritoryId | null
}

export interface ChangeReads {
  /** By place, of a territory with all below it or of all. What an import won is not known to be under way or built. */
  changes(within: TerritoryId | null): Promise<ChangedIn[]>
  /** Another text with every change of a campaign, project or work: what was read before is out of date. */
  version(): Promise<string>
  /** Ids of winners in these states, newest first. */
  winners(
    within: TerritoryId | null,
    states: readonly ProjectState[],
    page: PageRequest,
  ): Promise<{ readonly ids: readonly ProjectId[]; readonly total: number }>
}

const reading = { maxTimeMS: 10_000 } as const

export function changeReads({ mongo }: Pick<Platform, 'mongo'>): ChangeReads {
  const campaigns = mongo.collection<CampaignDocument>(campaignCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)
  const works = mongo.collection<WorkDocument>(workCollection.name)

  const shown = (within: TerritoryId | null): Filter<ProjectDocument> => ({
    'list.isShown': true,
    ...(within !== null && { 'list.places': within }),
  })

  async function factsOf(ids: readonly CampaignId[]): Promise<ReadonlyMap<CampaignId, CampaignFacts>> {
    const projection = { 'rules.currency': 1, 'origin.system': 1 } as const
    const found = await campaigns.find({ _id: { $in: [...ids] } }, { ...reading, projection }).toArray()
    return new Map(
      found.map(({ _id, rules, origin }) => [_id, { currency: rules.currency, isImport: Boolean(origin) }]),
    )
  }

  return {
    async changes(within) {
      const here = within === null ? {} : { 'list.places': within }
      const [counts, money] = await Promise.all([
        projects.aggregate<Counted>([{ $match: shown(within) }, ...countedByPlace], reading).toArray(),
        works.aggregate<Paid>([{ $match: here }, paidByPlace], reading).toArray(),
      ])
      const facts = await factsOf([...new Set([...counts, ...money].map(({ _id }) => _id.campaignId))])
      const parts = [
        ...counts.map((one) => countedIn(one, facts.get(one._id.campaignId))),
        ...money.map((one) => paidIn(one, facts.get(one._id.campaignId))),
      ]
      const byPlace = Map.groupBy(parts, ({ territoryId }) => territoryId)
      return [...byPlace].map(([territoryId, all]) => ({ territoryId, ...changedTogether(all) }))
    },
    async version() {
      // Every change raises the number of its campaign, and an import brings a new campaign.
      const sums = { _id: null, campaigns: { $sum: 1 }, moves: { $sum: '$moves' } }
      const [found] = await campaigns
        .aggregate<{ campaigns: number; moves: number }>([{ $group: sums }], reading)
        .toArray()
      return `${found?.campaigns ?? 0} ${found?.moves ?? 0}`
    },
    async winners(within, states, { size, after }) {
      const filter: Filter<ProjectDocument> = { ...shown(within), state: { $in: [...states] } }
      const [last] = after ?? []
      const behind = typeof last === 'string' ? { _id: { $lt: last as ProjectId } } : {}
      const found = projects
        .find({ ...filter, ...behind }, { ...reading, projection: { _id: 1 } })
        .sort({ _id: -1 })
        .limit(size + 1)
      const [read, total] = await Promise.all([found.toArray(), projects.countDocuments(filter, reading)])
      return { ids: read.map(({ _id }) => _id), total }
    },
  }
}

interface CampaignFacts {
  readonly currency: string
  readonly isImport: boolean
}

interface InPlace {
  readonly _id: { readonly territoryId: TerritoryId | null; readonly campaignId: CampaignId }
}

interface Counted extends InPlace {
  readonly proposed: number
  readonly admitted: number
  readonly won: number
  readonly built: number
  readonly underWay: number
  readonly notBuilt: number
  readonly promised: number
}

interface Paid extends InPlace {
  readonly planned: number
  readonly allocated: number
  readonly spent: number
}

const place = { territoryId: '$territoryId', campaignId: '$campaignId' }
const isOneOf = (states: readonly ProjectState[]) => ({ $in: ['$state', [...states]] })
const counted = (condition: unknown) => ({ $sum: { $cond: [condition, 1, 0] } })
const wasAdmitted = { $or: [{ $in: ['accepted', '$verdicts.outcome'] }, { $not: [isOneOf(notAdmitted)] }] }
/** What the city took out had won where its history says so. */
const wasTaken = { $and: [isOneOf(['withdrawn_by_city']), { $in: ['win', '$history.data.act'] }] }

const countedByPlace = [
  { $set: { hasWon: { $or: [isOneOf(winners), wasTaken] } } },
  {
    $group: {
      _id: place,
      proposed: { $sum: 1 },
      admitted: counted(wasAdmitted),
      won: counted('$hasWon'),
      built: counted(isOneOf(['done'])),
      underWay: counted(isOneOf(underWayStates)),
      notBuilt: counted({ $and: ['$hasWon', isOneOf(['failed', 'withdrawn_by_city'])] }),
      promised: { $sum: { $cond: ['$hasWon', '$list.price', 0] } },
    },
  },
]

const paidByPlace = {
  $group: {
    _id: place,
    planned: { $sum: '$money.planned' },
    allocated: { $sum: '$money.allocated' },
    spent: { $sum: '$money.spent' },
  },
}

const nothing = { counts: { proposed: 0, admitted: 0, won: 0, built: 0, underWay: 0, notBuilt: 0 } } as const
const noMoney = { promised: 0, planned: 0, allocated: 0, spent: 0 } as const

function countedIn(found: Counted, facts: CampaignFacts | undefined): ChangedIn {
  const { _id, promised, proposed, admitted, won, built, underWay, notBuilt } = found
  const counts = { proposed, admitted, won, built, underWay: facts?.isImport ? 0 : underWay, notBuilt }
  return { territoryId: _id.territoryId, counts, money: moneyIn(facts, { ...noMoney, promised }) }
}

function paidIn({ _id, planned, allocated, spent }: Paid, facts: CampaignFacts | undefined): ChangedIn {
  return { territoryId: _id.territoryId, ...nothing, money: moneyIn(facts, { ...noMoney, planned, allocated, spent }) }
}

function moneyIn(facts: CampaignFacts | undefined, sums: Omit<WhatChanged['money'][number], 'currency'>) {
  const isAny = Object.values(sums).some((sum) => sum > 0)
  return facts && isAny ? [{ currency: facts.currency, ...sums }] : []
}
