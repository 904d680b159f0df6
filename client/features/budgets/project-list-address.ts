import type { ProjectFilter, ProjectOrder, ProjectState } from '#client/lib/gql/graphql.ts'

export const winnerStates = [
  'WON',
  'PLANNED',
  'IN_PROGRESS',
  'DELAYED',
  'DONE',
  'DISPUTED',
  'FAILED',
] as const satisfies readonly ProjectState[]

/** States as readers ask for them, under the names that the counts of a campaign have. */
export const stateGroups = {
  waiting: ['SUBMITTED', 'NEEDS_CHANGES', 'FORMALLY_ACCEPTED', 'SUPPORTED', 'APPEALED'],
  refused: ['FORMALLY_REJECTED'],
  unsupported: ['UNSUPPORTED'],
  feasible: ['FEASIBLE'],
  infeasible: ['INFEASIBLE'],
  ballot: ['ON_BALLOT'],
  won: winnerStates,
  lost: ['LOST'],
  merged: ['MERGED'],
  withdrawn: ['WITHDRAWN_BY_AUTHOR', 'WITHDRAWN_BY_CITY'],
} as const satisfies Record<string, readonly ProjectState[]>

export type StateGroup = keyof typeof stateGroups
export const stateGroupNames = Object.keys(stateGroups) as StateGroup[] // the keys of the object above

/**
 * The addresses of orders: `?sort=cheapest`. By number means by the drawn one; projects without it follow by their
 * running number, so that before the list is frozen it is the order of proposing.
 */
export const orders = {
  number: 'BALLOT',
  newest: 'NEWEST',
  cheapest: 'CHEAPEST',
  dearest: 'DEAREST',
  votes: 'VOTES',
} as const satisfies Record<string, ProjectOrder>

export type OrderName = keyof typeof orders

/** The state of the list, all of it in the address: `/kk/budget/demo-2027/projects?envelope=district:birlik&view=map`. */
export interface ProjectListState {
  readonly query: string
  readonly envelope: string
  readonly category: string
  readonly state: StateGroup | undefined
  /** whole units of the currency, as typed */
  readonly costMax: number | undefined
  readonly order: OrderName | undefined
  /** the map above the list */
  readonly map: boolean
  /** cursor where the first page begins, for readers without script */
  readonly after: string | undefined
}

/** The address is typed by people and cut by messengers: what is unknown in it counts as not chosen. */
export function readProjectList(query: Readonly<Record<string, unknown>>): ProjectListState {
  const text = (name: string) => {
    const value = Array.isArray(query[name]) ? query[name][0] : query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const cost = Number(text('cost').replaceAll(/\s/g, ''))
  const sort = text('sort')
  return {
    query: text('q').slice(0, 200),
    envelope: text('envelope'),
    category: text('category'),
    state: stateGroupNames.find((name) => name === text('state')),
    costMax: Number.isSafeInteger(cost) && cost > 0 ? cost : undefined,
    order: Object.hasOwn(orders, sort) ? (sort as OrderName) : undefined, // looked up right before
    map: text('view') === 'map',
    after: text('after') === '' ? undefined : text('after'),
  }
}

/** The other way round, without what is not chosen. A change of any choice begins at the first page again. */
export function writeProjectList(state: Partial<ProjectListState>): Record<string, string> {
  const entries: [string, string | undefined][] = [
    ['q', state.query],
    ['envelope', state.envelope],
    ['category', state.category],
    ['state', state.state],
    ['cost', state.costMax?.toString()],
    ['sort', state.order],
    ['view', state.map === true ? 'map' : ''],
    ['after', state.after],
  ]
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''))
}

/** What narrows the list: order, map and page do not. */
export function isNarrowed(state: ProjectListState): boolean {
  return Object.keys(writeProjectList({ ...state, order: undefined, map: false, after: undefined })).length > 0
}

/**
 * The choices as the API takes them, the same for list and map.
 * @param unit minor units in one of the currency
 */
export function projectFilterOf(state: ProjectListState, unit: number): ProjectFilter {
  return {
    ...(state.query === '' ? {} : { text: state.query }),
    ...(state.envelope === '' ? {} : { envelope: state.envelope }),
    ...(state.category === '' ? {} : { category: state.category }),
    ...(state.state === undefined ? {} : { states: [...stateGroups[state.state]] }),
    ...(state.costMax === undefined ? {} : { maxPrice: state.costMax * unit }),
  }
}

export function projectOrderOf({ order }: ProjectListState): ProjectOrder {
  return orders[order ?? 'number']
}
