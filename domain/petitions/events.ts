import type { Fact } from '../kernel/event.ts'
import type { BodyId, TerritoryId } from '../kernel/ids.ts'

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
  | PetitionImported
  | LegalHoldSet
  | LegalHoldLifted
  | PetitionAnonymised

export type PetitionSubmitted = Fact<'PetitionSubmitted', Submission>
export type PetitionResubmitted = Fact<'PetitionResubmitted', Submission>
export type PetitionRejected = Fact<'PetitionRejected', { readonly code: string; readonly version: number }>
export type PetitionPublished = Fact<
  'PetitionPublished',
  { readonly version: number; readonly textHash: string; readonly closesAt: Date }
>
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
