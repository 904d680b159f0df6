import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { AdoptionResolver } from './graphql/adoption.resolver.ts'
import {
  PersonSignatures,
  PetitionSignatureFields,
  SignaturePayloadFields,
  SignatureResolver,
  type SignatureLoads,
} from './graphql/signature.resolver.ts'
import { signatureForms } from './http.ts'
import { mailSigningParts } from './mail-signing.ts'
import { removalParts, type Removals } from './removals.ts'
import { signerParts } from './signers.ts'
import { petitionKeyCollection, petitionKeyStore } from './store/petition-keys.ts'
import { signatureCollection } from './store/signature.document.ts'
import { signatureLinks } from './store/signature-link.ts'
import { signatureStore, type SignatureStore } from './store/signature.store.ts'
import { sponsorPlaces, sponsorPlacesCollection } from './store/sponsor-places.ts'
import { maySignNow, mayWithdrawSignatureNow } from './use-cases/may-sign-now.ts'
import { listOwnSignatures, signaturesOn, type SignaturesOn } from './use-cases/own-signatures.ts'
import { promiseInclusion } from './use-cases/promise-inclusion.ts'
import type { LinkedSignatures } from './use-cases/linked-signature.ts'
import { recountSignatures, type RecountSignatures } from './use-cases/recount-signatures.ts'
import { signPetition, type SignPetition } from './use-cases/sign-petition.ts'
import { withdrawSignature, type WithdrawSignature } from './use-cases/withdraw-signature.ts'

export { SignatureType } from './graphql/signature.type.ts'
export type { OpenSignature } from './store/signature.store.ts'

/** What later features may do with signatures: the ledger seals them, nobody reads who signed. */
export interface Signatures extends Pick<SignatureStore, 'nextWaiting' | 'waiting' | 'markSealed'>, Removals {
  readonly signPetition: SignPetition
  readonly withdrawSignature: WithdrawSignature
  /** the actor's own, on these petitions */
  readonly signaturesOn: SignaturesOn
  /** of who signed without an account, to whoever has the link */
  readonly readLinked: LinkedSignatures['readAt']
  readonly recount: RecountSignatures
}

export function signaturesFeature(
  platform: Platform,
  earlier: { readonly identity: Identity; readonly places: Places; readonly petitions: Petitions },
): Feature<Signatures> {
  const keys = petitionKeyStore(platform)
  const store = signatureStore(platform, keys)
  const sponsors = sponsorPlaces(platform)
  const deps = { ...platform, ...earlier, store, sponsors }
  const find = signaturesOn(deps)
  async function loadPetitions(ids: readonly PetitionId[]) {
    const byId = new Map((await earlier.petitions.readPetitions(ids)).map((petition) => [petition.id, petition]))
    return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
  }
  const links = signatureLinks(platform, keys)
  const removal = removalParts(platform, { ...earlier, keys, links, signaturesOn: find, loadPetitions })
  const byMail = mailSigningParts(platform, { ...earlier, store, keys, links, sponsors })
  const signer = signerParts(platform, { ...earlier, store, keys, links, sponsors })
  const use: Signatures = {
    ...removal.use,
    ...byMail.use,
    signPetition: signPetition(deps),
    withdrawSignature: withdrawSignature(deps),
    signaturesOn: find,
    recount: recountSignatures({ store, keys }),
    nextWaiting: (after) => store.nextWaiting(after),
    waiting: (petition, limit) => store.waiting(petition, limit),
    markSealed: (sealed) => store.markSealed(sealed),
  }
  const acts = {
    ...use,
    listOwnSignatures: listOwnSignatures(deps),
    maySign: maySignNow(deps),
    mayWithdrawSignature: mayWithdrawSignatureNow(deps),
    readPetition: earlier.petitions.readPetition,
    promiseInclusion: promiseInclusion(platform),
  }
  const loads: SignatureLoads = {
    async own(petitions: readonly Petition[], { actor }) {
      const found = await find(actor, petitions)
      return petitions.map(({ id }) => found.get(id))
    },
    petitions: loadPetitions,
    person: (actors: readonly Actor[]) => Promise.all(actors.map((actor) => earlier.petitions.personFacts(actor))),
  }

  return {
    ...removal,
    use,
    collections: [
      ...[signatureCollection, petitionKeyCollection, sponsorPlacesCollection],
      ...[...(removal.collections ?? []), ...signer.collections, ...byMail.collections],
    ],
    resolvers: [
      new SignatureResolver(acts, loads),
      new SignaturePayloadFields(acts.readPetition),
      new PetitionSignatureFields(acts, loads),
      new PersonSignatures(acts.listOwnSignatures),
      new AdoptionResolver(earlier.petitions, loads),
      ...(removal.resolvers ?? []),
      ...signer.resolvers,
      ...byMail.resolvers,
    ],
    listeners: [...(removal.listeners ?? []), ...signer.listeners],
    timers: [...signer.timers, ...byMail.timers],
    workers: [...(removal.workers ?? []), ...signer.workers],
    routes(http, forms) {
      signatureForms({ ...use, readPetition: earlier.petitions.readPetition })(http, forms)
      byMail.routes(http, forms)
    },
  }
}
