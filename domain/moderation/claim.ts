import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { CaseClaim, ModerationCase } from './case.ts'
import type { CaseAct, CaseChange } from './facts.ts'

/** How long a case stays taken after the last sign of work on it. */
export const claimMs = 15 * 60_000

/** The claim, unless its time is over. */
export function liveClaim({ claim }: Pick<ModerationCase, 'claim'>, now: Date): CaseClaim | undefined {
  return claim !== null && now < claim.until ? claim : undefined
}

/** A moderator takes the case, or keeps it for another while. Ask `mayDecide` before: it knows who has it. */
export function claimCase(old: ModerationCase, { at, by }: CaseAct): Result<CaseChange, Refusal<'CASE_TAKEN'>> {
  const live = liveClaim(old, at)
  if (live && live.by !== by) return refuse({ code: 'CASE_TAKEN' })
  const claim: CaseClaim = { by, at: live?.at ?? at, until: new Date(at.getTime() + claimMs) }
  return ok({ state: { ...old, claim }, facts: [] })
}

/**
 * Whoever has it lets it go.
 * @returns undefined when it was not theirs any more
 */
export function releaseCase(old: ModerationCase, { by }: Pick<CaseAct, 'by'>): CaseChange | undefined {
  return old.claim?.by === by ? { state: { ...old, claim: null }, facts: [] } : undefined
}
