import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId, ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import { searchTerm, wordsOf } from '#server/features/petitions/index.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { ListedProject, ProjectIndex } from './project-index.ts'

/** Which projects of a campaign; absent and null mean all. */
export interface ProjectQuestion {
  readonly envelope?: string | null | undefined
  readonly territoryId?: TerritoryId | null | undefined
  readonly category?: string | null | undefined
  readonly states?: readonly ProjectState[] | null | undefined
  /** words, in any language */
  readonly text?: string | null | undefined
  /** minor units */
  readonly maxPrice?: number | null | undefined
  /** only those that the actor wrote */
  readonly mine?: boolean | null | undefined
}

export const projectOrders = ['number', 'newest', 'cheapest', 'dearest', 'ballot', 'votes'] as const
export type ProjectOrder = (typeof projectOrders)[number]

export interface ProjectPage {
  /** up to one more than asked for */
  readonly projects: readonly Project[]
  readonly keyOf: (project: Project) => readonly CursorPart[]
  readonly total: number
}

export interface WhichProjects {
  readonly campaignId: CampaignId
  readonly question: ProjectQuestion
}

export type ListProjects = (
  actor: Actor,
  which: WhichProjects,
  order: ProjectOrder,
  page: PageRequest,
) => Promise<ProjectPage>

interface Deps {
  readonly index: ProjectIndex
  readonly reads: Pick<BudgetReads, 'projectsByIds'>
}

/** A page of the projects of a campaign, with how many there are in all. */
export function listProjects({ index, reads }: Deps): ListProjects {
  const sorted = sorter()
  return async (actor, which, order, { size, after }) => {
    const all = await index(which.campaignId)
    const matching = sieved(sorted(all, order), which.question, actor)
    const start = after === undefined ? 0 : matching.findIndex((one) => compare(keyIn(order, one), after) > 0)
    const shown = start === -1 ? [] : matching.slice(start, start + size + 1)
    const keys = new Map<ProjectId, readonly CursorPart[]>(shown.map((one) => [one.id, keyIn(order, one)]))
    const ids = shown.map(({ id }) => id)
    const projects = inOrder(ids, await reads.projectsByIds(ids))
    return { projects, keyOf: ({ id }) => keys.get(id) ?? [], total: matching.length }
  }
}

/** Sorts a list once for each order, and remembers that as long as the list itself is remembered. */
function sorter() {
  const known = new WeakMap<readonly ListedProject[], Map<ProjectOrder, readonly ListedProject[]>>()
  return (all: readonly ListedProject[], order: ProjectOrder): readonly ListedProject[] => {
    const orders = known.get(all) ?? new Map<ProjectOrder, readonly ListedProject[]>()
    known.set(all, orders)
    const sorted = orders.get(order) ?? all.toSorted((a, b) => compare(keyIn(order, a), keyIn(order, b)))
    orders.set(order, sorted)
    return sorted
  }
}

export type ListPoints = (actor: Actor, which: WhichProjects) => Promise<readonly ListedProject[]>

/** Those of a list that have a point on the map: the same question, the same projects. */
export function listPoints({ index }: Pick<Deps, 'index'>): ListPoints {
  return async (actor, { campaignId, question }) =>
    sieved(await index(campaignId), question, actor).filter(({ point }) => point !== null)
}

/** A list of its own, in the order of the given one. */
function sieved(all: readonly ListedProject[], question: ProjectQuestion, actor: Actor): ListedProject[] {
  const { envelope, territoryId, category, states, text, maxPrice, mine } = question
  const wanted = wordsOf(text ?? '').map((word) => ` ${searchTerm(word)}`)
  const viewer = actor.kind === 'person' ? actor.personId : ''
  return all.filter(
    (one) =>
      (envelope == null || one.envelopeId === envelope) &&
      (territoryId == null || one.places.includes(territoryId)) &&
      (category == null || one.category === category) &&
      (states == null || states.includes(one.state)) &&
      (maxPrice == null || one.price <= maxPrice) &&
      (!mine || one.authors.includes(viewer)) &&
      wanted.every((term) => one.terms.includes(term)),
  )
}

function keyIn(order: ProjectOrder, one: ListedProject): CursorPart[] {
  const byNumber = [one.running, one.number ?? '', one.id]
  switch (order) {
    case 'number':
      return byNumber
    case 'newest':
      return [-one.submittedAt, one.id]
    case 'cheapest':
      return [one.price, ...byNumber]
    case 'dearest':
      return [-one.price, ...byNumber]
    case 'ballot':
      return [one.ballotNumber ?? Number.MAX_SAFE_INTEGER, ...byNumber]
    case 'votes':
      return [-one.votes, ...byNumber]
  }
}

function compare(a: readonly CursorPart[], b: readonly CursorPart[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? ''
    if (part !== other && part !== null) return part < other ? -1 : 1
  }
  return 0
}

function inOrder(ids: readonly ProjectId[], found: readonly Project[]): Project[] {
  const byId = new Map(found.map((project) => [project.id, project]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
