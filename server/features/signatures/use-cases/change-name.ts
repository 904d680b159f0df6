import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { accountIdentity } from '#domain/signatures/signer-identity.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { SignerStore } from '../store/signer.store.ts'

export type ChangeSignatureName = (
  actor: Actor,
  input: { readonly petitionId: PetitionId; readonly showName: boolean },
) => Promise<Result<Signature, Refusal<'NOT_FOUND' | 'UNAUTHENTICATED' | 'NOT_SIGNED'>>>

/** A signer chooses anew whether their name is seen: at any time, for the name is theirs and no part of the count. */
export function changeSignatureName(deps: {
  readonly signers: Pick<SignerStore, 'changeName'>
  readonly petitions: Pick<Petitions, 'readSignable' | 'bookOf'>
}): ChangeSignatureName {
  return async (actor, { petitionId, showName }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const petition = await deps.petitions.readSignable(actor, petitionId)
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    if (!petition.rules || petition.origin) return refuse({ code: 'NOT_SIGNED' })
    const book = deps.petitions.bookOf(petition)
    const signer = accountIdentity(book, actor.personId)
    if (signer === undefined) return refuse({ code: 'NOT_SIGNED' })
    const changed = await deps.signers.changeName(petitionId, signer, nameModeFor(book, showName))
    return changed ? ok(changed) : refuse({ code: 'NOT_SIGNED' })
  }
}
