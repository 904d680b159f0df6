import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/**
 * T7: the author appealed, so another moderator looks at the same text. Term and number of appeals are kept by the case.
 * `NOT_NOW` it is not refused, or the book knows no appeal
 */
export function appeal(petition: Petition, book: PetitionRules, act: Act): Result<PetitionChange, Refusal<'NOT_NOW'>> {
  const stage = stageAfter({ act: 'appeal', by: 'author' }, petition, book)
  if (!stage) return refuse({ code: 'NOT_NOW' })
  const fact = factOf(petition, act, { type: 'PetitionAppealed', data: { version: petition.versions.length } })
  return ok(changed({ ...petition, stage, rejectedAt: null, generation: petition.generation + 1 }, [fact]))
}
