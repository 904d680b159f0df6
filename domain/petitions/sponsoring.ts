import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { enterStage, type StageLaw } from './enter-stage.ts'
import type { Act, Petition } from './petition.ts'
import { restsBefore } from './publishing.ts'
import { stageAfter } from './stages.ts'
import { isReached } from './tracks.ts'

/**
 * T3: enough sponsors signed, so the book's next stage begins. Sponsors are signatures: the ledger counts them.
 * @returns undefined when the petition waits for more sponsors, for none, or for the end of a blackout; refused when a threshold cannot be computed
 */
export function sponsored(
  petition: Petition,
  law: StageLaw,
  act: Act,
): Result<PetitionChange, NeedRefusal> | undefined {
  const { sponsoring } = petition.terms
  const stage = stageAfter({ act: 'sponsored', by: 'ledger' }, petition, law.book)
  if (!stage || !sponsoring || !isReached(sponsoring.need, petition.support.total)) return undefined
  if (restsBefore(stage, law.book, law.days, act.at)) return undefined
  const entered = enterStage(petition, stage, law, act)
  if (!entered.ok) return entered
  const fact = factOf(petition, act, { type: 'SponsorsFound', data: { total: petition.support.total } })
  return ok(changed(entered.value.state, [fact, ...entered.value.facts]))
}

export type SponsorRefusal = Refusal<'AUTHOR_NOT_SPONSOR' | 'SPONSORS_COMPLETE'>

/**
 * Whether one more person may stand behind a petition that looks for sponsors. Asked beside what signing asks.
 * `AUTHOR_NOT_SPONSOR` the book counts others only · `SPONSORS_COMPLETE` the book takes no more
 */
export function maySponsor(
  petition: { readonly support: Pick<Petition['support'], 'total'> },
  book: PetitionRules,
  person: { readonly writesIt: boolean },
): Result<true, SponsorRefusal> {
  const rule = stageOf(book, 'sponsoring')
  if (person.writesIt && rule?.authorCounts === false) return refuse({ code: 'AUTHOR_NOT_SPONSOR' })
  const isFull = rule?.max !== undefined && petition.support.total >= rule.max
  return isFull ? refuse({ code: 'SPONSORS_COMPLETE' }) : ok(true)
}
