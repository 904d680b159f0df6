import type { FactActor } from '../kernel/event.ts'
import type { BodyId, InviteId, PersonId, PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import type { NameMode, PinnedRules } from '../rules/book.ts'
import type { Pause } from './closing-date.ts'
import type { PetitionFact } from './events.ts'
import type { Origin } from './origin.ts'
import type { PauseKind, PetitionStage } from './stage-names.ts'
import type { Support } from './support.ts'

// Long because it is one document with many parts.

/** Petitions.md 2: one linear stage, independent tracks. */
export interface Petition {
  readonly id: PetitionId
  /** what people quote: `2026-000412`, `uk-131215`; given at submission, kept for ever */
  readonly number: string | null
  readonly stage: PetitionStage
  /** null for an import */
  readonly authorId: PersonId | null
  readonly authorNameMode: NameMode
  /** people who write with the author and may take over; they agreed */
  readonly coAuthorIds: readonly PersonId[]
  /** links that nobody has used yet */
  readonly invitations: readonly Invitation[]
  /** what the petition is about */
  readonly territoryId: TerritoryId | null
  /** whom it is addressed to: the unit of the level's territory level around `territoryId`; set at submission */
  readonly addressedTerritoryId: TerritoryId | null
  readonly levelId: string | null
  /** `utilities` or, with its field, `utilities.water` */
  readonly topicId: string | null
  /** written in */
  readonly language: Locale
  /** as the author left them; a submitted petition shows its last version instead */
  readonly texts: PetitionTexts
  /** what was sent, oldest first */
  readonly versions: readonly PetitionVersion[]
  /** pinned at submission */
  readonly rules: PinnedRules | null
  readonly createdAt: Date
  readonly editedAt: Date
  /** the first submission; the day that picked the book */
  readonly submittedAt: Date | null
  readonly publishedAt: Date | null
  readonly closesAt: Date | null
  readonly closesProvisional: boolean
  readonly closedAt: Date | null
  readonly rejectedAt: Date | null
  readonly withdrawnAt: Date | null
  /** T4, T10: a term ran out */
  readonly expiredAt: Date | null
  /** T16: an event of the book's `endings` */
  readonly stoppedAt: Date | null
  /** the terms of the stages before signing that were entered; a stage that ended keeps its own */
  readonly terms: StageTerms
  /** holds the stage up; null while nothing does */
  readonly pause: PetitionPause | null
  /** pauses whose clock stood still, earliest first: each lengthened the time for signing by itself */
  readonly pauses: readonly Pause[]
  /** T18: two reviewers took the words away; number, code and date remain */
  readonly hidden: HiddenMark | null
  /** T19: nobody speaks for it; null while somebody does */
  readonly orphanedAt: Date | null
  /** opens a stage that the book shows by link; made at submission, null where the book has no such stage */
  readonly linkKey: string | null
  /** words of the book that shorten a stage (`skipMinTags`), given by a moderator */
  readonly tags: readonly string[]
  /** when the author of a draft was told that it will be deleted; a later change of it makes that void */
  readonly draftNoticeAt?: Date | null
  /** when the list of its signers was destroyed; absent or null while it exists */
  readonly anonymisedAt?: Date | null
  /** keeps that list from being destroyed */
  readonly legalHold?: LegalHold | null
  /** in the order of the level; empty before submission */
  readonly tracks: readonly PetitionTrack[]
  readonly support: Support
  /** every refusal of a moderator, oldest first; the last one holds while the stage is `rejected` */
  readonly refusals: readonly PetitionRefusal[]
  readonly origin: Origin | null
  /** every fact since submission, oldest first: the timeline is made from it */
  readonly history: readonly PetitionFact[]
  /** counts edits of the draft, so that no edit is lost */
  readonly revision: number
  /** counts stages; a timer with an older one does nothing */
  readonly generation: number
}

export { pauseKinds, petitionStages, type PauseKind, type PetitionStage } from './stage-names.ts'

export interface StageTerms {
  readonly sponsoring?: SponsoringTerm
  readonly deliberation?: DeliberationTerm
}

export interface SponsoringTerm {
  readonly openedAt: Date
  /** sponsors, fixed for this petition */
  readonly need: number
  /** null where the book sets no term */
  readonly endsAt: Date | null
  readonly provisional: boolean
  readonly endedAt: Date | null
}

export interface DeliberationTerm {
  readonly openedAt: Date
  /** the author may not end it before */
  readonly mayEndAt: Date
  /** nothing is contributed after */
  readonly endsAt: Date
  readonly provisional: boolean
  readonly endedAt: Date | null
}

export interface PetitionPause {
  readonly kind: PauseKind
  readonly since: Date
  /** what people read: the moderator's note, the court's decision; empty for a blackout, which the book words */
  readonly reason: string
  /** id of the book's blackout */
  readonly blackoutId: string | null
  /** whether the stage's clock stands still meanwhile */
  readonly clock: 'pause' | 'run'
}

export interface HiddenMark {
  /** of the book's refusal codes */
  readonly code: string
  readonly at: Date
}

/** A link that the author gave to somebody; no address of theirs is asked for or kept. */
export interface Invitation {
  readonly id: InviteId
  /** of the secret in the link */
  readonly tokenHash: string
  readonly at: Date
}

/** Locale → field of the book → text. */
export type PetitionTexts = Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>

export const versionCauses = ['submission', 'revision', 'amendment'] as const
export type VersionCause = (typeof versionCauses)[number]

/** Immutable: what the moderators decided upon, what is deliberated, and what people sign once signing opened. */
export interface PetitionVersion {
  /** from 1 */
  readonly n: number
  /** sent · changed by the author in deliberation · an amendment taken */
  readonly cause: VersionCause
  /** number of the version that it changes; null for the first */
  readonly basis: number | null
  /** the amendment that was taken */
  readonly amendmentId: string | null
  readonly language: Locale
  readonly texts: PetitionTexts
  /** SHA-256 of the canonical text, hex */
  readonly hash: string
  /** the list of similar petitions that its author saw before sending it; absent when they saw none, as of a command */
  readonly similarShown?: readonly PetitionId[]
  readonly at: Date
}

export const trackStates = ['unmet', 'met', 'due', 'answered', 'declined'] as const
export type TrackState = (typeof trackStates)[number]

/** One threshold of this petition and how far it got. Its law stands in the book under the same id. */
export interface PetitionTrack {
  readonly id: string
  /** signatures needed, fixed for this petition */
  readonly need: number
  readonly bodyId: BodyId | null
  readonly state: TrackState
  /** number of the last crossing that was taken in, 0 before the first */
  readonly crossing: number
  /** minute in which the crossing signature was accepted; null when unknown (imports) or not met */
  readonly metAt: Date | null
  readonly unmetAt: Date | null
  /** since when it lies on the body's desk */
  readonly registeredAt: Date | null
  /** when the answer is due; null where the book sets no term */
  readonly dueAt: Date | null
  readonly dueProvisional: boolean
  readonly answeredAt: Date | null
  /** code of the track's outcomes */
  readonly outcome: string | null
}

/** Why nothing of a petition may be destroyed for now: public, so that nobody keeps data in silence. */
export interface LegalHold {
  readonly reason: string
  readonly since: Date
}

export interface PetitionRefusal {
  readonly code: string
  readonly text: string
  readonly at: Date
  /** version that was refused */
  readonly version: number
}

/** Who acted, and when; handed in by the use-case. */
export interface Act {
  readonly at: Date
  readonly actor: FactActor
}

/** Stages at which the author may change the texts and send them again. */
const editableStages = ['draft', 'rejected'] as const satisfies readonly PetitionStage[]

export function isEditable({ stage, pause }: Pick<Petition, 'stage' | 'pause'>): boolean {
  return (editableStages as readonly PetitionStage[]).includes(stage) || pause?.kind === 'needs_changes'
}

/** Number of the version that the page shows; a draft works on its first. */
export function versionNumber(petition: Pick<Petition, 'versions'>): number {
  return Math.max(1, petition.versions.length)
}

/** The texts that readers see: what was last sent, or the draft while nothing was. */
export function shownTexts(petition: Pick<Petition, 'versions' | 'texts'>): PetitionTexts {
  return petition.versions.at(-1)?.texts ?? petition.texts
}

/** What people may read of the text's history: the version that was let through, and what deliberation made of it. */
export function publicVersions<Version extends Pick<PetitionVersion, 'cause'>>(petition: {
  readonly versions: readonly Version[]
}): readonly Version[] {
  return petition.versions.slice(
    Math.max(
      0,
      petition.versions.findLastIndex(({ cause }) => cause === 'submission'),
    ),
  )
}

/** The refusal that holds now. */
export function currentRefusal<Part extends Pick<PetitionRefusal, 'code'> = PetitionRefusal>(
  petition: Pick<Petition, 'stage'> & { readonly refusals: readonly Part[] },
): Part | null {
  return petition.stage === 'rejected' ? (petition.refusals.at(-1) ?? null) : null
}

const metStates = ['met', 'due', 'answered', 'declined'] as const satisfies readonly TrackState[]

/** Whether the threshold is reached, whatever followed from it. */
export function isMet(track: Pick<PetitionTrack, 'state'>): boolean {
  return (metStates as readonly TrackState[]).includes(track.state)
}

export function trackOf(petition: Pick<Petition, 'tracks'>, trackId: string): PetitionTrack | undefined {
  return petition.tracks.find((track) => track.id === trackId)
}

/** The nearest threshold that is still ahead. */
export function nextTrack(petition: Pick<Petition, 'tracks'>): PetitionTrack | undefined {
  return petition.tracks.filter((track) => !isMet(track)).sort((a, b) => a.need - b.need)[0]
}
