import type { LocalDate } from '../kernel/calendar.ts'
import type { Fact } from '../kernel/event.ts'
import type { AnswerId, BodyId, PersonId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'

/** What a body owes to a petition whose threshold was met, in parts that can be checked. */
export interface Answer {
  readonly id: AnswerId
  readonly petitionId: PetitionId
  readonly trackId: string
  readonly bodyId: BodyId
  /** code of the track's outcomes */
  readonly decision: string
  /** at most 600 characters, plain words */
  readonly plainSummary: string
  readonly reasons: string
  readonly actions: readonly AnswerAction[]
  readonly responsibleUnit: string
  /** it can be done only with money of the local budget: residents may decide about it there */
  readonly needsBudget: boolean
  readonly language: Locale
  readonly publishedAt: Date
  readonly publishedBy: PersonId
  readonly late: boolean
}

export interface AnswerAction {
  readonly text: string
  readonly dueOn: LocalDate | null
  readonly responsible: string | null
}

export type AnswerPublished = Fact<
  'AnswerPublished',
  {
    readonly answerId: AnswerId
    readonly petitionId: PetitionId
    readonly trackId: string
    readonly bodyId: BodyId
    readonly decision: string
    readonly late: boolean
  }
>
