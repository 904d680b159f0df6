import type { ActingPerson } from '../kernel/actor.ts'
import type { InviteId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Act, Campaign } from './campaign.ts'
import { changedProject, type ProjectChange } from './move-project.ts'
import { projectFact } from './project-events.ts'
import { authorsOf, type CoAuthor, type Project } from './project.ts'

export type CoAuthorRefusal = Refusal<'FORBIDDEN' | 'NOT_EDITABLE' | 'TOO_MANY_COAUTHORS' | 'NOT_FOUND' | 'INVALID'>

const openStates: readonly string[] = [
  'draft',
  'submitted',
  'needs_changes',
  'formally_accepted',
  'supported',
  'feasible',
]

/** Whether anybody may still join or be invited. */
export function isOpenForCoAuthors({ state }: Pick<Project, 'state'>): boolean {
  return openStates.includes(state)
}

/**
 * Keeps an invitation: who opens its link may say yes or no. No address of theirs is asked for or kept.
 * `FORBIDDEN` not the author · `NOT_EDITABLE` decided or frozen · `TOO_MANY_COAUTHORS` with `max` of the rules
 */
export function inviteCoAuthor(
  project: Project,
  campaign: Campaign,
  invite: { readonly id: InviteId; readonly tokenHash: string; readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, CoAuthorRefusal> {
  const { id, tokenHash, actor, at } = invite
  if (project.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  if (!isOpenForCoAuthors(project)) return refuse({ code: 'NOT_EDITABLE' })
  const max = campaign.rules.proposing.coAuthors
  const taken = project.coAuthors.filter(({ state }) => state === 'invited' || state === 'accepted').length
  if (taken >= max) return refuse({ code: 'TOO_MANY_COAUTHORS', details: { max } })
  const coAuthors: CoAuthor[] = [...project.coAuthors, { id, tokenHash, state: 'invited', personId: null, at }]
  return ok({ state: { ...project, coAuthors }, facts: [] })
}

/** The author takes an invitation back that nobody has used. */
export function revokeInvite(
  project: Project,
  id: InviteId,
  actor: ActingPerson,
): Result<ProjectChange, CoAuthorRefusal> {
  if (project.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  const isOpen = project.coAuthors.some((coAuthor) => coAuthor.id === id && coAuthor.state === 'invited')
  if (!isOpen) return refuse({ code: 'NOT_FOUND' })
  return ok({ state: { ...project, coAuthors: project.coAuthors.filter((one) => one.id !== id) }, facts: [] })
}

/** Who opened the link says yes or no. `NOT_FOUND` used or taken back · `INVALID` an author already */
export function answerInvite(
  project: Project,
  answer: { readonly id: InviteId; readonly joins: boolean; readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, CoAuthorRefusal> {
  const { id, joins, actor, at } = answer
  const invite = project.coAuthors.find((one) => one.id === id && one.state === 'invited')
  if (!invite || !isOpenForCoAuthors(project)) return refuse({ code: 'NOT_FOUND' })
  if (joins && authorsOf(project).includes(actor.personId)) return refuse({ code: 'INVALID' })
  // Who says no leaves no trace of themselves.
  const answered: CoAuthor = joins
    ? { id, tokenHash: null, state: 'accepted', personId: actor.personId, at }
    : { id, tokenHash: null, state: 'declined', personId: null, at }
  const facts = joins ? [joined(project, { at, actor: { kind: 'person', id: actor.personId } }, 'CoAuthorJoined')] : []
  return ok(changedProject(replaced(project, answered), facts))
}

/** A co-author steps back; the author may not, they withdraw the project instead. */
export function leaveProject(
  project: Project,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, CoAuthorRefusal> {
  const own = project.coAuthors.find((one) => one.state === 'accepted' && one.personId === actor.personId)
  if (!own) return refuse({ code: 'NOT_FOUND' })
  const act: Act = { at, actor: { kind: 'person', id: actor.personId } }
  const left: CoAuthor = { ...own, state: 'left', personId: null, at }
  return ok(changedProject(replaced(project, left), [joined(project, act, 'CoAuthorLeft')]))
}

function joined(project: Project, act: Act, type: 'CoAuthorJoined' | 'CoAuthorLeft') {
  return projectFact(project, act, { type, data: {} })
}

function replaced(project: Project, coAuthor: CoAuthor): Project {
  return { ...project, coAuthors: project.coAuthors.map((one) => (one.id === coAuthor.id ? coAuthor : one)) }
}
