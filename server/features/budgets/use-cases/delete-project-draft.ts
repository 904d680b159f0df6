import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BudgetStore } from '../store/budget.store.ts'

export type DeleteProjectDraft = (
  actor: Actor,
  projectId: ProjectId,
) => Promise<Result<ProjectId, Refusal<'NOT_FOUND' | 'NOT_EDITABLE'>>>

/** A draft that was never sent leaves nothing behind. Only its author deletes it; a co-author leaves. */
export function deleteProjectDraft({ store }: { readonly store: Pick<BudgetStore, 'transact'> }): DeleteProjectDraft {
  return (actor, projectId) =>
    store.transact<ProjectId, Refusal<'NOT_FOUND' | 'NOT_EDITABLE'>>(async (within) => {
      const project = await within.project(projectId)
      const isTheirs = actor.kind === 'person' && project?.authorId === actor.personId
      if (!project || !isTheirs) return refuse({ code: 'NOT_FOUND' })
      if (project.state !== 'draft') return refuse({ code: 'NOT_EDITABLE' })
      await within.deleteDraft(projectId)
      return ok(projectId)
    })
}
