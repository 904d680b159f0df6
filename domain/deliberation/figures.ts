import type { ArgumentKind, Contribution, ContributionKind } from './contribution.ts'

/** What was said about a petition, in figures: for its page and its closing summary. */
export interface TalkFigures {
  /** people who contributed, answered or reacted */
  readonly participants: number
  /** what is shown, by kind */
  readonly contributions: Readonly<Record<ContributionKind, number>>
  readonly reactions: number
  /** questions with an answer, and those without */
  readonly questions: { readonly answered: number; readonly open: number }
  /** the first of the published order on each side, at most three */
  readonly strongest: Readonly<Record<ArgumentKind, readonly Contribution[]>>
}
