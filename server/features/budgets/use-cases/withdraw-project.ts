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
import { withdrawnWork } from '#domain/budgets/works/end-work.ts'
import type { WorkStore } from '../store/work.store.ts'
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

interface WithdrawByCityDeps extends ChangeDeps {
  readonly works: Pick<WorkStore, 'work' | 'keep'>
}

/** The city takes a project out, with a public reason; of a winner that is being built the work tells it too. */
export function withdrawProjectByCity(deps: WithdrawByCityDeps): WithdrawProjectByCity {
  return (actor, { projectId, reason }) =>
    changeProject<WithdrawByCityRefusal>(deps, actor, projectId, async ({ project, campaign, at, ...atHand }) => {
      const place = deps.places.territory(campaign.territoryId)
      if (!place) return refuse({ code: 'FORBIDDEN' })
      const { actor: person, within } = atHand
      const withdrawn = withdrawByCity(project, campaign, { actor: person, place, reason, at })
      const work = withdrawn.ok ? await deps.works.work(projectId, within.session) : undefined
      if (withdrawn.ok && work) {
        const by = { role: 'methodologist', bodyId: null, personId: person.personId } as const
        const told = withdrawnWork(work, withdrawn.value, by, at)
        await deps.works.keep(told, withdrawn.value.state, null, within.session)
      }
      return withdrawn
    })
}
