import {
  decideNote,
  mayDecideNote,
  maySeeNote,
  type DecideNoteRefusal,
  type WorkNote,
} from '#domain/budgets/works/work-note.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { WorkNoteId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { BudgetStore } from '../../store/budget.store.ts'
import type { WorkNoteStore } from '../../store/work-note.store.ts'
import type { WorkStore } from '../../store/work.store.ts'

export interface DecideWorkNoteInput {
  readonly noteId: WorkNoteId
  readonly state: 'published' | 'rejected'
  readonly reason: Localized
}

export type DecideWorkNote = (
  actor: Actor,
  input: DecideWorkNoteInput,
) => Promise<Result<WorkNote, DecideNoteRefusal | Refusal<'NOT_FOUND'>>>

interface Deps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly works: Pick<WorkStore, 'work'>
  readonly notes: Pick<WorkNoteStore, 'note' | 'keep'>
  readonly images: Pick<Images, 'setPublic'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}

/** Shows a note with its photos, or tells its author why not. Who comes second finds it decided. */
export function decideWorkNote({ store, works, notes, images, places, clock }: Deps): DecideWorkNote {
  return (actor, { noteId, ...form }) => {
    const at = clock.now()
    return store.transact<WorkNote, DecideNoteRefusal | Refusal<'NOT_FOUND'>>(async ({ session }) => {
      const note = await notes.note(noteId, session)
      const work = note && (await works.work(note.projectId, session))
      const place = note && places.territory(note.territoryId)
      if (!work || !place) return refuse({ code: 'NOT_FOUND' })
      const decided = decideNote(note, work, form, { actor, place, at })
      if (!decided.ok) return decided
      await notes.keep(decided.value, session)
      if (form.state === 'published') await images.setPublic(noteId, true, { session })
      return decided
    })
  }
}

export type AskOfNote = (actor: Actor, note: WorkNote, work: Work) => boolean

/** Whether the actor could decide it now. */
export function canDecideNote({ places }: Pick<Deps, 'places'>): AskOfNote {
  return (actor, note, work) => {
    const place = places.territory(note.territoryId)
    return place !== undefined && mayDecideNote(note, work, { actor, place }).ok
  }
}

/** Whether the actor reads it. */
export function canSeeNote({ places }: Pick<Deps, 'places'>): AskOfNote {
  return (actor, note, work) => {
    const place = places.territory(note.territoryId)
    return place !== undefined && maySeeNote(note, work, { actor, place })
  }
}
