import { erasedPerson, type PersonId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { changedProject } from '#domain/budgets/move-project.ts'
import { projectWithoutPerson } from '#domain/budgets/without-person.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { BudgetStore } from '../store/budget.store.ts'
import { imagesOf } from './delete-project-draft.ts'

export type ForgetProposer = (personId: PersonId) => Promise<void>

/**
 * Forgets an erased person in every project: their drafts are deleted, what was sent in stays without them, for others
 * may have joined it or vote for it. Repeating it changes nothing.
 */
export function forgetProposer({
  store,
  reads,
  images,
}: {
  readonly images: Pick<Images, 'release'>
  readonly store: Pick<BudgetStore, 'transact'>
  readonly reads: Pick<BudgetReads, 'projectsNaming'>
}): ForgetProposer {
  return async (personId) => {
    if (personId === erasedPerson) return
    for (const { id } of await reads.projectsNaming(personId)) {
      await store.transact(async (within) => {
        const project = await within.project(id)
        if (!project) return ok(undefined)
        if (project.state === 'draft' && project.authorId === personId) {
          await images.release(imagesOf(project), id, within)
          await within.deleteDraft(id)
        } else {
          await within.keepProject(changedProject(projectWithoutPerson(project, personId), []))
        }
        return ok(undefined)
      })
    }
  }
}
