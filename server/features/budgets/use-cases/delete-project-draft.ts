import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type ImageId, type ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { BudgetStore } from '../store/budget.store.ts'

export type DeleteProjectDraft = (
  actor: Actor,
  projectId: ProjectId,
) => Promise<Result<ProjectId, Refusal<'NOT_FOUND' | 'NOT_EDITABLE'>>>

/** A draft that was never sent leaves nothing behind. Only its author deletes it; a co-author leaves. */
export function deleteProjectDraft({
  store,
  images,
}: {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly images: Pick<Images, 'release'>
}): DeleteProjectDraft {
  return (actor, projectId) =>
    store.transact<ProjectId, Refusal<'NOT_FOUND' | 'NOT_EDITABLE'>>(async (within) => {
      const project = await within.project(projectId)
      const isTheirs = actor.kind === 'person' && project?.authorId === actor.personId
      if (!project || !isTheirs) return refuse({ code: 'NOT_FOUND' })
      if (project.state !== 'draft') return refuse({ code: 'NOT_EDITABLE' })
      await images.release(imagesOf(project), projectId, within)
      await within.deleteDraft(projectId)
      return ok(projectId)
    })
}

/** Its photos: loose again, they are gone after a day. */
export function imagesOf({ photos }: Pick<Project, 'photos'>): ImageId[] {
  return photos.flatMap(({ imageId }) => (isId('img', imageId) ? imageId : []))
}
