import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import { changed, type PetitionChange } from './change.ts'
import { enterStage, type StageLaw } from './enter-stage.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/**
 * T8: a moderator approved; the book's next stage begins.
 * @returns `ALREADY_DECIDED` when the petition is not in moderation any more, or rests there
 */
export function approve(
  petition: Petition,
  law: StageLaw,
  act: Act,
): Result<PetitionChange, Refusal<'ALREADY_DECIDED'> | NeedRefusal> {
  const stage = stageAfter({ act: 'approve', by: 'moderator' }, petition, law.book)
  if (!stage) return refuse({ code: 'ALREADY_DECIDED' })
  const entered = enterStage(petition, stage, law, act)
  return entered.ok ? ok(changed(entered.value.state, entered.value.facts)) : entered
}
