import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { stageOf } from '../rules/book.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { enterStage, type StageLaw } from './enter-stage.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

export type EndDeliberationRefusal = Refusal<'NOT_NOW' | 'TERM_NOT_OVER' | 'AMENDMENTS_UNDECIDED'> | NeedRefusal

/**
 * T9: deliberation is over, the text is frozen, the book's next stage begins.
 *
 * `NOT_NOW` it does not deliberate · `TERM_NOT_OVER` with `from`: the book's minimum is not over for the author, its
 * maximum for the timer, or the book leaves the end to the other one · `AMENDMENTS_UNDECIDED` with their `number`
 * @param ending.by the author, or the timer at the end of the term
 * @param ending.undecided amendments that are neither taken nor not taken
 */
export function endDeliberation(
  petition: Petition,
  law: StageLaw,
  ending: { readonly by: 'author' | 'timer'; readonly undecided: number },
  act: Act,
): Result<PetitionChange, EndDeliberationRefusal> {
  const stage = stageAfter({ act: 'endDeliberation', by: ending.by }, petition, law.book)
  const term = petition.terms.deliberation
  if (!stage || !term) return refuse({ code: 'NOT_NOW' })
  const authorEnds = stageOf(law.book, 'deliberation')?.endedBy === 'author'
  const from = ending.by === 'author' && authorEnds ? term.mayEndAt : term.endsAt
  if (act.at < from || (ending.by === 'timer' && authorEnds)) {
    return refuse({ code: 'TERM_NOT_OVER', details: { from: from.toISOString() } })
  }
  if (ending.undecided > 0) return refuse({ code: 'AMENDMENTS_UNDECIDED', details: { number: ending.undecided } })
  const entered = enterStage(petition, stage, law, act)
  if (!entered.ok) return entered
  const version = petition.versions.at(-1)
  const fact = factOf(petition, act, {
    type: 'DeliberationEnded',
    data: { by: ending.by, version: version?.n ?? 1, textHash: version?.hash ?? '' },
  })
  return ok(changed(entered.value.state, [fact, ...entered.value.facts]))
}
