import type { ActingPerson } from '../kernel/actor.ts'
import type { InviteId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { isAuthor, writesIt } from './may-edit.ts'
import type { Invitation, Petition, PetitionStage } from './petition.ts'

export type CoAuthorRefusal = Refusal<'FORBIDDEN' | 'NOT_EDITABLE' | 'TOO_MANY_COAUTHORS' | 'NOT_FOUND' | 'CONFLICT'>

/** Invited and joined together. */
export const coAuthorsMax = 5

const openStages: readonly PetitionStage[] = [
  'draft',
  'sponsoring',
  'moderation',
  'rejected',
  'deliberation',
  'signing',
]

/** Whether anybody may still join or be invited. */
export function isOpenForCoAuthors({ stage, origin }: Pick<Petition, 'stage' | 'origin'>): boolean {
  return origin === null && openStages.includes(stage)
}

/**
 * Keeps an invitation: who opens its link may write with the author, and take over when the author is gone.
 * `FORBIDDEN` not the author · `NOT_EDITABLE` it is over · `TOO_MANY_COAUTHORS` with `max`
 */
export function inviteCoAuthor(
  petition: Petition,
  invitation: Invitation,
  actor: ActingPerson,
): Result<PetitionChange, CoAuthorRefusal> {
  if (!isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (!isOpenForCoAuthors(petition)) return refuse({ code: 'NOT_EDITABLE' })
  if (petition.coAuthorIds.length + petition.invitations.length >= coAuthorsMax) {
    return refuse({ code: 'TOO_MANY_COAUTHORS', details: { max: coAuthorsMax } })
  }
  return ok(changed({ ...petition, invitations: [...petition.invitations, invitation] }, []))
}

/** The author takes an invitation back that nobody has used. `FORBIDDEN` not the author · `NOT_FOUND` used, or unknown */
export function revokeInvitation(
  petition: Petition,
  id: InviteId,
  actor: ActingPerson,
): Result<PetitionChange, CoAuthorRefusal> {
  if (!isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (!petition.invitations.some((one) => one.id === id)) return refuse({ code: 'NOT_FOUND' })
  return ok(changed(without(petition, id), []))
}

/**
 * Who opened the link says yes or no; a no leaves no trace of them.
 * `NOT_FOUND` used, taken back, or the petition is over · `CONFLICT` writes it already
 */
export function answerInvitation(
  petition: Petition,
  answer: { readonly id: InviteId; readonly joins: boolean; readonly actor: ActingPerson; readonly at: Date },
): Result<PetitionChange, CoAuthorRefusal> {
  const { id, joins, actor, at } = answer
  const isThere = petition.invitations.some((one) => one.id === id)
  if (!isThere || !isOpenForCoAuthors(petition)) return refuse({ code: 'NOT_FOUND' })
  const left = without(petition, id)
  if (!joins) return ok(changed(left, []))
  if (writesIt(petition, actor)) return refuse({ code: 'CONFLICT' })
  const act = { at, actor: { kind: 'person', id: actor.personId } } as const
  const state = { ...left, coAuthorIds: [...left.coAuthorIds, actor.personId] }
  return ok(changed(state, [factOf(petition, act, { type: 'CoAuthorJoined', data: {} })]))
}

/** A co-author steps back; the author withdraws the petition instead. `NOT_FOUND` no co-author */
export function leavePetition(
  petition: Petition,
  actor: ActingPerson,
  at: Date,
): Result<PetitionChange, CoAuthorRefusal> {
  if (!petition.coAuthorIds.includes(actor.personId)) return refuse({ code: 'NOT_FOUND' })
  const act = { at, actor: { kind: 'person', id: actor.personId } } as const
  const coAuthorIds = petition.coAuthorIds.filter((id) => id !== actor.personId)
  return ok(changed({ ...petition, coAuthorIds }, [factOf(petition, act, { type: 'CoAuthorLeft', data: {} })]))
}

function without(petition: Petition, id: InviteId): Petition {
  return { ...petition, invitations: petition.invitations.filter((one) => one.id !== id) }
}
