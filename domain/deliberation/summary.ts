import type { Change, Fact } from '../kernel/event.ts'
import type { AmendmentId, BodyId, PersonId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import type { AmendmentState } from './amendment.ts'

export const summaryStates = ['draft', 'objections', 'sealed'] as const
/** `objections`: published, and people may object; `sealed`: nothing changes it any more. */
export type SummaryState = (typeof summaryStates)[number]

export const summaryParts = ['argumentsFor', 'argumentsAgainst', 'questions', 'changes'] as const
export type SummaryPart = (typeof summaryParts)[number]
/** What the facilitator writes. */
export type SummaryText = Readonly<Record<SummaryPart, string>>

/** Counted by the system when the summary is published. */
export interface SummaryFigures {
  /** people who contributed or reacted */
  readonly participants: number
  readonly argumentsFor: number
  readonly argumentsAgainst: number
  readonly questions: number
  readonly questionsAnswered: number
  readonly remarks: number
  readonly amendments: number
  readonly amendmentsTaken: number
  /** people who proposed amendments */
  readonly amendmentAuthors: number
  /** of the text, from the one that deliberation began with */
  readonly versions: number
}

/** What became of an amendment, in the order of proposing. */
export interface AmendmentFate {
  readonly id: AmendmentId
  readonly state: AmendmentState
  readonly code: 'undecided' | null
  readonly reason: string | null
  readonly version: number | null
}

export interface SummaryObjection {
  readonly n: number
  readonly personId: PersonId
  readonly text: string
  readonly at: Date
  readonly answer: { readonly text: string; readonly at: Date } | null
}

/** What deliberation came to, for the body that will answer: one for each petition. */
export interface ClosingSummary {
  readonly petitionId: PetitionId
  readonly state: SummaryState
  readonly language: Locale
  /** null: nobody wrote one in time, and only the figures were sealed */
  readonly text: SummaryText | null
  readonly writtenBy: PersonId | null
  readonly figures: SummaryFigures | null
  readonly amendments: readonly AmendmentFate[]
  readonly publishedAt: Date | null
  readonly objectionsUntil: Date | null
  /** until when the facilitator answers, then it is sealed */
  readonly sealsAt: Date | null
  readonly objections: readonly SummaryObjection[]
  /** texts that were published before, oldest first */
  readonly earlier: readonly { readonly at: Date; readonly text: SummaryText }[]
  readonly sealedAt: Date | null
  /** SHA-256 of `summaryRecord`, hex */
  readonly hash: string | null
  readonly acknowledged: readonly Acknowledgement[]
  /** counts the facilitator's edits, so that none is lost */
  readonly revision: number
}

/** An official of the body read it. */
export interface Acknowledgement {
  readonly bodyId: BodyId
  readonly at: Date
  readonly by: PersonId
}

export type SummaryChange = Change<ClosingSummary, SummaryFact>
type SummaryFactType =
  | 'SummaryPublished'
  | 'SummaryRevised'
  | 'SummaryObjected'
  | 'SummaryObjectionAnswered'
  | 'SummarySealed'
  | 'SummaryAcknowledged'
export type SummaryFact = Fact<
  SummaryFactType,
  { readonly petitionId: PetitionId; readonly bodyId: BodyId | null; readonly hash: string | null }
>

/** Characters. */
export const summaryLimits = { partMax: 3000, objectionMax: 3000, objectionsMax: 500 } as const

export const blankSummaryText: SummaryText = { argumentsFor: '', argumentsAgainst: '', questions: '', changes: '' }
