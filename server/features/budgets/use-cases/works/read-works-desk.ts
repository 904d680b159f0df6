import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import { workHealth, type WorkHealth } from '#domain/budgets/works/work-health.ts'
import { openDispute, type Work } from '#domain/budgets/works/work.ts'
import { hasRole, type Actor } from '#domain/kernel/actor.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetReads } from '../../store/budget.reads.ts'
import type { NotePage, WorkNoteStore } from '../../store/work-note.store.ts'
import type { WorkStore } from '../../store/work.store.ts'

export interface WorksPage {
  /** up to one more than asked for */
  readonly works: readonly Work[]
  readonly keyOf: (work: Work) => readonly CursorPart[]
  readonly total: number
}

export type ReadWorksDesk = (actor: Actor, page: PageRequest) => Promise<WorksPage>

interface Deps {
  readonly works: Pick<WorkStore, 'worksFor'>
  readonly reads: Pick<BudgetReads, 'campaignsByIds' | 'projectsByIds'>
  readonly places: Pick<Places, 'territoriesOf'>
  readonly clock: Clock
}

const states: readonly ProjectState[] = ['planned', 'in_progress', 'delayed', 'disputed', 'done']

/** What is most in need of its body first. */
const ranks: Readonly<Record<WorkHealth['code'], number>> = { missed_date: 1, no_news: 2, on_time: 3, ended: 4 }

/**
 * Works that the actor answers for, as official of their body or as methodologist of their campaign: disputed ones first,
 * then missed days, then silence; the earliest day first.
 */
export function readWorksDesk(deps: Deps): ReadWorksDesk {
  return async (actor, { size, after }) => {
    const lying = await onDesk(deps, actor)
    const keys = new Map(lying.map(({ work, key }) => [work.id, key]))
    const start = after === undefined ? 0 : lying.findIndex(({ key }) => compare(key, after) > 0)
    const page = start === -1 ? [] : lying.slice(start, start + size + 1)
    return { works: page.map(({ work }) => work), keyOf: ({ id }) => keys.get(id) ?? [], total: lying.length }
  }
}

export type CountWorksDesk = (actor: Actor) => Promise<number | undefined>

/** Works that are disputed, late or silent. @returns undefined for who answers for none anywhere */
export function countWorksDesk(deps: Deps): CountWorksDesk {
  return async (actor) => {
    if (!hasRole(actor, 'official', 'methodologist')) return undefined
    return (await onDesk(deps, actor)).filter(({ key: [rank] }) => rank < ranks.on_time).length
  }
}

interface Lying {
  readonly work: Work
  readonly key: DeskKey
}

async function onDesk({ works, reads, places, clock }: Deps, actor: Actor): Promise<Lying[]> {
  if (actor.kind !== 'person') return []
  const now = clock.now()
  const bodyIds = actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId ? [bodyId] : []))
  const territoryIds = places.territoriesOf(actor, 'methodologist')
  const found = await works.worksFor({ bodyIds, territoryIds, states })
  const campaigns = byId(await reads.campaignsByIds([...new Set(found.map(({ campaignId }) => campaignId))]))
  const projects = byId(await reads.projectsByIds(found.map(({ id }) => id)))
  return found
    .flatMap((work): Lying[] => {
      const [campaign, project] = [campaigns.get(work.campaignId), projects.get(work.id)]
      if (!campaign || !project) return []
      return [{ work, key: keyFor(work, project, workHealth({ work, project, campaign }, now)) }]
    })
    .sort((a, b) => compare(a.key, b.key))
}

function byId<Id, Of extends { readonly id: Id }>(all: readonly Of[]): ReadonlyMap<Id, Of> {
  return new Map(all.map((one) => [one.id, one]))
}

type DeskKey = readonly [rank: number, day: string, id: string]

function keyFor(work: Work, { state }: Project, { code, day }: WorkHealth): DeskKey {
  const dispute = state === 'disputed' ? openDispute(work) : undefined
  if (dispute) return [0, dispute.at.toISOString(), work.id]
  return [ranks[code], day ?? '', work.id]
}

function compare(a: DeskKey, b: readonly CursorPart[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

export type ReadNoteDesk = (actor: Actor, page: PageRequest) => Promise<NotePage>

/** Notes that wait for the actor, as moderator or methodologist, the oldest first. */
export function readNoteDesk({
  notes,
  places,
}: {
  readonly notes: Pick<WorkNoteStore, 'waiting'>
  readonly places: Pick<Places, 'territoriesOf'>
}): ReadNoteDesk {
  return async (actor, page) => {
    const territoryIds = [...places.territoriesOf(actor, 'moderator'), ...places.territoriesOf(actor, 'methodologist')]
    return territoryIds.length === 0 ? { notes: [], total: 0 } : notes.waiting(territoryIds, page)
  }
}

export type CountNoteDesk = (actor: Actor) => Promise<number | undefined>

/** How many notes wait for the actor. @returns undefined for who decides about none anywhere */
export function countNoteDesk(deps: Parameters<typeof readNoteDesk>[0]): CountNoteDesk {
  const read = readNoteDesk(deps)
  return async (actor) =>
    hasRole(actor, 'moderator', 'methodologist') ? (await read(actor, { size: 0 })).total : undefined
}
