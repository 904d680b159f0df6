import type { Actor } from '#domain/kernel/actor.ts'
import type { DueDate } from '#domain/kernel/calendar.ts'
import type { BodyId, CaseId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { ChecklistAnswer, ModerationCase, Verdict } from '#domain/moderation/case.ts'
import type { PinnedRules } from '#domain/rules/book.ts'

export { ModerationCaseType } from './graphql/case.type.ts'

/** A case, with the book that its checklist and codes come from. */
export interface KeptCase extends ModerationCase {
  readonly rules: PinnedRules
}

export interface CaseRequest {
  readonly subject: ModerationCase['subject']
  /** which submission of the subject, from 1: the key that makes a repeat harmless */
  readonly submission: number
  readonly territoryId: TerritoryId
  readonly authorId: PersonId
  readonly addresseeIds: readonly BodyId[]
  readonly rules: PinnedRules
  readonly submittedAt: Date
  readonly due: DueDate
}

export interface CaseVerdict {
  readonly subject: ModerationCase['subject']
  readonly verdict: Verdict
  /** code of the book, for a refusal */
  readonly code: string | null
  readonly text: string | null
  readonly checklist: readonly ChecklistAnswer[]
}

export type DecideRefusal = Refusal<
  | 'NOT_FOUND'
  | 'CONFLICT_OF_INTEREST'
  | 'ALREADY_DECIDED'
  | 'CHECKLIST_INCOMPLETE'
  | 'REASON_REQUIRED'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'INVALID'
>

/** What later features may do with moderation. A case knows a subject, never which kind of thing that is. */
export interface Moderation {
  /** A case for the first submission, a new term of the same case for a later one; a repeat changes nothing. */
  readonly openCase: (request: CaseRequest) => Promise<KeptCase>
  /** One moderator decides a submission; who comes second gets `ALREADY_DECIDED`. Checked against the pinned book. */
  readonly decide: (actor: Actor, verdict: CaseVerdict) => Promise<Result<KeptCase, DecideRefusal>>
  readonly closeForWithdrawal: (subject: ModerationCase['subject'], at: Date, personId: PersonId) => Promise<void>
  readonly readCase: (actor: Actor, id: CaseId) => Promise<KeptCase | undefined>
  readonly caseOf: (subject: ModerationCase['subject']) => Promise<KeptCase | undefined>
}
