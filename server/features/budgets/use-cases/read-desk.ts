import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { CampaignId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { mayJudgeNow } from '#domain/budgets/may-change-project.ts'
import { dueOf } from '#domain/budgets/project-clock.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { placeOf } from './change-project.ts'

/** Where a project lies on a desk: when it is due in milliseconds, then its id. */
type DeskKey = readonly [due: number, id: string]

export interface DeskPage {
  /** up to one more than asked for, the least time left first */
  readonly projects: readonly Project[]
  readonly keyOf: (project: Project) => readonly CursorPart[]
  readonly total: number
}

interface Deps {
  readonly reads: Pick<BudgetReads, 'waiting' | 'campaignsByIds'>
  readonly places: Pick<Places, 'territory' | 'territoriesOf' | 'body'>
  readonly rules: Pick<Rules, 'calendar'>
}

export type ReadDesk = (actor: Actor, page: PageRequest) => Promise<DeskPage>

/** What the actor may judge now, as a moderator or an official; never their own. */
export function readDesk(deps: Deps): ReadDesk {
  return async (actor, { size, after }) => {
    const lying = actor.kind === 'person' ? await onDesk(deps, actor) : []
    const keys = new Map(lying.map(({ project, key }) => [project.id, key]))
    const keyOf = ({ id }: Project): readonly CursorPart[] => keys.get(id) ?? []
    const start = after === undefined ? 0 : lying.findIndex(({ key }) => compare(key, after) > 0)
    const projects = start === -1 ? [] : lying.slice(start, start + size + 1).map(({ project }) => project)
    return { projects, keyOf, total: lying.length }
  }
}

export type CountDesk = (actor: Actor) => Promise<number | undefined>

/** How much lies on the actor's desk. @returns undefined for who judges nothing anywhere */
export function countDesk(deps: Deps): CountDesk {
  return async (actor) => {
    if (actor.kind !== 'person') return undefined
    const judges = [...placesOfModerator(deps, actor), ...placesOfOfficial(deps, actor)].length > 0
    return judges ? (await onDesk(deps, actor)).length : undefined
  }
}

interface Lying {
  readonly project: Project
  readonly key: DeskKey
}

async function onDesk({ reads, places, rules }: Deps, actor: ActingPerson): Promise<Lying[]> {
  const [formal, merit] = await Promise.all([
    waitingIn(placesOfModerator({ places }, actor), ['submitted', 'needs_changes']),
    waitingIn(placesOfOfficial({ places }, actor), ['formally_accepted', 'supported', 'appealed']),
  ])
  const waiting = [...formal, ...merit]
  const campaigns = await reads.campaignsByIds([...new Set(waiting.map(({ campaignId }) => campaignId))])
  const byId = new Map<CampaignId, Campaign>(campaigns.map((campaign) => [campaign.id, campaign]))
  return waiting
    .flatMap((project): Lying[] => {
      const campaign = byId.get(project.campaignId)
      if (!campaign || !isForThem(project, campaign)) return []
      const due = dueOf(project, campaign, rules.calendar(campaign.calendarId))
      return [{ project, key: [due?.at.getTime() ?? Number.MAX_SAFE_INTEGER, project.id] }]
    })
    .sort((a, b) => compare(a.key, b.key))

  async function waitingIn(territories: readonly TerritoryId[], states: Parameters<typeof reads.waiting>[1]) {
    return territories.length === 0 ? [] : reads.waiting(territories, states)
  }

  function isForThem(project: Project, campaign: Campaign): boolean {
    // Until proposals are closed it is the author's turn.
    if (project.state === 'needs_changes' && campaign.state !== 'review') return false
    const place = placeOf(project, campaign, places)
    return place !== undefined && mayJudgeNow(project, campaign, { actor, place, body: places.body }).ok
  }
}

function placesOfModerator({ places }: Pick<Deps, 'places'>, actor: ActingPerson): readonly TerritoryId[] {
  return places.territoriesOf(actor, 'moderator')
}

function placesOfOfficial({ places }: Pick<Deps, 'places'>, { grants }: ActingPerson): TerritoryId[] {
  return grants.flatMap(({ role, bodyId }) =>
    role === 'official' && bodyId ? (places.body(bodyId)?.territoryId ?? []) : [],
  )
}

function compare(a: DeskKey, b: readonly CursorPart[]): number {
  const [due = 0, id = ''] = b
  if (a[0] !== due) return a[0] < Number(due) ? -1 : 1
  return a[1] === id ? 0 : a[1] < String(id) ? -1 : 1
}
