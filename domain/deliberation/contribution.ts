import type { BodyId, ContributionId, PersonId, PetitionId, QuestionAnswerId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import type { NameMode } from '../rules/book.ts'
import type { Anchor } from './anchor.ts'

export type ContributionKind = 'argument_for' | 'argument_against' | 'question' | 'remark'

export const argumentKinds = ['argument_for', 'argument_against'] as const satisfies readonly ContributionKind[]
export type ArgumentKind = (typeof argumentKinds)[number]

export function isArgument(kind: ContributionKind): kind is ArgumentKind {
  return (argumentKinds as readonly ContributionKind[]).includes(kind)
}

export type ContributionState = 'shown' | 'withdrawn' | 'hidden'

/** Something that a person says about a petition (petitions.md 5). Nobody replies to it; a question takes answers. */
export interface Contribution {
  readonly id: ContributionId
  readonly petitionId: PetitionId
  readonly kind: ContributionKind
  readonly authorId: PersonId
  readonly nameMode: NameMode
  readonly language: Locale
  /** of an argument; empty for the others */
  readonly title: string
  readonly text: string
  /** https addresses of what proves it */
  readonly links: readonly string[]
  /** of a remark: that the author of the petition shows what proves the words */
  readonly asksEvidence: boolean
  /** the words of the petition that it speaks of; null for the whole of it */
  readonly anchor: Anchor | null
  readonly at: Date
  readonly editedAt: Date | null
  readonly state: ContributionState
  readonly hidden: ContributionHidden | null
  /** of a question, in the order of their coming */
  readonly answers: readonly QuestionAnswer[]
  readonly acceptedAnswerId: QuestionAnswerId | null
  /** counts changes, so that none is lost */
  readonly revision: number
}

export interface ContributionHidden {
  /** of `calmCodes` */
  readonly code: string
  /** public words of the moderators */
  readonly reason: string
  readonly at: Date
}

export interface QuestionAnswer {
  readonly id: QuestionAnswerId
  /** who answers: somebody who writes the petition, or an official of a body that it is addressed to */
  readonly by: 'author' | 'official'
  readonly authorId: PersonId
  /** of the official; null for an author */
  readonly bodyId: BodyId | null
  readonly language: Locale
  readonly text: string
  readonly links: readonly string[]
  readonly at: Date
}

/** Technical limits of petitions.md 5; characters are code points. */
export const contributionLimits = {
  title: 140,
  text: 3_000,
  links: 5,
  link: 500,
  quote: 500,
  /** of one question */
  answers: 20,
  editMinutes: 15,
} as const
