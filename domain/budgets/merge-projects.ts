import type { ActingPerson } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { InviteId } from '../kernel/ids.ts'
import type { Act, Campaign } from './campaign.ts'
import { changedProject, moveProject, notPossible, type MoveRefusal, type ProjectChange } from './move-project.ts'
import { projectFact } from './project-events.ts'
import { transitionFor } from './project-states.ts'
import { authorsOf, type CoAuthor, type Project } from './project.ts'

export type MergeRefusal = MoveRefusal | Refusal<'FORBIDDEN' | 'INVALID' | 'NOT_FOUND'>

/**
 * An author asks that a project becomes part of another of the same campaign and envelope. `FORBIDDEN` not the author ·
 * `INVALID` the same project, another campaign or another sum of money · `NOT_NOW`, `LIST_FROZEN` one of them cannot be
 * merged any more
 */
export function askToMerge(
  project: Project,
  into: Project,
  campaign: Campaign,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, MergeRefusal> {
  if (project.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  if (!belongTogether(project, into)) return refuse({ code: 'INVALID', path: ['into'] })
  const blocked = [project, into].map((one) => mergeable(one, campaign)).find((result) => !result.ok)
  if (blocked && !blocked.ok) return blocked
  if (project.mergeRequest?.into === into.id) return ok({ state: project, facts: [] })
  const act: Act = { at, actor: { kind: 'person', id: actor.personId } }
  const fact = projectFact(project, act, { type: 'ProjectMergeAsked', data: { into: into.id } })
  return ok(changedProject({ ...project, mergeRequest: { into: into.id, at, by: actor.personId } }, [fact]))
}

/** Whether a project may still be merged, in its state and that of the campaign. */
export function mergeable(project: Project, campaign: Campaign): Result<true, MoveRefusal> {
  return transitionFor('merge', project.state, campaign.state) ? ok(true) : notPossible(campaign)
}

function belongTogether(project: Project, into: Project): boolean {
  return project.id !== into.id && project.campaignId === into.campaignId && project.envelopeId === into.envelopeId
}

/**
 * The author of the other project agrees: one becomes `merged`, the other takes its authors in. Both histories stay.
 * `FORBIDDEN` not the author of the other one · `NOT_FOUND` nobody asked · `INVALID` a correction has put one of them
 * under another sum of money since · `NOT_NOW`, `LIST_FROZEN` one of them cannot be merged any more
 */
export function agreeToMerge(
  project: Project,
  into: Project,
  campaign: Campaign,
  agreement: { readonly actor: ActingPerson; readonly at: Date; readonly newInvite: () => InviteId },
): Result<readonly [merged: ProjectChange, into: ProjectChange], MergeRefusal> {
  const { actor, at } = agreement
  if (project.mergeRequest?.into !== into.id) return refuse({ code: 'NOT_FOUND' })
  if (into.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  if (!belongTogether(project, into)) return refuse({ code: 'INVALID', path: ['into'] })
  const open = mergeable(into, campaign)
  if (!open.ok) return open
  const act = { at, actor: { kind: 'person', id: actor.personId }, name: 'merge' } as const
  const edit = { mergedInto: into.id, mergeRequest: null }
  const merged = moveProject(project, campaign, act, { mergedInto: into.id }, edit)
  if (!merged.ok) return merged
  const known = authorsOf(into)
  const joining = authorsOf(project).filter((personId) => !known.includes(personId))
  const coAuthors: CoAuthor[] = joining.map((personId) => ({
    ...{ id: agreement.newInvite(), tokenHash: null, state: 'accepted', personId, at },
  }))
  const facts = joining.map((personId) =>
    projectFact(into, { at, actor: { kind: 'person', id: personId } }, { type: 'CoAuthorJoined', data: {} }),
  )
  const grown: Project = {
    ...into,
    coAuthors: [...into.coAuthors, ...coAuthors],
    // Had both asked each other, one answer settles both requests.
    mergeRequest: into.mergeRequest?.into === project.id ? null : into.mergeRequest,
  }
  return ok([merged.value, changedProject(grown, facts)])
}

/** Either author ends the request. `FORBIDDEN` neither of them · `NOT_FOUND` nobody asked */
export function refuseToMerge(
  project: Project,
  into: Project | undefined,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, Refusal<'FORBIDDEN' | 'NOT_FOUND'>> {
  if (!project.mergeRequest) return refuse({ code: 'NOT_FOUND' })
  const isEither = project.authorId === actor.personId || into?.authorId === actor.personId
  if (!isEither) return refuse({ code: 'FORBIDDEN' })
  const act: Act = { at, actor: { kind: 'person', id: actor.personId } }
  const fact = projectFact(project, act, { type: 'ProjectMergeRefused', data: { into: project.mergeRequest.into } })
  return ok(changedProject({ ...project, mergeRequest: null }, [fact]))
}
