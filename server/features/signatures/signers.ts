import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { SignerResolver } from './graphql/signer.resolver.ts'
import type { PetitionKeyStore } from './store/petition-keys.ts'
import type { SignatureStore } from './store/signature.store.ts'
import { signerStore } from './store/signer.store.ts'
import { changeSignatureName } from './use-cases/change-name.ts'
import { forgetSigner } from './use-cases/forget-signer.ts'
import { countSigners, listSigners } from './use-cases/list-signers.ts'

export interface SignerParts {
  readonly identity: Identity
  readonly petitions: Petitions
  readonly store: SignatureStore
  readonly keys: PetitionKeyStore
}

/** The people behind signatures: shown as they choose, forgotten when they are erased. */
export function signerParts(platform: Platform, { keys, ...earlier }: SignerParts) {
  const signers = signerStore(platform, keys)
  const deps = { ...platform, ...earlier, signers }
  const forget = forgetSigner(deps)
  const acts = {
    listSigners: listSigners(deps),
    countSigners: countSigners(deps),
    changeSignatureName: changeSignatureName(deps),
    bookOf: earlier.petitions.bookOf,
  }
  return {
    resolvers: [new SignerResolver(acts)],
    listeners: [
      {
        name: 'signatures.forget-signer',
        on: ['AccountErased'],
        handle: (event) => forget(erasedPersonOf(event)),
      },
    ],
  } satisfies Partial<Feature<unknown>>
}
