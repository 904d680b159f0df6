import type { Actor } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { isAuthor } from './may-edit.ts'
import type { Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

export type WithdrawRefusal = Refusal<'FORBIDDEN' | 'READ_ONLY' | 'PETITION_WITHDRAWN' | 'WITHDRAWAL_CLOSED'>

/**
 * Whether the actor may withdraw the petition: its author, as long as its book allows (T14, T14b).
 * `WITHDRAWAL_CLOSED` the book's time for it is over, or it is refused and can be corrected instead
 */
export function mayWithdraw(petition: Petition, actor: Actor, book: PetitionRules): Result<true, WithdrawRefusal> {
  if (petition.origin) return refuse({ code: 'READ_ONLY' })
  if (!isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (petition.stage === 'withdrawn') return refuse({ code: 'PETITION_WITHDRAWN' })
  return stageAfter({ act: 'withdraw', by: 'author' }, petition, book)
    ? ok(true)
    : refuse({ code: 'WITHDRAWAL_CLOSED' })
}
