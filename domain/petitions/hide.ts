import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'

/**
 * T18: two reviewers hid it by a code of the book: number, code and date remain. Whether there were two is for
 * moderation, which keeps the proposal and the consent.
 * `INVALID` of `code` · `CONFLICT` it is hidden already · `NOT_FOUND` a draft, which nobody sees
 */
export function hide(
  petition: Petition,
  book: PetitionRules,
  code: string,
  act: Act,
): Result<PetitionChange, Refusal<'INVALID' | 'CONFLICT' | 'NOT_FOUND'>> {
  if (petition.stage === 'draft') return refuse({ code: 'NOT_FOUND' })
  if (petition.hidden) return refuse({ code: 'CONFLICT' })
  if (!book.moderation.refusalCodes.some((known) => known.code === code)) {
    return refuse({ code: 'INVALID', path: ['code'] })
  }
  const fact = factOf(petition, act, { type: 'PetitionHidden', data: { code } })
  return ok(changed({ ...petition, hidden: { code, at: act.at } }, [fact]))
}
