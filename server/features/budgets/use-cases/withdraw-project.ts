import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Project } from '#domain/budgets/project.ts'
import {
  withdrawByCity,
  withdrawProject as withdraw,
  type WithdrawProjectRefusal,
} from '#domain/budgets/withdraw-project.ts'
import { changeProject, type ChangeDeps, type NotFound } from './change-project.ts'

export type WithdrawProject = (
  actor: Actor,
  projectId: ProjectId,
) => Promise<Result<Project, WithdrawProjectRefusal | NotFound>>

/** The author takes a proposal back. */
export function withdrawProject(deps: ChangeDeps): WithdrawProject {
  return (actor, projectId) =>
    changeProject<WithdrawProjectRefusal>(deps, actor, projectId, (atHand) =>
      withdraw(atHand.project, atHand.campaign, atHand),
    )
}

export type WithdrawByCityRefusal = WithdrawProjectRefusal | Refusal<'REASON_REQUIRED'>
export type WithdrawProjectByCity = (
  actor: Actor,
  input: { readonly projectId: ProjectId; readonly reason: Localized },
) => Promise<Result<Project, WithdrawByCityRefusal | NotFound>>

/** The city takes a project out, with a public reason. */
export function withdrawProjectByCity(deps: ChangeDeps): WithdrawProjectByCity {
  return (actor, { projectId, reason }) =>
    changeProject<WithdrawByCityRefusal>(deps, actor, projectId, ({ project, campaign, at, ...atHand }) => {
      const place = deps.places.territory(campaign.territoryId)
      if (!place) return refuse({ code: 'FORBIDDEN' })
      return withdrawByCity(project, campaign, { actor: atHand.actor, place, reason, at })
    })
}
