import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import { workHealth, type WorkHealth } from '#domain/budgets/works/work-health.ts'
import { openDispute, type Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
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

const onDesk: readonly ProjectState[] = ['planned', 'in_progress', 'delayed', 'disputed', 'done']

/** What is most in need of its body first. */
const ranks: Readonly<Record<WorkHealth['code'], number>> = { missed_date: 1, no_news: 2, on_time: 3, ended: 4 }

/**
 * Works that the actor answers for, as official of their body or as methodologist of their campaign: disputed ones first,
 * then missed days, then silence; the earliest day first.
 */
export function readWorksDesk({ works, reads, places, clock }: Deps): ReadWorksDesk {
  return async (actor, { size, after }) => {
    const now = clock.now()
    if (actor.kind !== 'person') return { works: [], keyOf: () => [], total: 0 }
    const bodyIds = actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId ? [bodyId] : []))
    const territoryIds = places.territoriesOf(actor, 'methodologist')
    const found = await works.worksFor({ bodyIds, territoryIds, states: onDesk })
    const campaigns = new Map(
      (await reads.campaignsByIds([...new Set(found.map(({ campaignId }) => campaignId))])).map((one) => [one.id, one]),
    )
    const projects = new Map((await reads.projectsByIds(found.map(({ id }) => id))).map((one) => [one.id, one]))
    const lying = found
      .flatMap((work) => {
        const [campaign, project] = [campaigns.get(work.campaignId), projects.get(work.id)]
        if (!campaign || !project) return []
        return [{ work, key: keyFor(work, project, workHealth({ work, project, campaign }, now)) }]
      })
      .sort((a, b) => compare(a.key, b.key))
    const keys = new Map(lying.map(({ work, key }) => [work.id, key]))
    const start = after === undefined ? 0 : lying.findIndex(({ key }) => compare(key, after) > 0)
    const page = start === -1 ? [] : lying.slice(start, start + size + 1)
    return { works: page.map(({ work }) => work), keyOf: ({ id }) => keys.get(id) ?? [], total: lying.length }
  }
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
