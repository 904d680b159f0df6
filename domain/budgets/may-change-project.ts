import type { Actor } from '../kernel/actor.ts'
import type { Calendar } from '../kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Location } from '../places/territory.ts'
import { appealLength, appealProject, type AppealRefusal } from './appeal-project.ts'
import type { Campaign } from './campaign.ts'
import { mayJudge, type JudgeRefusal, type Judging } from './judge-project.ts'
import { moveProject, type MoveRefusal } from './move-project.ts'
import { hasReached } from './campaign-way.ts'
import { transitionFor, type ProjectAct } from './project-states.ts'
import { authorsOf, isPublic, type Project, type VerdictStep } from './project.ts'
import { runsCampaigns, withdrawProject, type WithdrawProjectRefusal } from './withdraw-project.ts'

// What the viewer may do now, asked before anything is filled in.

/** Whether the actor is one of those who wrote it. */
export function isOneOfAuthors(project: Project, actor: Actor): boolean {
  return actor.kind === 'person' && authorsOf(project).includes(actor.personId)
}

/** Strangers read what was sent in; drafts are their authors' alone. */
export function maySee(project: Project, actor: Actor): boolean {
  return isPublic(project) || isOneOfAuthors(project, actor)
}

/**
 * Whether the actor may change texts: authors, of a draft while proposals are taken or of what the moderators gave back.
 * `FORBIDDEN` · `NOT_EDITABLE` sent in · `NOT_NOW` the campaign goes on without it
 */
export function mayEdit(
  project: Project,
  campaign: Campaign,
  actor: Actor,
): Result<true, Refusal<'FORBIDDEN' | 'NOT_EDITABLE' | 'NOT_NOW'>> {
  if (!isOneOfAuthors(project, actor)) return refuse({ code: 'FORBIDDEN' })
  if (project.state !== 'draft' && project.state !== 'needs_changes') return refuse({ code: 'NOT_EDITABLE' })
  return transitionFor('submit', project.state, campaign.state) ? ok(true) : refuse({ code: 'NOT_NOW' })
}

/** As `withdrawProject`. */
export function mayWithdraw(
  project: Project,
  campaign: Campaign,
  actor: Actor,
): Result<unknown, WithdrawProjectRefusal> {
  if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
  return withdrawProject(project, campaign, { actor, at: project.editedAt })
}

/** Long enough to pass, and kept nowhere. */
const anyReasons = '.'.repeat(appealLength.min)

/** As `appealProject`, the reasons apart. */
export function mayAppeal(
  project: Project,
  campaign: Campaign,
  { actor, at, calendar }: { readonly actor: Actor; readonly at: Date; readonly calendar: Calendar },
): Result<unknown, AppealRefusal> {
  if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
  return appealProject(project, campaign, { actor, at, calendar, text: anyReasons })
}

const actsOfStep: Readonly<Record<VerdictStep, ProjectAct>> = {
  formal: 'reject',
  merit: 'find_infeasible',
  appeal: 'dismiss_appeal',
}

/** As `mayJudge`, and `NOT_NOW` too while the campaign is not in the state for that step. */
export function mayJudgeNow(
  project: Project,
  campaign: Campaign,
  judging: Pick<Judging, 'place' | 'body'> & { readonly actor: Actor },
): Result<VerdictStep, JudgeRefusal> {
  const step = mayJudge(project, judging)
  if (!step.ok) return step
  if (transitionFor(actsOfStep[step.value], project.state, campaign.state)) return step
  return refuse({ code: hasReached(campaign, 'ballot_frozen') ? 'LIST_FROZEN' : 'NOT_NOW' })
}

/** As `withdrawByCity`, the reasons apart. */
export function mayWithdrawByCity(
  project: Project,
  campaign: Campaign,
  { actor, place }: { readonly actor: Actor; readonly place: Location },
): Result<unknown, MoveRefusal | Refusal<'FORBIDDEN'>> {
  if (!runsCampaigns(actor, place)) return refuse({ code: 'FORBIDDEN' })
  const act = { at: project.editedAt, actor: { kind: 'person', id: actor.personId }, name: 'withdraw_by_city' } as const
  return moveProject(project, campaign, act)
}
