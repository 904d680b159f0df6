import type { PetitionFilter, PetitionOrder, PetitionStage, PetitionStatus } from '#client/lib/gql/graphql.ts'

/** The state of the list, all of it in the address: `/kk/petitions?q=автобус&status=collecting&place=birlik`. */
export interface ListState {
  readonly query: string
  /** one status, or all */
  readonly status: PetitionStatus | undefined
  readonly stage: (typeof publicStages)[number] | undefined
  readonly place: string
  readonly topic: string
  /** `own`, a system that copies come from (`uk`), or all */
  readonly origin: string
  readonly order: PetitionOrder | undefined
  /** cursor where the first page begins, for readers without script */
  readonly after: string | undefined
}

type Query = Readonly<Record<string, unknown>>

/** What can be asked for; a draft and a petition in review are nobody else's business. */
export const publicStages = [
  'DELIBERATION',
  'SIGNING',
  'CLOSED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
  'STOPPED',
] as const satisfies readonly PetitionStage[]

export const publicStatuses = [
  'IN_DELIBERATION',
  'COLLECTING',
  'SUSPENDED',
  'THRESHOLD_MET',
  'AWAITING_ANSWER',
  'OVERDUE',
  'ANSWERED',
  'BELOW_THRESHOLD',
  'CLOSED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
  'STOPPED',
] as const satisfies readonly PetitionStatus[]

export const orders = [
  'NEEDS_FEW',
  'CLOSING_SOON',
  'NEWEST',
  'MOST_SIGNED',
  'ANSWERED_LATELY',
] as const satisfies readonly PetitionOrder[]

/** The address is typed by people and cut by messengers: what is unknown in it counts as not chosen. */
export function readListState(query: Query): ListState {
  const text = (name: string) => {
    const value = Array.isArray(query[name]) ? query[name][0] : query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const order = text('sort')
  return {
    query: text('q').slice(0, 200),
    status: publicStatuses.find((status) => slug(status) === text('status')),
    stage: publicStages.find((stage) => slug(stage) === text('stage')),
    place: text('place'),
    topic: text('topic'),
    origin: text('origin'),
    order: orders.find((known) => slug(known) === order),
    after: text('after') === '' ? undefined : text('after'),
  }
}

/** The other way round, without what is not chosen. A change of any choice begins at the first page again. */
export function writeListState(state: Partial<ListState>): Record<string, string> {
  const entries: [string, string | undefined][] = [
    ['q', state.query],
    ['status', state.status === undefined ? undefined : slug(state.status)],
    ['stage', state.stage === undefined ? undefined : slug(state.stage)],
    ['place', state.place],
    ['topic', state.topic],
    ['origin', state.origin],
    ['sort', state.order === undefined ? undefined : slug(state.order)],
    ['after', state.after],
  ]
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''))
}

/** `AWAITING_ANSWER` → `awaiting-answer` */
export function slug(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

/** The choices as the API takes them. */
export function filterOf(state: ListState): PetitionFilter {
  return {
    ...(state.query === '' ? {} : { query: state.query }),
    ...(state.status === undefined ? {} : { statuses: [state.status] }),
    ...(state.stage === undefined ? {} : { stages: stagesOf(state.stage) }),
    ...(state.place === '' ? {} : { territoryId: state.place }),
    ...(state.topic === '' ? {} : { topicId: state.topic }),
    ...(state.origin === '' ? {} : { origin: state.origin }),
  }
}

/** Whose list of signers was destroyed is closed all the same. */
function stagesOf(stage: (typeof publicStages)[number]): PetitionStage[] {
  return stage === 'CLOSED' ? ['CLOSED', 'ARCHIVED'] : [stage]
}

/** A search is answered by relevance, a list begins with what needs few signatures, unless the reader chose. */
export function orderOf(state: ListState): PetitionOrder {
  return state.order ?? (state.query === '' ? 'NEEDS_FEW' : 'RELEVANCE')
}
