import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { gathersSupport, supportProject as support, type SupportRefusal } from '#domain/budgets/support-project.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SupportStore } from '../store/support.store.ts'
import { atProject, type ChangeDeps, type NotFound } from './change-project.ts'

export type SupportProject = (actor: Actor, projectId: ProjectId) => Promise<Result<Project, SupportRefusal | NotFound>>

interface Deps extends ChangeDeps {
  readonly petitions: Pick<Petitions, 'personFacts'>
  readonly supports: SupportStore
}

/** Gives a proposal the support of the actor, once: who gave it before gets the same answer. */
export function supportProject(deps: Deps): SupportProject {
  const { supports } = deps
  return async (actor, projectId) => {
    const person = await deps.petitions.personFacts(actor)
    return atProject<SupportRefusal>(deps, actor, projectId, async (atHand) => {
      const { project, campaign, at, within } = atHand
      const { personId } = atHand.actor
      if (await supports.has(projectId, personId, within.session)) return ok(project)
      const may = support(project, campaign, { person, at })
      if (!may.ok) return may
      await supports.add({ projectId, personId, at }, within.session)
      return ok(project)
    })
  }
}

export type MaySupport = (
  actor: Actor,
  project: Project,
  campaign: Campaign,
) => Promise<Result<true, SupportRefusal | Refusal<'UNAUTHENTICATED'>>>

/** Whether the actor's support would be accepted now. */
export function maySupport({ petitions, clock }: Pick<Deps, 'petitions'> & { readonly clock: Clock }): MaySupport {
  return async (actor, project, campaign) => {
    const open = gathersSupport(project, campaign)
    if (!open.ok) return open
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    return support(project, campaign, { person: await petitions.personFacts(actor), at: clock.now() })
  }
}
