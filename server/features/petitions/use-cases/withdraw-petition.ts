import type { Actor } from '#domain/kernel/actor.ts'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import { mayWithdraw, type WithdrawRefusal } from '#domain/petitions/may-withdraw.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { withdraw } from '#domain/petitions/withdraw.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'
import { subjectOf } from './open-case.ts'

export type WithdrawPetitionRefusal = WithdrawRefusal | NotFound
export type WithdrawPetition = (
  actor: Actor,
  input: { readonly petitionId: PetitionId },
) => Promise<Result<Petition, WithdrawPetitionRefusal>>

/** T14, T14b: the author takes the petition back. A draft is deleted instead. */
export function withdrawPetition(deps: {
  readonly store: Pick<PetitionStore, 'read' | 'change'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly closeCase: CloseCase
  readonly clock: Clock
}): WithdrawPetition {
  return async (actor, { petitionId }) => {
    const at = deps.clock.now()
    const petition = await deps.store.read(petitionId)
    if (!petition || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    // A stranger learns nothing about what is not public.
    if (petition.publishedAt === null && !isAuthor(petition, actor)) return refuse({ code: 'NOT_FOUND' })
    if (petition.stage === 'draft') return refuse({ code: 'WITHDRAWAL_CLOSED' })

    const act = { at, actor: { kind: 'person', id: actor.personId } } as const
    const withdrawn = await deps.store.change<WithdrawPetitionRefusal>(petitionId, (current) => {
      const book = pinnedBook(deps.rules, current)
      const may = mayWithdraw(current, actor, book)
      return may.ok ? ok(withdraw(current, book, act)) : may
    })
    if (withdrawn.ok) await deps.closeCase(withdrawn.value, at, actor.personId)
    return withdrawn
  }
}

export type CloseCase = (petition: Petition, at: Date, personId: PersonId) => Promise<void>

/** Nobody decides any more on what was taken back before it was decided. */
export function closeCase({ moderation }: { readonly moderation: Pick<Moderation, 'closeForWithdrawal'> }): CloseCase {
  return async (petition, at, personId) => {
    if (petition.publishedAt === null) await moderation.closeForWithdrawal(subjectOf(petition), at, personId)
  }
}
