import type { Fact } from '../kernel/event.ts'
import type { BodyId, CaseId, PersonId, TerritoryId } from '../kernel/ids.ts'
import type { PinnedRules } from '../rules/book.ts'

/** One thing that waits for a moderator. It knows a subject, never which kind of thing that is. */
export interface ModerationCase {
  readonly id: CaseId
  readonly subject: { readonly kind: string; readonly id: string }
  /** moderators of this place and of those above it see the case */
  readonly territoryId: TerritoryId
  /** nobody decides their own */
  readonly authorId: PersonId
  /** bodies the subject is aimed at: their staff does not decide (R20) */
  readonly addresseeIds: readonly BodyId[]
  readonly state: CaseState
  /** of the last submission; the queue is in this order */
  readonly openedAt: Date
  readonly dueAt: Date
  readonly dueProvisional: boolean
  readonly submissions: readonly CaseSubmission[]
  readonly decisions: readonly CaseDecision[]
}

/** A case, with the book that its checklist and codes come from: the one that its subject is pinned to. */
export interface KeptCase extends ModerationCase {
  readonly rules: PinnedRules
}

export const caseStates = ['open', 'waiting_for_author', 'approved', 'refused', 'withdrawn'] as const
export type CaseState = (typeof caseStates)[number]

export interface CaseSubmission {
  readonly n: number
  readonly at: Date
  readonly dueAt: Date
}

export const verdicts = ['approved', 'refused'] as const
export type Verdict = (typeof verdicts)[number]

export interface CaseDecision {
  readonly submission: number
  readonly at: Date
  readonly by: PersonId
  readonly verdict: Verdict
  /** code of the book, for a refusal */
  readonly code: string | null
  /** what the author reads, for a refusal */
  readonly text: string | null
  readonly checklist: readonly ChecklistAnswer[]
}

export interface ChecklistAnswer {
  readonly code: string
  readonly ok: boolean
}

export type CaseFact = CaseOpened | CaseResubmitted | CaseDecided | CaseWithdrawn
export type CaseOpened = Fact<'CaseOpened', CaseTerm>
export type CaseResubmitted = Fact<'CaseResubmitted', CaseTerm>
export type CaseDecided = Fact<
  'CaseDecided',
  CaseSubject & {
    readonly submission: number
    readonly verdict: Verdict
    readonly code: string | null
    readonly late: boolean
  }
>
export type CaseWithdrawn = Fact<'CaseWithdrawn', CaseSubject>

interface CaseSubject {
  readonly subjectKind: string
  readonly subjectId: string
}
interface CaseTerm extends CaseSubject {
  readonly submission: number
  readonly dueAt: Date
}
