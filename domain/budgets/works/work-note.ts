import type { Actor, ActingPerson } from '../../kernel/actor.ts'
import type { BodyId, CampaignId, PersonId, ProjectId, TerritoryId, WorkNoteId } from '../../kernel/ids.ts'
import type { Locale, Localized } from '../../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import { canonicalText, lengthOf } from '../../kernel/text.ts'
import { reviews } from '../../moderation/may-decide.ts'
import { holdsRoleIn } from '../../places/staff.ts'
import type { Location } from '../../places/territory.ts'
import type { EligibilityRefusal, PersonFacts } from '../../rules/eligibility.ts'
import { hasReached } from '../campaign-way.ts'
import type { ProjectState } from '../states.ts'
import { residentRefusals } from '../submit-project.ts'
import { dayOf } from './begin-work.ts'
import { lengthRefusals, photoRefusals, tidy, workLimits, type TextRefusal } from './work-texts.ts'
import type { Work, WorkAtHand, WorkPhoto } from './work.ts'

/** What a resident saw at the site. Shown once a moderator has looked at it; its author sees it at once. */
export interface WorkNote {
  readonly id: WorkNoteId
  readonly projectId: ProjectId
  readonly campaignId: CampaignId
  /** of the campaign: whose moderators decide */
  readonly territoryId: TerritoryId
  readonly kind: NoteKind
  readonly authorId: PersonId
  readonly language: Locale
  readonly text: string
  readonly photos: readonly WorkPhoto[]
  readonly at: Date
  readonly state: NoteState
  readonly decision: NoteDecision | null
}

export const noteKinds = ['note', 'dispute'] as const
/** `dispute`: the reasons of somebody who says that the work is not done */
export type NoteKind = (typeof noteKinds)[number]
export const noteStates = ['pending', 'published', 'rejected'] as const
export type NoteState = (typeof noteStates)[number]

export interface NoteDecision {
  readonly at: Date
  readonly by: PersonId
  /** why it is not shown; for its author */
  readonly reason: Localized
}

export interface NoteForm {
  readonly id: WorkNoteId
  readonly language: Locale
  readonly text: string
  readonly photos: readonly WorkPhoto[]
}

/** A resident who acts. */
export interface Witness {
  readonly actor: ActingPerson
  readonly person: PersonFacts
  readonly at: Date
}

export type NoteRefusal = EligibilityRefusal | TextRefusal | Refusal<'NOT_NOW'>

const notedStates: readonly ProjectState[] = ['planned', 'in_progress', 'delayed', 'done', 'disputed', 'failed']

/** Whether notes are taken: from the day on which winners are works, for good. */
export function takesNotes({ project, campaign }: WorkAtHand): Result<true, Refusal<'NOT_NOW'>> {
  const isOpen = hasReached(campaign, 'implementation') && notedStates.includes(project.state)
  return isOpen ? ok(true) : refuse({ code: 'NOT_NOW' })
}

/** Whether a resident of the campaign's place may add a note. What `takesNotes` and `residentRefusals` say */
export function mayNote(
  hand: WorkAtHand,
  { person, at }: Pick<Witness, 'person' | 'at'>,
): Result<true, EligibilityRefusal | Refusal<'NOT_NOW'>> {
  const open = takesNotes(hand)
  if (!open.ok) return open
  const { campaign } = hand
  return refuseAll(residentRefusals(campaign, campaign.territoryId, person, at)) ?? ok(true)
}

/** A note as it waits for a moderator. `REQUIRED` no words · `TOO_LONG`, `INVALID` · what `mayNote` says */
export function addWorkNote(hand: WorkAtHand, form: NoteForm, witness: Witness): Result<WorkNote, NoteRefusal> {
  const may = mayNote(hand, witness)
  if (!may.ok) return may
  return noteOf(hand, 'note', form, witness)
}

/** What `addWorkNote` says of its words and photos. */
export function noteOf(
  { project, campaign }: WorkAtHand,
  kind: NoteKind,
  { id, language, text, photos }: NoteForm,
  { actor, at }: Witness,
): Result<WorkNote, TextRefusal> {
  const words = canonicalText(text)
  const refused = refuseAll<TextRefusal>([
    ...(words === '' ? [{ code: 'REQUIRED', path: ['text'] } as const] : []),
    ...(lengthOf(words) > workLimits.note
      ? [{ code: 'TOO_LONG', path: ['text'], details: { max: workLimits.note } } as const]
      : []),
    ...photoRefusals(photos, dayOf(at, campaign)),
  ])
  return (
    refused ??
    ok({
      ...{ id, projectId: project.id, campaignId: campaign.id, territoryId: campaign.territoryId, kind },
      ...{ authorId: actor.personId, language, text: words, photos, at, state: 'pending', decision: null },
    })
  )
}

export type DecideNoteRefusal = TextRefusal | Refusal<'FORBIDDEN' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED'>

/**
 * Whether the actor may decide whether a note is shown: moderators and methodologists of the place. Not who wrote it, and
 * not who answers for the work: nobody sorts what is said about themselves (R20).
 */
export function mayDecideNote(
  note: WorkNote,
  { bodyId }: Pick<Work, 'bodyId'>,
  { actor, place }: { readonly actor: Actor; readonly place: Location },
): Result<PersonId, DecideNoteRefusal> {
  if (actor.kind !== 'person' || !sortsNotes(actor, place)) return refuse({ code: 'FORBIDDEN' })
  if (isOfficialOf(bodyId, actor) || note.authorId === actor.personId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  return note.state === 'pending' ? ok(actor.personId) : refuse({ code: 'ALREADY_DECIDED' })
}

/**
 * Shows a note, or says to its author why not; the same decision of the same person again changes nothing.
 * `REASON_REQUIRED`, `TOO_LONG` · what `mayDecideNote` says
 */
export function decideNote(
  note: WorkNote,
  work: Pick<Work, 'bodyId'>,
  { state, reason }: { readonly state: 'published' | 'rejected'; readonly reason: Localized },
  deciding: { readonly actor: Actor; readonly place: Location; readonly at: Date },
): Result<WorkNote, DecideNoteRefusal> {
  const { actor } = deciding
  if (note.state === state && actor.kind === 'person' && note.decision?.by === actor.personId) return ok(note)
  const may = mayDecideNote(note, work, deciding)
  if (!may.ok) return may
  const why = tidy(reason)
  const isSilent = state === 'rejected' && Object.keys(why).length === 0
  const refused = refuseAll<DecideNoteRefusal>([
    ...(isSilent ? [{ code: 'REASON_REQUIRED', path: ['reason'] } as const] : []),
    ...lengthRefusals(why, 'reason', workLimits.reason),
  ])
  return refused ?? ok({ ...note, state, decision: { at: deciding.at, by: may.value, reason: why } })
}

/**
 * Whether the viewer reads it: everybody once it is shown; before that its author, who decides about notes of the place,
 * and of a dispute the body that has to answer it.
 */
export function maySeeNote(
  { state, authorId, kind }: Pick<WorkNote, 'state' | 'authorId' | 'kind'>,
  { bodyId }: Pick<Work, 'bodyId'>,
  { actor, place }: { readonly actor: Actor; readonly place: Location },
): boolean {
  if (state === 'published') return true
  if (actor.kind !== 'person') return false
  const isAuthor = actor.personId === authorId
  return isAuthor || sortsNotes(actor, place) || (kind === 'dispute' && isOfficialOf(bodyId, actor))
}

function sortsNotes(actor: Actor, place: Location): boolean {
  return reviews(actor, place) || holdsRoleIn(actor, 'methodologist', place)
}

function isOfficialOf(bodyId: BodyId | null, { grants }: ActingPerson): boolean {
  return bodyId !== null && grants.some((grant) => grant.role === 'official' && grant.bodyId === bodyId)
}
