import type { Actor } from '../../kernel/actor.ts'
import { refuse, ok, type Refusal, type Result } from '../../kernel/result.ts'
import { holdsRoleIn } from '../../places/staff.ts'
import type { Location } from '../../places/territory.ts'
import type { Act } from '../campaign.ts'
import { moveProject, type ProjectChange } from '../move-project.ts'
import { transitionFor, type ProjectAct } from '../project-states.ts'
import type { ProjectState } from '../states.ts'
import type { WorkChange } from './changed-work.ts'
import type { Hand, Work, WorkAtHand } from './work.ts'

/** Who acts on a work, and when. */
export interface Doing {
  readonly actor: Actor
  /** the territory of the campaign: its methodologists may act for a body that does not */
  readonly place: Location
  readonly at: Date
}

/** What an act on a work leaves. */
export interface WorkDeed {
  readonly work: WorkChange
  /** null where the project stays in its state */
  readonly project: ProjectChange | null
}

export type HandsRefusal = Refusal<'FORBIDDEN' | 'NOT_NOW'>

/** By which role the actor may act on a work: as official of its body, else as methodologist of the place. */
export function handOn({ bodyId }: Pick<Work, 'bodyId'>, actor: Actor, place: Location): Hand | undefined {
  if (actor.kind !== 'person') return undefined
  const { personId, grants } = actor
  const isOfficial = bodyId !== null && grants.some((grant) => grant.role === 'official' && grant.bodyId === bodyId)
  if (isOfficial) return { role: 'official', bodyId, personId }
  return holdsRoleIn(actor, 'methodologist', place) ? { role: 'methodologist', bodyId: null, personId } : undefined
}

/**
 * Whether the actor may do something to a work in one of these states of its project.
 *
 * `FORBIDDEN` neither official of its body nor methodologist of the place · `NOT_NOW` in this state of project or campaign
 */
export function mayAct(
  { work, project, campaign }: WorkAtHand,
  { actor, place }: Pick<Doing, 'actor' | 'place'>,
  states: readonly ProjectState[],
): Result<Hand, HandsRefusal> {
  const hand = handOn(work, actor, place)
  if (!hand) return refuse({ code: 'FORBIDDEN' })
  const isOpen = campaign.state === 'implementation' && states.includes(project.state)
  return isOpen ? ok(hand) : refuse({ code: 'NOT_NOW' })
}

/** The states of the project in which the table of projects knows the act. */
export function statesFor({ project, campaign }: WorkAtHand, act: ProjectAct): readonly ProjectState[] {
  return transitionFor(act, project.state, campaign.state) ? [project.state] : []
}

/** Moves the project of a work. `NOT_NOW`: the table does not know the act here */
export function moveWork(
  { project, campaign }: WorkAtHand,
  act: Act & { readonly name: ProjectAct },
): Result<ProjectChange, Refusal<'NOT_NOW'>> {
  if (!transitionFor(act.name, project.state, campaign.state)) return refuse({ code: 'NOT_NOW' })
  const moved = moveProject(project, campaign, act)
  return moved.ok ? moved : refuse({ code: 'NOT_NOW' })
}

export function actOf({ personId }: Hand, at: Date): Act {
  return { at, actor: { kind: 'person', id: personId } }
}
