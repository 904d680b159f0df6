import type { Change, Fact } from '../kernel/event.ts'
import type { AmendmentId, PersonId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import type { PetitionTexts } from '../petitions/petition.ts'
import type { NameMode } from '../rules/book.ts'
import type { Span } from './text-edit.ts'

export const amendmentStates = ['open', 'needs_rebase', 'taken', 'not_taken', 'withdrawn'] as const
/** `needs_rebase`: the words it speaks of were changed meanwhile; its author adapts it or takes it back. */
export type AmendmentState = (typeof amendmentStates)[number]

/** A stretch of one text of a version. `quote` is what stands there; both may be empty, not both at once. */
export interface AmendmentRange extends Span {
  readonly version: number
  readonly locale: Locale
  /** id of the book's field */
  readonly field: string
  readonly quote: string
}

/** Somebody asks to replace words of the text. It is public, and stays so whatever becomes of it. */
export interface Amendment {
  readonly id: AmendmentId
  readonly petitionId: PetitionId
  readonly authorId: PersonId
  readonly nameMode: NameMode
  /** the client's id of the act of proposing */
  readonly attempt: string
  readonly state: AmendmentState
  /** as its author proposed or adapted it */
  readonly asked: AmendmentRange
  /** where the same words stand in the latest version; of a decided or outdated one, where they stood last */
  readonly range: AmendmentRange
  readonly replacement: string
  readonly reason: string
  readonly proposedAt: Date
  readonly decision: AmendmentDecision | null
}

export interface AmendmentDecision {
  readonly at: Date
  readonly by: 'author' | 'system'
  /** `undecided`: the author let the time for it pass */
  readonly code: 'undecided' | null
  readonly reason: string | null
  /** the version that took it in */
  readonly version: number | null
}

export const deliberationStates = ['open', 'closing', 'closed'] as const
/** `closing`: nothing new is proposed, what is open is decided. `closed`: the text is frozen, or about to be. */
export type DeliberationState = (typeof deliberationStates)[number]

/** What keeps the text of one petition together while it deliberates: whoever changes it changes this, one at a time. */
export interface TextDeliberation {
  readonly petitionId: PetitionId
  readonly state: DeliberationState
  /** the version that open amendments speak of */
  readonly version: number
  /** amendments that are open or need to be adapted */
  readonly undecided: number
  /** a change that was decided and is not yet a version; nothing else is decided before it is */
  readonly applying: Applying | null
  /** until when the author may decide after the term ended */
  readonly decideUntil: Date | null
}

export interface Applying {
  /** null: the author's own change */
  readonly amendmentId: AmendmentId | null
  readonly basis: number
  readonly texts: PetitionTexts
  readonly by: PersonId
  readonly at: Date
}

/** The text's state with the amendments that wait. */
export interface TextWork {
  readonly deliberation: TextDeliberation
  readonly amendments: readonly Amendment[]
}

export type TextWorkChange = Change<TextWork, TextFact>

export type TextFact =
  | AmendmentProposed
  | AmendmentDecided
  | AmendmentWithdrawn
  | AmendmentRebased
  | AmendmentOutdated
  | TextChangeDecided
  | AmendmentsLeftOpen
  | DeliberationClosed

interface AmendmentData {
  readonly petitionId: PetitionId
  readonly amendmentId: AmendmentId
  readonly version: number
}

export type AmendmentProposed = Fact<'AmendmentProposed', AmendmentData>
/** `version`: the new one, or the one that stayed. */
export type AmendmentDecided = Fact<
  'AmendmentDecided',
  AmendmentData & { readonly decision: 'taken' | 'not_taken'; readonly code: 'undecided' | null }
>
export type AmendmentWithdrawn = Fact<'AmendmentWithdrawn', AmendmentData>
export type AmendmentRebased = Fact<'AmendmentRebased', AmendmentData>
export type AmendmentOutdated = Fact<'AmendmentOutdated', AmendmentData>
/** A version has to be written; `basis` is the one it changes. */
export type TextChangeDecided = Fact<
  'TextChangeDecided',
  { readonly petitionId: PetitionId; readonly amendmentId: AmendmentId | null; readonly basis: number }
>
/** The term is over, and the author has until then. */
export type AmendmentsLeftOpen = Fact<
  'AmendmentsLeftOpen',
  { readonly petitionId: PetitionId; readonly number: number; readonly until: Date }
>
/** Nothing changes the text any more; the petition has to go on. */
export type DeliberationClosed = Fact<
  'DeliberationClosed',
  { readonly petitionId: PetitionId; readonly by: 'author' | 'timer'; readonly version: number }
>

/** Characters, and how many may wait: more than this no author decides on in days. */
export const amendmentLimits = { replacementMax: 3000, reasonMax: 3000, perPersonMax: 5, waitingMax: 200 } as const

export function isWaiting({ state }: Pick<Amendment, 'state'>): boolean {
  return state === 'open' || state === 'needs_rebase'
}

export function waitingOne({ amendments }: Pick<TextWork, 'amendments'>, id: AmendmentId): Amendment | undefined {
  return amendments.find((amendment) => amendment.id === id && isWaiting(amendment))
}
