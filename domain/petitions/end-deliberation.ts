import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { stageOf } from '../rules/book.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { enterStage, type StageLaw } from './enter-stage.ts'
import type { Act, Petition } from './petition.ts'
import { restsBefore } from './publishing.ts'
import { stageAfter } from './stages.ts'

export type EndDeliberationRefusal = Refusal<'NOT_NOW' | 'TERM_NOT_OVER' | 'AMENDMENTS_UNDECIDED'> | NeedRefusal

/**
 * T9: deliberation is over, the text is frozen, the book's next stage begins; while a blackout keeps everything from being
 * published it waits for that, ended, and `goOn` moves it.
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
  if (!stage || !term || term.endedAt) return refuse({ code: 'NOT_NOW' })
  const authorEnds = stageOf(law.book, 'deliberation')?.endedBy === 'author'
  const from = ending.by === 'author' && authorEnds ? term.mayEndAt : term.endsAt
  if (act.at < from || (ending.by === 'timer' && authorEnds)) {
    return refuse({ code: 'TERM_NOT_OVER', details: { from: from.toISOString() } })
  }
  if (ending.undecided > 0) return refuse({ code: 'AMENDMENTS_UNDECIDED', details: { number: ending.undecided } })
  const waits = restsBefore(stage, law.book, law.days, act.at)
  const entered = waits ? ok({ state: stopped(petition, act), facts: [] }) : enterStage(petition, stage, law, act)
  if (!entered.ok) return entered
  const version = petition.versions.at(-1)
  const fact = factOf(petition, act, {
    type: 'DeliberationEnded',
    data: {
      by: ending.by,
      version: version?.n ?? 1,
      textHash: version?.hash ?? '',
      ...(waits && { waits: true as const }),
    },
  })
  return ok(changed(entered.value.state, [fact, ...entered.value.facts]))
}

/** Ended where it stands: no timer of the term finds it any more. */
function stopped(petition: Petition, act: Act): Petition {
  const { deliberation } = petition.terms
  if (!deliberation) return petition
  const terms = { ...petition.terms, deliberation: { ...deliberation, endedAt: act.at } }
  return { ...petition, terms, generation: petition.generation + 1 }
}

/** What had ended and waited for the end of a blackout goes on. @returns undefined while there is nothing to do */
export function goOn(petition: Petition, law: StageLaw, act: Act): PetitionChange | undefined {
  if (petition.stage !== 'deliberation' || !petition.terms.deliberation?.endedAt) return undefined
  const stage = stageAfter({ act: 'endDeliberation', by: 'timer' }, petition, law.book)
  if (!stage || restsBefore(stage, law.book, law.days, act.at)) return undefined
  const entered = enterStage(petition, stage, law, act)
  return entered.ok ? changed(entered.value.state, entered.value.facts) : undefined
}
