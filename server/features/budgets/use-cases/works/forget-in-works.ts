import { noteWithoutPerson, workWithoutPerson } from '#domain/budgets/works/without-person.ts'
import { erasedPerson, type PersonId, type ProjectId, type WorkNoteId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { BudgetStore } from '../../store/budget.store.ts'
import type { WorkGradeStore } from '../../store/work-grade.store.ts'
import type { WorkNoteStore } from '../../store/work-note.store.ts'
import type { WorkStore } from '../../store/work.store.ts'
import { imagesOf } from './work-photos.ts'

export type ForgetInWorks = (personId: PersonId) => Promise<void>

interface Deps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly works: Pick<WorkStore, 'work' | 'worksNaming' | 'forget'>
  readonly notes: Pick<WorkNoteStore, 'note' | 'notesNaming' | 'keep' | 'delete'>
  readonly grades: Pick<WorkGradeStore, 'forget'>
  readonly images: Pick<Images, 'release'>
}

/**
 * Puts nobody in the place of an erased person in works and notes; notes that were never shown are deleted with their
 * photos. Repeating it changes nothing.
 */
export function forgetInWorks({ store, works, notes, grades, images }: Deps): ForgetInWorks {
  async function forgetNote(id: WorkNoteId, personId: PersonId): Promise<void> {
    await store.transact(async ({ session }) => {
      const note = await notes.note(id, session)
      if (!note) return ok(null)
      const kept = noteWithoutPerson(note, personId)
      if (kept) await notes.keep(kept, session)
      else {
        await images.release(imagesOf(note.photos), id, { session })
        await notes.delete(id, session)
      }
      return ok(null)
    })
  }

  async function forgetHand(id: ProjectId, personId: PersonId): Promise<void> {
    await store.transact(async ({ session }) => {
      const work = await works.work(id, session)
      if (work) await works.forget(workWithoutPerson(work, personId), session)
      return ok(null)
    })
  }

  return async (personId) => {
    if (personId === erasedPerson) return
    await grades.forget(personId)
    for (const { id } of await notes.notesNaming(personId)) await forgetNote(id, personId)
    for (const { id } of await works.worksNaming(personId)) await forgetHand(id, personId)
  }
}
