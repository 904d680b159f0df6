import { ok, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import { hasInterest } from './may-decide.ts'
import type { CaseProposal, InterestDeclared, ModerationCase } from './case.ts'
import { actedOn, subjectData, type CaseAct, type CaseChange } from './facts.ts'
import { textRefusals } from './reason.ts'

/**
 * A moderator says that the case touches them (R20): it goes back to the queue and is never shown to them again. What
 * they had proposed falls, because nobody with an interest has half a decision. Again, it does nothing.
 */
export function declareInterest(
  old: ModerationCase,
  reason: string,
  act: CaseAct,
): Result<CaseChange | undefined, Refusal<'REASON_REQUIRED' | 'TOO_LONG'>> {
  const refused = refuseAll(textRefusals(reason))
  if (refused) return refused
  if (hasInterest(old, act.by)) return ok(undefined)
  const fact: InterestDeclared = { type: 'InterestDeclared', ...actedOn(old, act), data: subjectData(old) }
  const falls = old.state === 'proposed' && old.proposals.at(-1)?.by === act.by
  const state: ModerationCase = {
    ...old,
    claim: old.claim?.by === act.by ? null : old.claim,
    interests: [...old.interests, { by: act.by, at: act.at, reason: canonicalText(reason) }],
    ...(falls && { state: old.proposals.at(-1)?.verdict === 'hidden' ? 'kept' : 'open' }),
    ...(falls && { proposals: old.proposals.map((proposal) => fallen(proposal, act)) }),
  }
  return ok({ state, facts: [fact] })
}

function fallen(proposal: CaseProposal, { at, by }: CaseAct): CaseProposal {
  return proposal.answer === null ? { ...proposal, answer: { at, by, agrees: false, text: '' } } : proposal
}
