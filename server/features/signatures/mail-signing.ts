import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  LinkedSignatureFields,
  MailSigningResolver,
  PetitionMailSigning,
  SignatureRequestFields,
  type MailSigningActs,
} from './graphql/mail-signing.resolver.ts'
import { mailSigningForms } from './http-mail-signing.ts'
import { forgettingStore } from './store/forgetting.store.ts'
import { mailForgettingStore, mailForgettingTimer, signatureOfTimer } from './store/mail-forgetting.store.ts'
import { pendingCollection } from './store/pending.document.ts'
import { pendingStore } from './store/pending.store.ts'
import type { PetitionKeyStore } from './store/petition-keys.ts'
import type { SignatureLinks } from './store/signature-link.ts'
import type { SignatureStore } from './store/signature.store.ts'
import { signerStore } from './store/signer.store.ts'
import type { SponsorPlaces } from './store/sponsor-places.ts'
import { askMailbox } from './use-cases/ask-mailbox.ts'
import { confirmSignature } from './use-cases/confirm-signature.ts'
import { finishErasing, linkedSignatures, type LinkedSignatures } from './use-cases/linked-signature.ts'
import { readRequest, renewRequest } from './use-cases/read-request.ts'
import { requestSignature } from './use-cases/request-signature.ts'
import { signingLetters } from './use-cases/send-signing-letter.ts'

export interface MailSigningParts {
  readonly identity: Identity
  readonly places: Places
  readonly petitions: Petitions
  readonly store: SignatureStore
  readonly keys: PetitionKeyStore
  readonly links: SignatureLinks
  readonly sponsors: SponsorPlaces
}

/** Signing with a mailbox and a name, for people without an account. */
export function mailSigningParts(platform: Platform, { keys, ...earlier }: MailSigningParts) {
  const stores = {
    pendings: pendingStore(platform, keys),
    signers: signerStore(platform, keys),
    forgetting: forgettingStore(platform),
    mailForgetting: mailForgettingStore(platform),
  }
  const base = { ...platform, ...earlier, ...stores }
  const letters = signingLetters(base)
  const deps = { ...base, letters, askMailbox: askMailbox({ ...base, letters }) }
  const acts: MailSigningActs = {
    requestSignature: requestSignature(deps),
    readRequest: readRequest(deps),
    renewRequest: renewRequest(deps),
    confirmSignature: confirmSignature(deps),
    linked: linkedSignatures(deps),
    readPetition: earlier.petitions.readPetition,
    readByNumber: earlier.petitions.readByNumber,
    bookOf: earlier.petitions.bookOf,
  }
  return {
    use: { readLinked: acts.linked.readAt } satisfies { readonly readLinked: LinkedSignatures['readAt'] },
    collections: [pendingCollection],
    resolvers: [
      new MailSigningResolver(acts),
      new LinkedSignatureFields(acts),
      new SignatureRequestFields(acts.readPetition),
      new PetitionMailSigning(acts.bookOf),
    ],
    timers: [
      {
        kind: mailForgettingTimer,
        async fire({ subject }: { readonly subject: string }) {
          const signature = signatureOfTimer(subject)
          if (signature) await finishErasing(deps, signature.petition, signature.key)
        },
      },
    ],
    routes: mailSigningForms({ ...acts, newAttempt: () => platform.crypto.randomBytes(16).toString('hex') }),
  } satisfies Partial<Feature<unknown>>
}
