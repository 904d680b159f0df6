import type { CaseDecision, Verdict } from '#domain/moderation/case.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { approve } from '#domain/petitions/approve.ts'
import { restsBefore } from '#domain/petitions/publishing.ts'
import { reject } from '#domain/petitions/reject.ts'
import { stageAfter } from '#domain/petitions/stages.ts'
import type { NeedRefusal } from '#domain/rules/thresholds.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import { pinnedBook, stageLaw } from './law-of.ts'

type Decision = Pick<CaseDecision, 'submission' | 'at' | 'by' | 'code' | 'text'> & { readonly verdict: Verdict }
export type DecisionRefusal = NeedRefusal | Refusal<'ALREADY_DECIDED'>

export interface DecisionDeps {
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf' | 'eventDays'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}

/**
 * T6, T8: the change that a decision makes, or why it cannot: asked before a moderator decides, and made after. A decision
 * on another submission than the present one does nothing.
 */
export function consequenceOf(
  deps: Pick<DecisionDeps, 'rules' | 'places' | 'clock'>,
  petition: Petition,
  decision: Decision,
): Result<PetitionChange, DecisionRefusal> {
  if (petition.versions.at(-1)?.n !== decision.submission) return refuse({ code: 'ALREADY_DECIDED' })
  const book = pinnedBook(deps.rules, petition)
  const act = { at: decision.at, actor: { kind: 'person', id: decision.by } } as const
  if (decision.verdict === 'refused') {
    return reject(petition, book, { code: decision.code ?? '', text: decision.text ?? '' }, act)
  }
  const next = stageAfter({ act: 'approve', by: 'moderator' }, petition, book)
  const days = deps.rules.eventDays(petition.addressedTerritoryId)
  const rests = (at: Date) => restsBefore(next, book, days, at)
  // Approved while nothing may be published: it waits, and comes out when that is over.
  if (rests(deps.clock.now())) return ok({ state: petition, facts: [] })
  const held = rests(decision.at)
  return approve(petition, stageLaw(deps, petition), held ? { ...act, at: deps.clock.now() } : act)
}
