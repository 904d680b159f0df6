import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import type {
  CaseDecided,
  CaseDecision,
  CaseProposal,
  ChecklistAnswer,
  DecisionProposed,
  ModerationCase,
  Verdict,
} from './case.ts'
import { isOneOf, type CaseState } from './case-states.ts'
import { actedOn, currentSubmission, subjectData, type CaseAct, type CaseChange } from './facts.ts'
import { textRefusals } from './reason.ts'

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
type Moderation = Pick<PetitionRules, 'moderation'>

/**
 * What a verdict lacks, by the book of the subject; all at once.
 *
 * An approval records every item of the checklist as true (`CHECKLIST_INCOMPLETE` with the number `missing`). A refusal
 * names a code of the book and says why in words (`REASON_REQUIRED` of `code` or `text`); its checklist may be partial.
 * `INVALID` a code or an item that the book does not know
 */
export function verdictRefusals(form: VerdictForm, { moderation }: Moderation): VerdictRefusal[] {
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
  return [...refusals, ...reasonRefusals(form, { moderation })]
}

/** What is wrong with a code of the book and the words to it. */
export function reasonRefusals(
  { code, text }: Pick<VerdictForm, 'code' | 'text'>,
  { moderation }: Moderation,
): VerdictRefusal[] {
  const refusals: VerdictRefusal[] = []
  if (!code) refusals.push({ code: 'REASON_REQUIRED', path: ['code'] })
  else if (moderation.refusalCodes.every((known) => known.code !== code)) {
    refusals.push({ code: 'INVALID', path: ['code'] })
  }
  return [...refusals, ...textRefusals(text)]
}

/** One moderator is enough here for a decision of this kind. */
const decidableStates = ['open', 'flagged'] as const satisfies readonly CaseState[]

/**
 * The case with the decision in it. A refusal waits for the author where the book lets them correct; where the book asks
 * for two people it is a proposal first, and the case waits for the second one. Ask `mayDecide` before.
 *
 * `NOT_NOW` a proposal or an appeal lies there, which is answered and not decided anew
 */
export function decide(
  old: ModerationCase,
  form: VerdictForm,
  book: Moderation,
  act: CaseAct,
): Result<CaseChange, VerdictRefusal | Refusal<'NOT_NOW'>> {
  const refused = refuseAll(verdictRefusals(form, book))
  if (refused) return refused
  if (!isOneOf(decidableStates, old)) return refuse({ code: 'NOT_NOW' })
  if (form.verdict === 'refused' && book.moderation.secondReviewer.includes('reject')) {
    return ok(propose(old, { ...form, verdict: 'refused' }, act))
  }
  return ok(decided(old, newDecision(old, form, act), book))
}

/** The case with a decision that needs nobody else any more. */
export function decided(
  old: ModerationCase,
  decision: CaseDecision & { readonly verdict: Verdict },
  book: Moderation,
): CaseChange {
  const fact: CaseDecided = {
    type: 'CaseDecided',
    ...actedOn(old, decision),
    data: {
      ...subjectData(old),
      submission: decision.submission,
      verdict: decision.verdict,
      code: decision.code,
      late: decision.at > old.dueAt,
    },
  }
  const state = stateAfter(decision.verdict, book)
  return { state: { ...old, state, claim: null, decisions: [...old.decisions, decision] }, facts: [fact] }
}

/** The half of a decision for which the book wants two people. */
export function propose(
  old: ModerationCase,
  form: Pick<CaseProposal, 'verdict' | 'checklist'> & Pick<VerdictForm, 'code' | 'text'>,
  act: CaseAct,
): CaseChange {
  const proposal: CaseProposal = {
    ...{ submission: currentSubmission(old), ...act, verdict: form.verdict, code: form.code ?? '' },
    ...{ text: canonicalText(form.text ?? ''), checklist: form.checklist, answer: null },
  }
  const data = { ...subjectData(old), verdict: form.verdict }
  const fact: DecisionProposed = { type: 'DecisionProposed', ...actedOn(old, act), data }
  return {
    state: { ...old, state: 'proposed', claim: null, proposals: [...old.proposals, proposal] },
    facts: [fact],
  }
}

export function newDecision<Given extends CaseDecision['verdict']>(
  old: ModerationCase,
  form: Pick<VerdictForm, 'code' | 'text' | 'checklist'> & { readonly verdict: Given },
  { at, by }: CaseAct,
): CaseDecision & { readonly verdict: Given } {
  const isApproval = form.verdict === 'approved'
  return {
    ...{ submission: currentSubmission(old), at, by, confirmedBy: null, verdict: form.verdict },
    code: isApproval ? null : form.code,
    text: isApproval ? null : canonicalText(form.text ?? ''),
    ...{ checklist: form.checklist, appeal: null, since: old.openedAt, dueAt: old.dueAt },
  }
}

export function stateAfter(verdict: Verdict, { moderation }: Moderation): CaseState {
  if (verdict === 'approved') return 'approved'
  return moderation.resubmit ? 'waiting_for_author' : 'refused'
}

/** The last word on what was sent; undefined before the first one, and for a case about hiding. */
export function lastJudgement({
  decisions,
}: Pick<ModerationCase, 'decisions'>): (CaseDecision & { readonly verdict: Verdict }) | undefined {
  return decisions.findLast((made): made is CaseDecision & { readonly verdict: Verdict } =>
    ['approved', 'refused'].includes(made.verdict),
  )
}
