import {
  addWorkNote as add,
  mayNote as may,
  takesNotes,
  type NoteForm,
  type NoteRefusal,
  type WorkNote,
} from '#domain/budgets/works/work-note.ts'
import type { WorkAtHand } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { EligibilityRefusal } from '#domain/rules/eligibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { WorkNoteStore } from '../../store/work-note.store.ts'
import { atWork, attemptRefusal, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'
import { attachPhotos } from './work-photos.ts'

export interface NoteDeps extends ChangeWorkDeps {
  readonly petitions: Pick<Petitions, 'personFacts'>
  readonly notes: WorkNoteStore
  readonly images: Pick<Images, 'attach'>
  readonly placesOf: (territoryId: TerritoryId | null) => readonly TerritoryId[]
  readonly newId: NewId
}

export type AddWorkNoteInput = OnWork & Omit<NoteForm, 'id'>
export type AddWorkNote = (
  actor: Actor,
  input: AddWorkNoteInput,
) => Promise<Result<WorkNote, NoteRefusal | OnWorkRefusal>>

/** A resident tells what they saw. The note waits for a moderator; sent again it is the same note. */
export function addWorkNote(deps: NoteDeps): AddWorkNote {
  return async (actor, { projectId, attempt, ...form }) => {
    const wrong = attemptRefusal(attempt)
    if (wrong) return refuse(wrong)
    const person = await deps.petitions.personFacts(actor)
    const id = deps.newId('wno')
    return atWork<WorkNote, NoteRefusal>(deps, actor, projectId, async (hand) => {
      const { within, campaign } = hand
      const known = await deps.notes.known(hand.actor.personId, attempt, within.session)
      if (known) return ok(known)
      const note = add(hand, { ...form, id }, { actor: hand.actor, person, at: hand.at })
      if (!note.ok) return note
      const owner = { subject: id, isPublic: false, actor: hand.actor, within }
      const attached = await attachPhotos(deps.images, form.photos, owner)
      if (!attached.ok) return attached
      await deps.notes.insert(note.value, attempt, deps.placesOf(campaign.territoryId), within.session)
      return note
    })
  }
}

export type MayNote = (
  actor: Actor,
  hand: WorkAtHand,
) => Promise<Result<true, EligibilityRefusal | Refusal<'NOT_NOW' | 'UNAUTHENTICATED'>>>

/** Whether a note of the actor would be taken now. */
export function mayNote({ petitions, clock }: Pick<NoteDeps, 'petitions'> & { readonly clock: Clock }): MayNote {
  return async (actor, hand) => {
    const open = takesNotes(hand)
    if (!open.ok) return open
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    return may(hand, { person: await petitions.personFacts(actor), at: clock.now() })
  }
}
