import type { LocalDate } from '../kernel/calendar.ts'
import type { Fact } from '../kernel/event.ts'
import type { BodyId, PersonId, TerritoryId } from '../kernel/ids.ts'
import type { PauseKind, PetitionStage } from './stage-names.ts'

/** Everything that happens to a petition after it was sent. */
export type PetitionFact =
  | PetitionSubmitted
  | PetitionResubmitted
  | PetitionRejected
  | PetitionPublished
  | ThresholdMet
  | ThresholdLost
  | AnswerBecameDue
  | TrackAnswered
  | PetitionClosed
  | PetitionWithdrawn
  | SponsoringOpened
  | SponsorsFound
  | DeliberationOpened
  | DeliberationEnded
  | PetitionRevised
  | PetitionPaused
  | PetitionResumed
  | PetitionCorrected
  | PetitionAppealed
  | PetitionExpired
  | PetitionStopped
  | PetitionArchived
  | PetitionHidden
  | PetitionOrphaned
  | PetitionAdopted
  | CoAuthorJoined
  | CoAuthorLeft
  | TrackSubmitted
  | PetitionImported
  | LegalHoldSet
  | LegalHoldLifted
  | PetitionAnonymised
  | DraftWillBeDeleted
  | DraftDeleted

export type PetitionSubmitted = Fact<'PetitionSubmitted', Submission>
export type PetitionResubmitted = Fact<'PetitionResubmitted', Submission>
export type PetitionRejected = Fact<'PetitionRejected', { readonly code: string; readonly version: number }>
export type PetitionPublished = Fact<
  'PetitionPublished',
  { readonly version: number; readonly textHash: string; readonly closesAt: Date }
>
export type SponsoringOpened = Fact<
  'SponsoringOpened',
  { readonly need: number; readonly endsAt: Date | null; readonly provisional: boolean }
>
export type SponsorsFound = Fact<'SponsorsFound', { readonly total: number }>
export type DeliberationOpened = Fact<
  'DeliberationOpened',
  { readonly mayEndAt: Date; readonly endsAt: Date; readonly provisional: boolean }
>
/** The text is frozen as of this version. */
export type DeliberationEnded = Fact<
  'DeliberationEnded',
  {
    readonly by: 'author' | 'timer'
    readonly version: number
    readonly textHash: string
    /** a blackout keeps the next stage from beginning */
    readonly waits?: true
  }
>
export type PetitionRevised = Fact<
  'PetitionRevised',
  {
    readonly version: number
    readonly basis: number
    readonly textHash: string
    /** null: the author's own change */
    readonly amendmentId: string | null
  }
>
export type PetitionPaused = Fact<
  'PetitionPaused',
  { readonly kind: PauseKind; readonly clock: 'pause' | 'run'; readonly blackoutId: string | null }
>
/** `closesAt` as it is from now on. */
export type PetitionResumed = Fact<'PetitionResumed', { readonly kind: PauseKind; readonly closesAt: Date | null }>
/** Changed as the moderator asked, and back in their queue. */
export type PetitionCorrected = Fact<'PetitionCorrected', Submission>
export type PetitionAppealed = Fact<'PetitionAppealed', { readonly version: number }>
/** `at` is the end of the term. */
export type PetitionExpired = Fact<'PetitionExpired', { readonly stage: PetitionStage }>
export type PetitionStopped = Fact<'PetitionStopped', { readonly endingId: string }>
export type PetitionArchived = Fact<'PetitionArchived', NothingMore>
export type PetitionHidden = Fact<'PetitionHidden', { readonly code: string }>
export type PetitionOrphaned = Fact<'PetitionOrphaned', NothingMore>
export type PetitionAdopted = Fact<'PetitionAdopted', { readonly by: 'co_author' | 'signer' }>
export type CoAuthorJoined = Fact<'CoAuthorJoined', NothingMore>
export type CoAuthorLeft = Fact<'CoAuthorLeft', NothingMore>
/** The author handed the signatures to the body. */
export type TrackSubmitted = Fact<'TrackSubmitted', { readonly trackId: string }>
/** `at` is the acceptance time of the crossing signature. */
export type ThresholdMet = Fact<'ThresholdMet', TrackCrossing>
export type ThresholdLost = Fact<'ThresholdLost', TrackCrossing>
export type AnswerBecameDue = Fact<
  'AnswerBecameDue',
  {
    readonly trackId: string
    readonly crossing: number
    readonly bodyId: BodyId | null
    readonly dueAt: Date | null
    readonly provisional: boolean
  }
>
export type TrackAnswered = Fact<
  'TrackAnswered',
  { readonly trackId: string; readonly answerId: string; readonly decision: string; readonly late: boolean }
>
export type PetitionClosed = Fact<'PetitionClosed', { readonly total: number; readonly tracksMet: readonly string[] }>
export type PetitionWithdrawn = Fact<'PetitionWithdrawn', { readonly wasPublic: boolean }>
export type PetitionImported = Fact<'PetitionImported', { readonly system: string; readonly sourceId: string }>
/** The reason is public, and stands in the petition: events hold no words. */
export type LegalHoldSet = Fact<'LegalHoldSet', NothingMore>
export type LegalHoldLifted = Fact<'LegalHoldLifted', NothingMore>
export type PetitionAnonymised = Fact<'PetitionAnonymised', NothingMore>
/** Nobody touched the draft; who writes it has until then to do so. `day` is the legal day of `deleteAt`. */
export type DraftWillBeDeleted = Fact<'DraftWillBeDeleted', { readonly deleteAt: Date; readonly day: LocalDate }>

/** Its author deleted a draft that others wrote with them; the draft is gone, so the event names them. */
export type DraftDeleted = Fact<'DraftDeleted', { readonly coAuthorIds: readonly PersonId[] }>

type NothingMore = Readonly<Record<never, never>>

interface Submission {
  readonly number: string
  readonly version: number
  readonly textHash: string
  readonly territoryId: TerritoryId
}

interface TrackCrossing {
  readonly trackId: string
  readonly crossing: number
  readonly need: number
  readonly total: number
}
