import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { signerIdentity } from '#domain/signatures/signer-identity.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { SignatureStore } from '../store/signature.store.ts'

interface Deps {
  readonly store: Pick<SignatureStore, 'ofSigner'>
  readonly petitions: Pick<Petitions, 'everOpen' | 'bookOf'>
}

export type SignaturesOn = (actor: Actor, petitions: readonly Petition[]) => Promise<ReadonlyMap<PetitionId, Signature>>

/** The actor's signatures on these petitions: the key of each is derived and looked up, no list of them is kept. */
export function signaturesOn({ store, petitions: { bookOf } }: Deps): SignaturesOn {
  return async (actor, petitions) => {
    if (actor.kind !== 'person') return new Map()
    const bySigner = new Map<string, PetitionId[]>()
    for (const petition of petitions) {
      // An import is signed at its source; before signing opened nobody could.
      if (petition.origin || !(petition.publishedAt ?? petition.terms.sponsoring)) continue
      const signer = signerIdentity(bookOf(petition), actor.personId)
      bySigner.set(signer, [...(bySigner.get(signer) ?? []), petition.id])
    }
    const found = await Promise.all([...bySigner].map(([signer, ids]) => store.ofSigner(ids, signer)))
    return new Map(found.flatMap((signatures) => [...signatures]))
  }
}

export interface OwnSignature {
  readonly signature: Signature
  readonly key: readonly CursorPart[]
}
export type ListOwnSignatures = (actor: Actor, page: PageRequest) => Promise<OwnSignature[]>

const petitionsPerRead = 100
/** At most so many petitions are looked through for one page; the next page goes on from there. */
const readsMax = 20

/** What the actor signed, by publication of the petition, the latest first. */
export function listOwnSignatures(deps: Deps): ListOwnSignatures {
  const find = signaturesOn(deps)
  return async (actor, { size, after }) => {
    const own: OwnSignature[] = []
    let seen = after
    for (let read = 0; read < readsMax && own.length <= size; read++) {
      const listed = await deps.petitions.everOpen({ size: petitionsPerRead, ...(seen && { after: seen }) })
      const page = listed.slice(0, petitionsPerRead)
      const signed = await find(
        actor,
        page.map(({ petition }) => petition),
      )
      own.push(
        ...page.flatMap(({ petition, key }) => {
          const signature = signed.get(petition.id)
          return signature ? [{ signature, key }] : []
        }),
      )
      if (listed.length <= petitionsPerRead) break
      seen = page.at(-1)?.key
    }
    return own.slice(0, size + 1)
  }
}
