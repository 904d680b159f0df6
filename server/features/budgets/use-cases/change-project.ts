import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { Calendar } from '#domain/kernel/calendar.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { maySee } from '#domain/budgets/may-change-project.ts'
import type { ProjectChange } from '#domain/budgets/move-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetStore, BudgetTransaction } from '../store/budget.store.ts'

export interface ChangeDeps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly places: Pick<Places, 'territory'>
  readonly rules: Pick<Rules, 'calendar'>
  readonly clock: Clock
}

/** What an act on a project is given: everything as it is inside the transaction. */
export interface ProjectAtHand {
  readonly project: Project
  readonly campaign: Campaign
  /** where it is, else where the campaign is; unknown for an import from elsewhere */
  readonly place: Territory | undefined
  readonly calendar: Calendar
  readonly actor: ActingPerson
  readonly at: Date
  readonly within: BudgetTransaction
}

export type ActOnProject<R extends Refusal> = (
  atHand: ProjectAtHand,
) => Result<ProjectChange, R> | Promise<Result<ProjectChange, R>>

export type NotFound = Refusal<'NOT_FOUND'>

/** One act beside a project, in one transaction. A project that is not there and one that is not theirs look the same. */
export async function atProject<R extends Refusal>(
  { store, places, rules, clock }: ChangeDeps,
  actor: Actor,
  id: ProjectId,
  act: (atHand: ProjectAtHand) => Promise<Result<Project, R>>,
): Promise<Result<Project, R | NotFound>> {
  const at = clock.now()
  return store.transact<Project, R | NotFound>(async (within) => {
    const project = await within.project(id)
    if (!project || actor.kind !== 'person' || !maySee(project, actor)) return refuse({ code: 'NOT_FOUND' })
    const campaign = await campaignOf(project, within)
    const place = placeOf(project, campaign, places)
    const calendar = rules.calendar(campaign.calendarId)
    return act({ project, campaign, place, calendar, actor, at, within })
  })
}

/** One act that changes a project, as `atProject`. */
export function changeProject<R extends Refusal>(
  deps: ChangeDeps,
  actor: Actor,
  id: ProjectId,
  act: ActOnProject<R>,
): Promise<Result<Project, R | NotFound>> {
  return atProject<R>(deps, actor, id, async (atHand) => {
    const changed = await act(atHand)
    if (!changed.ok) return changed
    await atHand.within.keepProject(changed.value)
    return ok(changed.value.state)
  })
}

export async function campaignOf({ campaignId }: Project, within: BudgetTransaction): Promise<Campaign> {
  const campaign = await within.campaign(campaignId)
  if (!campaign) throw new Error(`There is no campaign ${campaignId}`)
  return campaign
}

/** Whose moderators and officials have a say: the place of the project, of the campaign while none is chosen. */
export function placeOf(
  { territoryId }: Pick<Project, 'territoryId'>,
  campaign: Pick<Campaign, 'territoryId'>,
  places: Pick<Places, 'territory'>,
): Territory | undefined {
  return places.territory(territoryId) ?? places.territory(campaign.territoryId)
}
