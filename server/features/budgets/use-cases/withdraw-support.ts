import type { Project } from '#domain/budgets/project.ts'
import type { MoveRefusal } from '#domain/budgets/move-project.ts'
import { gathersSupport } from '#domain/budgets/support-project.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { SupportStore } from '../store/support.store.ts'
import { atProject, type ChangeDeps, type NotFound } from './change-project.ts'

export type WithdrawSupport = (actor: Actor, projectId: ProjectId) => Promise<Result<Project, MoveRefusal | NotFound>>

/** Takes the support of the actor back while it is gathered. Who gave none has taken it back already. */
export function withdrawSupport(deps: ChangeDeps & { readonly supports: SupportStore }): WithdrawSupport {
  const { supports } = deps
  return (actor, projectId) =>
    atProject<MoveRefusal>(deps, actor, projectId, async (atHand) => {
      const { project, campaign, within } = atHand
      const { personId } = atHand.actor
      if (!(await supports.has(projectId, personId, within.session))) return ok(project)
      const open = gathersSupport(project, campaign)
      if (!open.ok) return open
      await supports.remove(projectId, personId, within.session)
      return ok(project)
    })
}
