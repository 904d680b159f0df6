import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { mayBeSigned, maySign, type SignRefusal } from '#domain/signatures/may-sign.ts'
import { mayWithdrawSignature, type WithdrawSignatureRefusal } from '#domain/signatures/may-withdraw-signature.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'

interface Deps {
  readonly petitions: Pick<Petitions, 'bookOf' | 'eventDaysOf'>
  readonly clock: Clock
}

export type MaySignNow = (
  actor: Actor,
  petition: Petition,
  own: Signature | undefined,
  /** asked for only when it matters */
  person: () => Promise<PersonFacts>,
) => Promise<Result<true, SignRefusal | Refusal<'ALREADY_SIGNED' | 'UNAUTHENTICATED'>>>

/** What signing would answer now. Whether the petition is open comes before who asks: that is what visitors read. */
export function maySignNow({ petitions, clock }: Deps): MaySignNow {
  return async (actor, petition, own, person) => {
    // Also who was removed: an objection is their way back, not a second signature.
    if (own && own.state !== 'withdrawn') return refuse({ code: 'ALREADY_SIGNED' })
    if (!petition.rules) return refuse({ code: 'SIGNING_NOT_OPEN' })
    const events = petitions.eventDaysOf(petition)
    const question = { petition, book: petitions.bookOf(petition), events, at: clock.now() }
    const open = mayBeSigned(question)
    if (!open.ok) return open
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    return maySign({ ...question, writesIt: writesIt(petition, actor), person: await person() })
  }
}

export type MayWithdrawSignatureNow = (
  petition: Petition,
  own: Signature | undefined,
) => Result<true, WithdrawSignatureRefusal>

export function mayWithdrawSignatureNow({ petitions, clock }: Deps): MayWithdrawSignatureNow {
  return (petition, own) => {
    if (!petition.rules) return refuse({ code: 'NOT_SIGNED' })
    return mayWithdrawSignature(petition, own?.state, petitions.bookOf(petition), clock.now())
  }
}
