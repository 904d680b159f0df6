import type { Change } from '../kernel/event.ts'
import { ok, refuse, type Refusal, type Refused, type Result } from '../kernel/result.ts'
import type { Act, Campaign } from './campaign.ts'
import { hasReached } from './campaign-way.ts'
import { projectFact, type ProjectFact, type ProjectMoved } from './project-events.ts'
import { mergeableStates, transitionFor, type ProjectAct } from './project-states.ts'
import type { Project } from './project.ts'

export type ProjectChange = Change<Project, ProjectFact>
export type MoveRefusal = Refusal<'NOT_NOW' | 'LIST_FROZEN'>

type Beside = Omit<ProjectMoved['data'], 'campaignId' | 'act' | 'from' | 'to'>

/**
 * Moves a project along the table. Whether the actor may, and what else the act needs, is asked before.
 *
 * `LIST_FROZEN` from the frozen list on only the city may withdraw a project · `NOT_NOW` the act is not possible in this
 * state of project and campaign
 */
export function moveProject(
  project: Project,
  campaign: Pick<Campaign, 'state' | 'rules' | 'suspension'>,
  act: Act & { readonly name: ProjectAct },
  beside: Beside = {},
  edit: Partial<Project> = {},
): Result<ProjectChange, MoveRefusal> {
  const transition = transitionFor(act.name, project.state, campaign.state)
  if (!transition) return notPossible(campaign)
  const data = { ...beside, act: act.name, from: project.state, to: transition.to }
  const fact = projectFact(project, act, { type: 'ProjectMoved', data })
  // Who asked to be merged asks in vain once the project is decided, on the ballot or gone.
  const mergeRequest = mergeableStates.includes(transition.to) ? project.mergeRequest : null
  return ok(changedProject({ ...project, mergeRequest, ...edit, state: transition.to }, [fact]))
}

/** Why an act that is not in the table is refused. */
export function notPossible(campaign: Pick<Campaign, 'state' | 'rules' | 'suspension'>): Refused<MoveRefusal> {
  return refuse({ code: hasReached(campaign, 'ballot_frozen') ? 'LIST_FROZEN' : 'NOT_NOW' })
}

/** The project with the facts in its history. */
export function changedProject(state: Project, facts: readonly ProjectFact[]): ProjectChange {
  return { state: { ...state, history: [...state.history, ...facts] }, facts }
}
