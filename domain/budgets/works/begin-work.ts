import { legalDay } from '../../kernel/time-zone.ts'
import { lastVerdict, priceOf, type Project } from '../project.ts'
import type { Act, Campaign } from '../campaign.ts'
import { moveProject, type ProjectChange } from '../move-project.ts'
import { transitionFor } from '../project-states.ts'
import { changedWork, type WorkChange } from './changed-work.ts'
import { workFact } from './work-events.ts'
import { noDays } from './days.ts'
import type { Stage, Work } from './work.ts'

/** A winner with the work that it became. */
export interface BegunWork {
  readonly project: ProjectChange
  readonly work: WorkChange
}

/**
 * Makes a work of a winner, as soon as its campaign is carried out: planned for the price that residents voted on, in the
 * stages of the rules, by the executor whom the officials named. Where the rules have several stages the first one, which
 * prepares the others, begins at once.
 * @returns undefined for what is no winner, is a work already, or must wait because the campaign does not go on now
 */
export function beginWork(project: Project, campaign: Campaign, act: Act): BegunWork | undefined {
  if (!transitionFor('plan', project.state, campaign.state)) return undefined
  const moved = moveProject(project, campaign, { ...act, name: 'plan' })
  if (!moved.ok) return undefined
  const { id, campaignId, territoryId } = project
  const promise = priceOf(project) ?? 0
  const { stages } = campaign.rules.execution
  const bodyId = lastVerdict(project, 'merit', 'appeal')?.executorId ?? null
  const begun = workFact(project, act, { type: 'WorkBegun', data: { bodyId, promise, stages } })
  const work: Work = {
    ...{ id, campaignId, territoryId, bodyId, promise, person: '', contract: null, permits: {} },
    stages: stages.map((code, i) => newStage(code, i === 0 && stages.length > 1 ? dayOf(act.at, campaign) : null)),
    money: { planned: promise, allocated: 0, spent: 0 },
    ...{ news: [], departures: [], disputes: [], handOver: null },
    ...{ updatedAt: act.at, history: [], revision: 0 },
  }
  return { project: moved.value, work: changedWork(work, [begun, ...firstStage(work, act)]) }
}

function newStage(code: string, began: string | null): Stage {
  return { code, body: '', plan: noDays, firstPlan: noDays, real: { ...noDays, from: began } }
}

function firstStage(work: Work, act: Act) {
  return work.stages
    .filter(({ real }) => real.from !== null)
    .map(({ code, real }) => workFact(work, act, { type: 'WorkStageDated', data: { stage: code, ...real } }))
}

/** The legal day of an instant, on the calendar of the place. */
export function dayOf(at: Date, { rules }: Pick<Campaign, 'rules'>): string {
  return legalDay(at, rules.timeZone)
}
