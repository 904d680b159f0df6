import { ok, type Result } from '../kernel/result.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { enterStage, type StageLaw } from './enter-stage.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'
import { isReached } from './tracks.ts'

/**
 * T3: enough sponsors signed, so the book's next stage begins. Sponsors are signatures: the ledger counts them.
 * @returns undefined when the petition waits for no (more) sponsors; refused when a threshold cannot be computed
 */
export function sponsored(
  petition: Petition,
  law: StageLaw,
  act: Act,
): Result<PetitionChange, NeedRefusal> | undefined {
  const { sponsoring } = petition.terms
  const stage = stageAfter({ act: 'sponsored', by: 'ledger' }, petition, law.book)
  if (!stage || !sponsoring || !isReached(sponsoring.need, petition.support.total)) return undefined
  const entered = enterStage(petition, stage, law, act)
  if (!entered.ok) return entered
  const fact = factOf(petition, act, { type: 'SponsorsFound', data: { total: petition.support.total } })
  return ok(changed(entered.value.state, [fact, ...entered.value.facts]))
}
