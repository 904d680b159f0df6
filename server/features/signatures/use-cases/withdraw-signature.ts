import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayWithdrawSignature, type WithdrawSignatureRefusal } from '#domain/signatures/may-withdraw-signature.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { signerIdentity } from '#domain/signatures/signer-identity.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SignatureStore } from '../store/signature.store.ts'
import type { SponsorPlaces } from '../store/sponsor-places.ts'

export type WithdrawRefusal = WithdrawSignatureRefusal | Refusal<'NOT_FOUND' | 'UNAUTHENTICATED'>
export type WithdrawSignature = (
  actor: Actor,
  input: { readonly petitionId: PetitionId; readonly key?: string | null | undefined },
) => Promise<Result<Signature, WithdrawRefusal>>

/** Takes a signature back, as long as the book allows. The count falls with the next round of the ledger. */
export function withdrawSignature(deps: {
  readonly store: Pick<SignatureStore, 'ofSigner' | 'withdraw'>
  readonly sponsors: Pick<SponsorPlaces, 'giveBack'>
  readonly petitions: Pick<Petitions, 'readSignable' | 'bookOf'>
  readonly clock: Clock
}): WithdrawSignature {
  const { store, sponsors, petitions, clock } = deps
  return async (actor, { petitionId, key }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const petition = await petitions.readSignable(actor, petitionId, key)
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    if (petition.origin) return refuse({ code: 'SIGN_AT_SOURCE' })
    if (!petition.rules) return refuse({ code: 'NOT_SIGNED' })

    const book = petitions.bookOf(petition)
    const signer = signerIdentity(book, actor.personId)
    const mine = (await store.ofSigner([petitionId], signer)).get(petitionId)
    const at = clock.now()
    const may = mayWithdrawSignature(petition, mine?.state, book, at)
    if (!may.ok) return may
    const withdrawn = await store.withdraw(petitionId, signer, at)
    if (withdrawn.ok && petition.stage === 'sponsoring') await sponsors.giveBack(petitionId)
    return withdrawn
  }
}
