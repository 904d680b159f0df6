import type { FactActor } from '../kernel/event.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { CaseDecision, CaseFact, CaseProposal, HidingDecided, ModerationCase, ProposalTurnedDown } from './case.ts'
import { decided, newDecision, propose, reasonRefusals, type VerdictRefusal } from './decide.ts'
import { actedOn, subjectData, termData, type CaseAct, type CaseChange } from './facts.ts'
import { newCase, type OpeningRequest } from './open-case.ts'
import { textRefusals } from './reason.ts'

type Moderation = Pick<PetitionRules, 'moderation'>

/**
 * A second moderator confirms what the first one proposed, or turns it down with a reason: then the case waits for a
 * decision as before, and a published text stays as it is. Ask `mayDecide` before: it knows who is not the second one.
 *
 * `NOT_NOW` nothing is proposed · `REASON_REQUIRED`, `TOO_LONG` of turning down
 */
export function answerProposal(
  old: ModerationCase,
  answer: { readonly agrees: boolean; readonly text: string },
  book: Moderation,
  act: CaseAct,
): Result<CaseChange, Refusal<'NOT_NOW' | 'REASON_REQUIRED' | 'TOO_LONG'>> {
  const proposal = old.proposals.at(-1)
  if (old.state !== 'proposed' || !proposal) return refuse({ code: 'NOT_NOW' })
  const refused = answer.agrees ? undefined : refuseAll(textRefusals(answer.text))
  if (refused) return refused
  const answered: CaseProposal = { ...proposal, answer: { ...act, ...answer, text: canonicalText(answer.text) } }
  const state = { ...old, claim: null, proposals: [...old.proposals.slice(0, -1), answered] }
  return ok(answer.agrees ? agreed(state, proposal, book, act) : turnedDown(state, proposal, answer.text, act))
}

function agreed(old: ModerationCase, proposal: CaseProposal, book: Moderation, { at, by }: CaseAct): CaseChange {
  const both = { by: proposal.by, confirmedBy: by }
  if (proposal.verdict === 'refused') {
    return decided(old, { ...newDecision(old, { ...proposal, verdict: 'refused' }, { at, by }), ...both }, book)
  }
  return hidingDecided(
    old,
    { ...newDecision(old, { ...proposal, verdict: 'hidden' }, { at, by }), ...both },
    proposal.code,
  )
}

function turnedDown(old: ModerationCase, proposal: CaseProposal, text: string, act: CaseAct): CaseChange {
  const data = { ...subjectData(old), verdict: proposal.verdict }
  const fact: ProposalTurnedDown = { type: 'ProposalTurnedDown', ...actedOn(old, act), data }
  if (proposal.verdict === 'refused') return { state: { ...old, state: 'open' }, facts: [fact] }
  const kept = newDecision(old, { verdict: 'kept', code: proposal.code, text, checklist: [] }, act)
  return hidingDecided(old, kept, proposal.code)
}

/** How moderation names the question whether a published text should be hidden. */
export const hidingKind = 'hide'

/**
 * T18: a moderator proposes to hide a published text; another one must agree unless the book lets one decide. The
 * question is a case of its own, with the same queue, claims and interests.
 *
 * `REASON_REQUIRED`, `TOO_LONG`, `INVALID` code and words · `ALREADY_DECIDED` it is hidden, or somebody proposed it
 * already
 * @param old what came of an earlier proposal
 */
export function proposeHiding(
  old: ModerationCase | undefined,
  request: OpeningRequest,
  reason: { readonly code: string; readonly text: string },
  book: Moderation,
  act: CaseAct,
): Result<CaseChange, VerdictRefusal | Refusal<'ALREADY_DECIDED'>> {
  const refused = refuseAll(reasonRefusals(reason, book))
  if (refused) return refused
  if (old && old.state !== 'kept') return refuse({ code: 'ALREADY_DECIDED' })
  const begun = old ? { ...old, ...newTerm(old, request) } : newCase(request)
  const actor: FactActor = { kind: 'person', id: act.by }
  const opened: CaseFact = {
    ...{ type: old ? 'CaseResubmitted' : 'CaseOpened', ...actedOn(begun, act), actor, data: termData(begun) },
  }
  const form = { verdict: 'hidden', ...reason, checklist: [] } as const
  const change = book.moderation.secondReviewer.includes('hide')
    ? propose(begun, form, act)
    : hidingDecided(begun, newDecision(begun, form, act), reason.code)
  return ok({ state: change.state, facts: [opened, ...change.facts] })
}

function newTerm(old: ModerationCase, { submission: n, submittedAt: at, due }: OpeningRequest) {
  return {
    ...{ openedAt: at, dueAt: due.at, dueProvisional: due.provisional },
    submissions: [...old.submissions, { n, at, dueAt: due.at }],
  }
}

function hidingDecided(
  old: ModerationCase,
  decision: CaseDecision & { readonly verdict: 'hidden' | 'kept' },
  code: string,
): CaseChange {
  const { verdict } = decision
  const data = { ...subjectData(old), verdict, code }
  const fact: HidingDecided = {
    type: 'HidingDecided',
    ...actedOn(old, { at: decision.at, by: decision.confirmedBy ?? decision.by }),
    data,
  }
  return { state: { ...old, state: verdict, claim: null, decisions: [...old.decisions, decision] }, facts: [fact] }
}
