import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { versionNumber, type Act, type Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/**
 * T6: a moderator refused by a code of the book, with a text. The number stays; the author may correct.
 * @returns `ALREADY_DECIDED` when the petition is not in moderation any more
 */
export function reject(
  petition: Petition,
  book: PetitionRules,
  reason: { readonly code: string; readonly text: string },
  act: Act,
): Result<PetitionChange, Refusal<'ALREADY_DECIDED'>> {
  const stage = stageAfter({ act: 'refuse', by: 'moderator' }, petition, book)
  if (!stage) return refuse({ code: 'ALREADY_DECIDED' })
  const version = versionNumber(petition)
  const fact = factOf(petition, act, { type: 'PetitionRejected', data: { code: reason.code, version } })
  const state: Petition = {
    ...petition,
    stage,
    rejectedAt: act.at,
    refusals: [...petition.refusals, { ...reason, at: act.at, version }],
    generation: petition.generation + 1,
  }
  return ok(changed(state, [fact]))
}
