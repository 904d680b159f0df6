import type { Change } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import { refuseAll, ok, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { CaseDecided, CaseDecision, CaseState, ChecklistAnswer, ModerationCase, Verdict } from './case.ts'
import { currentSubmission, subjectData, subjectOf } from './open-case.ts'

/** What the moderator filled in. */
export interface VerdictForm {
  readonly verdict: Verdict
  /** code of the book, for a refusal */
  readonly code: string | null
  /** what the author reads, for a refusal */
  readonly text: string | null
  readonly checklist: readonly ChecklistAnswer[]
}

export type VerdictRefusal = Refusal<'CHECKLIST_INCOMPLETE' | 'REASON_REQUIRED' | 'TOO_LONG' | 'INVALID'>

/** Characters of a reason: one screen, plain words. */
export const reasonLengthMax = 2000

/**
 * What a verdict lacks, by the book of the subject; all at once.
 *
 * An approval records every item of the checklist as true (`CHECKLIST_INCOMPLETE` with the number `missing`). A refusal
 * names a code of the book and says why in words (`REASON_REQUIRED` of `code` or `text`); its checklist may be partial.
 * `INVALID` a code or an item that the book does not know
 */
export function verdictRefusals(
  form: VerdictForm,
  { moderation }: Pick<PetitionRules, 'moderation'>,
): VerdictRefusal[] {
  const items = moderation.checklist.map(({ code }) => code)
  const refusals: VerdictRefusal[] = form.checklist.flatMap(({ code }, i) =>
    items.includes(code) ? [] : [{ code: 'INVALID', path: ['checklist', String(i), 'code'] }],
  )
  if (form.verdict === 'approved') {
    const confirmed = new Set(form.checklist.filter(({ ok: isTrue }) => isTrue).map(({ code }) => code))
    const missing = items.filter((item) => !confirmed.has(item)).length
    if (missing > 0) refusals.push({ code: 'CHECKLIST_INCOMPLETE', path: ['checklist'], details: { missing } })
    return refusals
  }
  return [
    ...refusals,
    ...reasonRefusals(
      form,
      moderation.refusalCodes.map(({ code }) => code),
    ),
  ]
}

function reasonRefusals({ code, text }: VerdictForm, codes: readonly string[]): VerdictRefusal[] {
  const refusals: VerdictRefusal[] = []
  if (!code) refusals.push({ code: 'REASON_REQUIRED', path: ['code'] })
  else if (!codes.includes(code)) refusals.push({ code: 'INVALID', path: ['code'] })
  const length = lengthOf(canonicalText(text ?? ''))
  if (length === 0) refusals.push({ code: 'REASON_REQUIRED', path: ['text'] })
  if (length > reasonLengthMax) refusals.push({ code: 'TOO_LONG', path: ['text'], details: { max: reasonLengthMax } })
  return refusals
}

/**
 * The case with the decision in it. A refusal waits for the author where the book lets them correct. Ask `mayDecide`
 * before.
 */
export function decide(
  old: ModerationCase,
  form: VerdictForm,
  book: Pick<PetitionRules, 'moderation'>,
  act: { readonly at: Date; readonly by: PersonId },
): Result<Change<ModerationCase, CaseDecided>, VerdictRefusal> {
  const refused = refuseAll(verdictRefusals(form, book))
  if (refused) return refused
  const isRefusal = form.verdict === 'refused'
  const decision: CaseDecision = {
    submission: currentSubmission(old),
    at: act.at,
    by: act.by,
    verdict: form.verdict,
    code: isRefusal ? form.code : null,
    text: isRefusal ? canonicalText(form.text ?? '') : null,
    checklist: form.checklist,
  }
  const fact: CaseDecided = {
    type: 'CaseDecided',
    at: act.at,
    actor: { kind: 'person', id: act.by },
    ...subjectOf(old),
    data: {
      ...subjectData(old),
      submission: decision.submission,
      verdict: decision.verdict,
      code: decision.code,
      late: act.at > old.dueAt,
    },
  }
  const state = stateAfter(form.verdict, book)
  return ok({ state: { ...old, state, decisions: [...old.decisions, decision] }, facts: [fact] })
}

function stateAfter(verdict: Verdict, { moderation }: Pick<PetitionRules, 'moderation'>): CaseState {
  if (verdict === 'approved') return 'approved'
  return moderation.resubmit ? 'waiting_for_author' : 'refused'
}

/** Past its day without a decision (R18): on the supervisor's list, and counted in public. */
export function isCaseOverdue({ state, dueAt }: Pick<ModerationCase, 'state' | 'dueAt'>, now: Date): boolean {
  return state === 'open' && now > dueAt
}
