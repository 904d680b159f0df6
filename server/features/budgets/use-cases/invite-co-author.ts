import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type InviteId, type ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import {
  answerInvite,
  inviteCoAuthor as invite,
  leaveProject as leave,
  revokeInvite,
  type CoAuthorRefusal,
} from '#domain/budgets/co-authors.ts'
import type { CoAuthor, Project } from '#domain/budgets/project.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { changeProject, type ChangeDeps, type NotFound } from './change-project.ts'

export interface Invited {
  readonly project: Project
  /** what the link holds; it is kept nowhere */
  readonly token: string
}

export type InviteCoAuthor = (
  actor: Actor,
  projectId: ProjectId,
) => Promise<Result<Invited, CoAuthorRefusal | NotFound>>

export interface InviteDeps extends ChangeDeps {
  readonly crypto: Pick<Crypto, 'randomBytes' | 'keyedHash'>
  readonly newId: NewId
}

const tokenBytes = 16
const tokenPattern = /^[\w-]{22}$/

/** A link for one person, whoever opens it; 128 bits nobody guesses. */
export function inviteCoAuthor(deps: InviteDeps): InviteCoAuthor {
  return async (actor, projectId) => {
    const token = deps.crypto.randomBytes(tokenBytes).toString('base64url')
    const invitation = { id: deps.newId('inv'), tokenHash: hashOf(token, deps.crypto) }
    const changed = await changeProject<CoAuthorRefusal>(deps, actor, projectId, (atHand) =>
      invite(atHand.project, atHand.campaign, { ...invitation, actor: atHand.actor, at: atHand.at }),
    )
    return changed.ok ? ok({ project: changed.value, token }) : changed
  }
}

export type RevokeCoAuthorInvite = (
  actor: Actor,
  input: { readonly projectId: ProjectId; readonly inviteId: string },
) => Promise<Result<Project, CoAuthorRefusal | NotFound>>

export function revokeCoAuthorInvite(deps: ChangeDeps): RevokeCoAuthorInvite {
  return async (actor, { projectId, inviteId }) =>
    isId('inv', inviteId)
      ? changeProject<CoAuthorRefusal>(deps, actor, projectId, (atHand) =>
          revokeInvite(atHand.project, inviteId, atHand.actor),
        )
      : refuse({ code: 'NOT_FOUND' })
}

type TokenReads = Pick<BudgetReads, 'projectByInvite'>
type TokenDeps = Pick<InviteDeps, 'crypto'> & { readonly reads: TokenReads }

export interface OpenInvite {
  readonly project: Project
  readonly invite: CoAuthor
}

export type ReadInvite = (token: string) => Promise<OpenInvite | undefined>

/** What a link leads to, for whoever holds it. @returns undefined when it was used or taken back */
export function readInvite({ crypto, reads }: TokenDeps): ReadInvite {
  return async (token) => {
    if (!tokenPattern.test(token)) return undefined
    const tokenHash = hashOf(token, crypto)
    const project = await reads.projectByInvite(tokenHash)
    const found = project?.coAuthors.find((one) => one.tokenHash === tokenHash)
    return project && found ? { project, invite: found } : undefined
  }
}

export type AnswerCoAuthorInvite = (
  actor: Actor,
  input: { readonly token: string; readonly joins: boolean },
) => Promise<Result<Project, CoAuthorRefusal>>

/** Holding the link is what lets somebody see a draft and answer. */
export function answerCoAuthorInvite(deps: InviteDeps & { readonly reads: TokenReads }): AnswerCoAuthorInvite {
  const read = readInvite(deps)
  return async (actor, { token, joins }) => {
    const open = await read(token)
    if (!open || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const id: InviteId = open.invite.id
    const at = deps.clock.now()
    return deps.store.transact<Project, CoAuthorRefusal>(async (within) => {
      const project = await within.project(open.project.id)
      if (!project) return refuse({ code: 'NOT_FOUND' })
      const answered = answerInvite(project, { id, joins, actor, at })
      if (!answered.ok) return answered
      await within.keepProject(answered.value)
      return ok(answered.value.state)
    })
  }
}

export type LeaveProject = (actor: Actor, projectId: ProjectId) => Promise<Result<Project, CoAuthorRefusal | NotFound>>

/** A co-author steps back. */
export function leaveProject(deps: ChangeDeps): LeaveProject {
  return (actor, projectId) =>
    changeProject<CoAuthorRefusal>(deps, actor, projectId, (atHand) => leave(atHand.project, atHand))
}

function hashOf(token: string, crypto: Pick<Crypto, 'keyedHash'>): string {
  return crypto.keyedHash('budgets/co-author-invite', token).toString('base64url')
}
