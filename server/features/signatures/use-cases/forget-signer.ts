import type { PersonId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { mayWithdrawSignature } from '#domain/signatures/may-withdraw-signature.ts'
import { accountIdentity } from '#domain/signatures/signer-identity.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ForgettingStore } from '../store/forgetting.store.ts'
import type { SignatureStore } from '../store/signature.store.ts'
import type { SignerStore } from '../store/signer.store.ts'
import type { SponsorPlaces } from '../store/sponsor-places.ts'

export type ForgetSigner = (personId: PersonId) => Promise<void>

interface Deps {
  readonly store: Pick<SignatureStore, 'ofSigner' | 'withdraw'>
  readonly sponsors: Pick<SponsorPlaces, 'giveBack'>
  readonly signers: Pick<SignerStore, 'forget'>
  readonly forgetting: Pick<ForgettingStore, 'forgetObjections' | 'forgetStaff'>
  readonly petitions: Pick<Petitions, 'everOpen' | 'everSponsored' | 'bookOf'>
  readonly identity: Pick<Identity, 'holdErasure'>
  readonly clock: Clock
}

const petitionsPerRead = 100

/**
 * Forgets who signed (petitions.md 7.6). While the book lets people take signatures back, it is taken back, and destroyed
 * when the ledger has the act. Afterwards it is destroyed alone, so that a final count stays what it was. Either way the
 * ledger keeps a commitment that nobody can open.
 */
export function forgetSigner({ store, sponsors, signers, forgetting, petitions, identity, clock }: Deps): ForgetSigner {
  /** @returns whether something has to wait for the ledger */
  async function forgetOn(signed: readonly Petition[], personId: PersonId): Promise<boolean> {
    let waits = false
    for (const petition of signed) {
      const signer = accountIdentity(petitions.bookOf(petition), personId)
      if (signer === undefined) continue
      const own = (await store.ofSigner([petition.id], signer)).get(petition.id)
      if (own) await forgetting.forgetObjections(petition.id, own.ref)
      const at = clock.now()
      const may = mayWithdrawSignature(petition, own?.state, petitions.bookOf(petition), at)
      const withdrawn = may.ok && (await store.withdraw(petition.id, signer, at)).ok
      if (withdrawn && petition.stage === 'sponsoring') await sponsors.giveBack(petition.id)
      waits = (await signers.forget(petition.id, signer)) === 'waiting' || waits
    }
    return waits
  }

  /** Most petitions were not signed: one query says so for a hundred. */
  async function signedAmong(some: readonly Petition[], personId: PersonId): Promise<Petition[]> {
    const signed = await store.ofSigner(
      some.map(({ id }) => id),
      personId,
    )
    return some.filter(({ id }) => signed.has(id))
  }

  /** @returns whether something has to wait for the ledger */
  async function forgetAmong(pageOf: Petitions['everOpen'], personId: PersonId): Promise<boolean> {
    let waits = false
    let after: Parameters<Petitions['everOpen']>[0]['after']
    for (;;) {
      const listed = await pageOf({ size: petitionsPerRead, ...(after && { after }) })
      const page = listed.slice(0, petitionsPerRead)
      const signed = await signedAmong(
        page.map(({ petition }) => petition),
        personId,
      )
      waits = (await forgetOn(signed, personId)) || waits
      if (listed.length <= petitionsPerRead) return waits
      after = page.at(-1)?.key
    }
  }

  return async (personId) => {
    const waits = [
      await forgetAmong(petitions.everOpen, personId),
      await forgetAmong(petitions.everSponsored, personId),
    ]
    await forgetting.forgetStaff(personId)
    if (waits.includes(true)) await identity.holdErasure(personId)
  }
}
