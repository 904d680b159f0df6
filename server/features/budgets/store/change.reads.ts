import { notAdmitted, winners } from '#domain/budgets/project-counts.ts'
import { changedTogether, underWayStates, type WhatChanged } from '#domain/budgets/works/what-changed.ts'
import type { ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'
import { campaignCollection } from './campaign.document.ts'
import { projectCollection, type ProjectDocument } from './project.document.ts'
import { workCollection } from './work.store.ts'

/** What came of projects in one place, without those of units below it. */
export interface ChangedIn extends WhatChanged {
  readonly territoryId: TerritoryId | null
}

export interface ChangeReads {
  /** By place, of a territory with all below it or of all; imported campaigns by their projects alone. */
  changes(within: TerritoryId | null): Promise<ChangedIn[]>
  /** Winners and what became of them, newest first. */
  winners(
    within: TerritoryId | null,
    states: readonly ProjectState[],
    page: PageRequest,
  ): Promise<{ readonly ids: readonly ProjectId[]; readonly total: number }>
}

const reading = { maxTimeMS: 10_000 } as const

export function changeReads({ mongo }: Pick<Platform, 'mongo'>): ChangeReads {
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)

  const shown = (within: TerritoryId | null) => ({
    'list.isShown': true,
    ...(within !== null && { 'list.places': within }),
  })

  return {
    async changes(within) {
      const found = projects.aggregate<Counted>([{ $match: shown(within) }, ...countedByPlace], reading)
      const byPlace = Map.groupBy(await found.toArray(), ({ _id }) => _id.territoryId)
      return [...byPlace].map(([territoryId, parts]) => ({ territoryId, ...changedTogether(parts.map(toChanged)) }))
    },
    async winners(within, states, { size, after }) {
      const filter = { ...shown(within), state: { $in: [...states] } }
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

interface Counted {
  readonly _id: { readonly territoryId: TerritoryId | null; readonly currency: string }
  readonly proposed: number
  readonly admitted: number
  readonly won: number
  readonly built: number
  readonly underWay: number
  readonly notBuilt: number
  readonly promised: number
  readonly planned: number
  readonly allocated: number
  readonly spent: number
}

const isOneOf = (states: readonly ProjectState[]) => ({ $in: ['$state', [...states]] })
const counted = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
/** Won a vote, also when the city took it out afterwards: its work says so, or its way. */
const hasWon = { $or: [isOneOf(winners), { $in: ['win', { $ifNull: ['$history.data.act', []] }] }] }
const ofWork = (field: string) => ({ $sum: { $ifNull: [{ $first: `$work.money.${field}` }, 0] } })

const countedByPlace = [
  {
    $lookup: {
      from: workCollection.name,
      localField: '_id',
      foreignField: '_id',
      pipeline: [{ $project: { money: 1 } }],
      as: 'work',
    },
  },
  {
    $lookup: {
      from: campaignCollection.name,
      localField: 'campaignId',
      foreignField: '_id',
      pipeline: [{ $project: { currency: '$rules.currency' } }],
      as: 'campaign',
    },
  },
  { $set: { hasWon } },
  {
    $group: {
      _id: { territoryId: '$territoryId', currency: { $first: '$campaign.currency' } },
      proposed: { $sum: 1 },
      admitted: counted({
        $or: [{ $in: ['accepted', '$verdicts.outcome'] }, { $not: [isOneOf(notAdmitted)] }],
      }),
      won: counted({ $eq: ['$hasWon', true] }),
      built: counted({ $eq: ['$state', 'done'] }),
      underWay: counted(isOneOf(underWayStates)),
      notBuilt: counted({ $and: ['$hasWon', isOneOf(['failed', 'withdrawn_by_city'])] }),
      promised: { $sum: { $cond: ['$hasWon', '$list.price', 0] } },
      planned: ofWork('planned'),
      allocated: ofWork('allocated'),
      spent: ofWork('spent'),
    },
  },
]

function toChanged({ _id: { currency }, promised, planned, allocated, spent, ...rest }: Counted): WhatChanged {
  const { proposed, admitted, won, built, underWay, notBuilt } = rest
  const isMoney = promised + planned + allocated + spent > 0
  return {
    counts: { proposed, admitted, won, built, underWay, notBuilt },
    money: isMoney ? [{ currency, promised, planned, allocated, spent }] : [],
  }
}
