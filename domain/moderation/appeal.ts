import type { Actor } from '../kernel/actor.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { Law } from '../rules/law.ts'
import { decisionDue } from './case-clock.ts'
import type { AppealDecided, AppealLodged, CaseAppeal, CaseDecision, ModerationCase, Verdict } from './case.ts'
import { newDecision, stateAfter, verdictRefusals, type VerdictForm, type VerdictRefusal } from './decide.ts'
import { actedOn, currentSubmission, subjectData, termData, type CaseAct, type CaseChange } from './facts.ts'
import { appealLengthMax, textRefusals } from './reason.ts'

export type MayAppealRefusal = Refusal<'FORBIDDEN' | 'NOT_APPEALABLE' | 'APPEALED_ALREADY' | 'APPEAL_TERM_OVER'>

type Appealable = Pick<ModerationCase, 'authorId' | 'state' | 'decisions' | 'appeals' | 'submissions'>

/**
 * T7: whether the author may ask that another moderator looks at a refusal again.
 *
 * `FORBIDDEN` not the author · `NOT_APPEALABLE` the book knows no appeal, or nothing is refused now ·
 * `APPEALED_ALREADY` all times are used · `APPEAL_TERM_OVER` the days of the book are over
 */
export function mayAppeal(kept: Appealable, law: Law, actor: Actor, now: Date): Result<true, MayAppealRefusal> {
  const { book } = law
  if (actor.kind !== 'person' || actor.personId !== kept.authorId) return refuse({ code: 'FORBIDDEN' })
  if (appealsLeft(kept, book) === 0) {
    return refuse({ code: book.moderation.appeal && kept.appeals.length > 0 ? 'APPEALED_ALREADY' : 'NOT_APPEALABLE' })
  }
  const until = appealUntil(kept, law)
  if (!until) return refuse({ code: 'NOT_APPEALABLE' })
  return now > until ? refuse({ code: 'APPEAL_TERM_OVER' }) : ok(true)
}

/** How often the author may still appeal; one that a corrected text overtook does not count. */
export function appealsLeft({ appeals }: Pick<ModerationCase, 'appeals'>, book: PetitionRules): number {
  const used = appeals.filter(({ outcome }) => outcome !== 'overtaken').length
  return Math.max(0, (book.moderation.appeal?.times ?? 0) - used)
}

/** The last instant for an appeal against what is refused now, in legal days of the book's calendar. */
export function appealUntil(
  kept: Pick<ModerationCase, 'state' | 'decisions'>,
  { book, calendar }: Law,
): Date | undefined {
  const within = book.moderation.appeal?.within
  const refusal = refusalNow(kept)
  if (!within || !refusal) return undefined
  return endOfPeriod({ from: refusal.at, period: within, timeZone: book.timeZone, calendar }).at
}

function refusalNow({ state, decisions }: Pick<ModerationCase, 'state' | 'decisions'>): CaseDecision | undefined {
  const last = decisions.at(-1)
  const isRefused = state === 'waiting_for_author' || state === 'refused'
  return isRefused && last?.verdict === 'refused' ? last : undefined
}

/** T7: the case waits for another moderator, with a term like that of a new submission. The same again does nothing. */
export function lodgeAppeal(
  old: ModerationCase,
  text: string,
  law: Law,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Result<CaseChange | undefined, MayAppealRefusal | Refusal<'REASON_REQUIRED' | 'TOO_LONG'>> {
  const refused = refuseAll(textRefusals(text, appealLengthMax))
  if (refused) return refused
  const written = canonicalText(text)
  if (actor.kind === 'person' && actor.personId === old.authorId && old.state === 'appealed') {
    return old.appeals.at(-1)?.text === written ? ok(undefined) : refuse({ code: 'APPEALED_ALREADY' })
  }
  const may = mayAppeal(old, law, actor, at)
  if (!may.ok) return may
  const due = decisionDue(at, law)
  const appeal: CaseAppeal = { submission: currentSubmission(old), at, text: written, outcome: null, decidedAt: null }
  const state: ModerationCase = {
    ...old,
    state: 'appealed',
    openedAt: at,
    ...{ dueAt: due.at, dueProvisional: due.provisional, claim: null },
    appeals: [...old.appeals, appeal],
  }
  const fact: AppealLodged = {
    type: 'AppealLodged',
    ...actedOn(old, { at, by: old.authorId }),
    data: { ...termData(state), appeal: state.appeals.length },
  }
  return ok({ state, facts: [fact] })
}

/**
 * T7: another moderator answers the appeal. `approved` overturns the refusal and needs the whole checklist as every
 * approval does; `refused` upholds it, by its code, with words of their own. Ask `mayDecide` before.
 *
 * `NOT_NOW` nobody has appealed · and what a verdict lacks
 */
export function decideAppeal(
  old: ModerationCase,
  form: Pick<VerdictForm, 'verdict' | 'text' | 'checklist'>,
  book: PetitionRules,
  act: CaseAct,
): Result<CaseChange, VerdictRefusal | Refusal<'NOT_NOW'>> {
  const appeal = old.appeals.at(-1)
  if (old.state !== 'appealed' || !appeal) return refuse({ code: 'NOT_NOW' })
  const whole: VerdictForm = { ...form, code: form.verdict === 'refused' ? (old.decisions.at(-1)?.code ?? null) : null }
  const refused = refuseAll(verdictRefusals(whole, book))
  if (refused) return refused
  const decision: CaseDecision = { ...newDecision(old, whole, act), appeal: old.appeals.length }
  const outcome = outcomeOf(form.verdict)
  const state: ModerationCase = {
    ...old,
    state: stateAfter(form.verdict, book),
    claim: null,
    decisions: [...old.decisions, decision],
    appeals: [...old.appeals.slice(0, -1), { ...appeal, outcome, decidedAt: act.at }],
  }
  const fact: AppealDecided = {
    type: 'AppealDecided',
    ...actedOn(old, act),
    data: {
      ...{ ...subjectData(old), submission: appeal.submission, appeal: old.appeals.length, outcome },
      late: act.at > old.dueAt,
    },
  }
  return ok({ state, facts: [fact] })
}

/** What a verdict on an appeal is called. */
function outcomeOf(verdict: Verdict): 'upheld' | 'overturned' {
  return verdict === 'approved' ? 'overturned' : 'upheld'
}
