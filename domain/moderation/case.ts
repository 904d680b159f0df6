import type { Fact } from '../kernel/event.ts'
import type { BodyId, CaseId, PersonId, TerritoryId } from '../kernel/ids.ts'
import type { PinnedRules } from '../rules/book.ts'
import type { CaseState } from './case-states.ts'

// Long because it is one document with many parts.

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
  /** since when it waits for the decision that is due now */
  readonly openedAt: Date
  readonly dueAt: Date
  readonly dueProvisional: boolean
  readonly submissions: readonly CaseSubmission[]
  readonly decisions: readonly CaseDecision[]
  /** who works on it, and until when nobody else may decide it */
  readonly claim: CaseClaim | null
  /** who has told of a personal interest: they never see it again */
  readonly interests: readonly DeclaredInterest[]
  /** what moderators did short of deciding (T5), oldest first */
  readonly notes: readonly CaseNote[]
  /** times at which the clock stood because the author was asked for changes, oldest first */
  readonly pauses: readonly CasePause[]
  /** decisions that need a second moderator, oldest first; the last one is open while the state is `proposed` */
  readonly proposals: readonly CaseProposal[]
  readonly appeals: readonly CaseAppeal[]
}

/** A case, with the book that its checklist and codes come from: the one that its subject is pinned to. */
export interface KeptCase extends ModerationCase {
  readonly rules: PinnedRules
}

export interface CaseSubmission {
  readonly n: number
  readonly at: Date
  readonly dueAt: Date
}

/** What a moderator says of a submission. */
export const verdicts = ['approved', 'refused'] as const
export type Verdict = (typeof verdicts)[number]
/** What a case can end with: a proposal to hide ends with `hidden` or `kept`. */
export type Outcome = Verdict | 'hidden' | 'kept'

export interface CaseDecision {
  readonly submission: number
  readonly at: Date
  readonly by: PersonId
  /** the second moderator, where the book asks for two */
  readonly confirmedBy: PersonId | null
  readonly verdict: Outcome
  /** code of the book, for a refusal and for hiding */
  readonly code: string | null
  /** what the author reads, for all but an approval */
  readonly text: string | null
  readonly checklist: readonly ChecklistAnswer[]
  /** from 1: the appeal that it answers; null for a first decision */
  readonly appeal: number | null
  /** since when it had waited, and until when it was due */
  readonly since: Date
  readonly dueAt: Date
}

export interface ChecklistAnswer {
  readonly code: string
  readonly ok: boolean
}

export interface CaseClaim {
  readonly by: PersonId
  readonly at: Date
  /** after this the case is anybody's */
  readonly until: Date
}

export interface DeclaredInterest {
  readonly by: PersonId
  readonly at: Date
  /** kept for the supervisor, never public */
  readonly reason: string
}

export const pauseKinds = ['needs_changes', 'flagged', 'dormant'] as const
export type PauseKind = (typeof pauseKinds)[number]

export interface CaseNote {
  readonly kind: PauseKind | 'resumed'
  readonly at: Date
  readonly by: PersonId
  /** for `needs_changes` the author reads it; empty where a moderator needs no words */
  readonly text: string
}

export interface CasePause {
  readonly from: Date
  /** null while it lasts */
  readonly to: Date | null
}

/** Half of a decision: it takes effect when somebody else agrees. */
export interface CaseProposal {
  readonly submission: number
  readonly at: Date
  readonly by: PersonId
  readonly verdict: 'refused' | 'hidden'
  readonly code: string
  readonly text: string
  readonly checklist: readonly ChecklistAnswer[]
  readonly answer: { readonly at: Date; readonly by: PersonId; readonly agrees: boolean; readonly text: string } | null
}

export interface CaseAppeal {
  readonly submission: number
  readonly at: Date
  /** what the author brings forward, with new evidence */
  readonly text: string
  /** `overtaken`: the author sent a corrected text instead */
  readonly outcome: 'upheld' | 'overturned' | 'overtaken' | null
  readonly decidedAt: Date | null
}

export type CaseFact =
  | CaseOpened
  | CaseResubmitted
  | CaseDecided
  | CaseWithdrawn
  | CasePaused
  | CaseResumed
  | DecisionProposed
  | ProposalTurnedDown
  | InterestDeclared
  | AppealLodged
  | AppealDecided
  | HidingDecided
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
/** T5: the author is asked for changes · somebody else shall look · it is set aside. */
export type CasePaused = Fact<'CaseChangesAsked' | 'CaseFlagged' | 'CaseDormant', CaseSubject>
export type CaseResumed = Fact<'CaseResumed', CaseTerm>
export type DecisionProposed = Fact<'DecisionProposed', CaseSubject & { readonly verdict: CaseProposal['verdict'] }>
export type ProposalTurnedDown = Fact<'ProposalTurnedDown', CaseSubject & { readonly verdict: CaseProposal['verdict'] }>
export type InterestDeclared = Fact<'InterestDeclared', CaseSubject>
export type AppealLodged = Fact<'AppealLodged', CaseTerm & { readonly appeal: number }>
export type AppealDecided = Fact<
  'AppealDecided',
  CaseSubject & {
    readonly submission: number
    readonly appeal: number
    readonly outcome: 'upheld' | 'overturned'
    readonly late: boolean
  }
>
export type HidingDecided = Fact<
  'HidingDecided',
  CaseSubject & { readonly verdict: 'hidden' | 'kept'; readonly code: string }
>

interface CaseSubject {
  readonly subjectKind: string
  readonly subjectId: string
}
interface CaseTerm extends CaseSubject {
  readonly submission: number
  readonly dueAt: Date
}
