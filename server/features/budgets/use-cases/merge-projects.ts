import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import {
  agreeToMerge as agree,
  askToMerge as ask,
  refuseToMerge as decline,
  type MergeRefusal,
} from '#domain/budgets/merge-projects.ts'
import { isPublic, type Project } from '#domain/budgets/project.ts'
import type { NewId } from '#server/platform/ids.ts'
import { campaignOf, changeProject, type ChangeDeps } from './change-project.ts'

export type AskToMerge = (
  actor: Actor,
  input: { readonly projectId: ProjectId; readonly into: ProjectId },
) => Promise<Result<Project, MergeRefusal>>

/** An author asks the author of another project to take theirs in. */
export function askToMerge(deps: ChangeDeps): AskToMerge {
  return (actor, { projectId, into: intoId }) =>
    changeProject<MergeRefusal>(deps, actor, projectId, async ({ project, campaign, within, at, ...atHand }) => {
      const into = await within.project(intoId)
      if (!into || !isPublic(into)) return refuse({ code: 'NOT_FOUND', path: ['into'] })
      return ask(project, into, campaign, { actor: atHand.actor, at })
    })
}

export type AgreeToMerge = (actor: Actor, projectId: ProjectId) => Promise<Result<Project, MergeRefusal>>

/** The author of the other project agrees: both change together. Agreeing again changes nothing. */
export function agreeToMerge(deps: ChangeDeps & { readonly newId: NewId }): AgreeToMerge {
  return async (actor, projectId) => {
    const at = deps.clock.now()
    return deps.store.transact<Project, MergeRefusal>(async (within) => {
      const project = await within.project(projectId)
      const intoId = project?.mergedInto ?? project?.mergeRequest?.into
      const into = intoId && (await within.project(intoId))
      if (!project || !into || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
      if (project.mergedInto && into.authorId === actor.personId) return ok(project)
      const newInvite = () => deps.newId('inv')
      const agreed = agree(project, into, await campaignOf(project, within), { actor, at, newInvite })
      if (!agreed.ok) return agreed
      const [merged, taken] = agreed.value
      await within.keepProject(merged)
      await within.keepProject(taken)
      return ok(merged.state)
    })
  }
}

export type RefuseToMerge = (actor: Actor, projectId: ProjectId) => Promise<Result<Project, MergeRefusal>>

/** Either author ends a request. */
export function refuseToMerge(deps: ChangeDeps): RefuseToMerge {
  return (actor, projectId) =>
    changeProject<MergeRefusal>(deps, actor, projectId, async ({ project, within, at, ...atHand }) => {
      const into = project.mergeRequest ? await within.project(project.mergeRequest.into) : undefined
      return decline(project, into, { actor: atHand.actor, at })
    })
}
