import { erasedPersonOf } from '#domain/identity/erasure.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import { sponsorNewsTypes } from '#domain/signatures/sponsor-news.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Feature, Listener } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { SignerResolver } from './graphql/signer.resolver.ts'
import { anonymisingCollection, anonymisingStore, anonymisingTimer } from './store/anonymising.store.ts'
import { forgettingStore } from './store/forgetting.store.ts'
import type { PetitionKeyStore } from './store/petition-keys.ts'
import type { SignatureLinks } from './store/signature-link.ts'
import { signatureSelection } from './store/signature.selection.ts'
import type { SignatureStore } from './store/signature.store.ts'
import { signerStore } from './store/signer.store.ts'
import type { SponsorPlaces } from './store/sponsor-places.ts'
import { anonymiseSome, beginAnonymising, scheduleAnonymising } from './use-cases/anonymise-petition.ts'
import { changeSignatureName } from './use-cases/change-name.ts'
import { forgetSigner, type ForgetSigner } from './use-cases/forget-signer.ts'
import { countSigners, listSigners } from './use-cases/list-signers.ts'
import { tellSponsors, type TellSponsors } from './use-cases/tell-sponsors.ts'

/** Between two batches, so that who reads meanwhile has the database for themselves. */
const anonymiseRestMs = 20
const anonymiseEveryMs = 60_000
const leaseMs = 20_000

export interface SignerParts {
  readonly identity: Identity
  readonly petitions: Petitions
  readonly store: SignatureStore
  readonly keys: PetitionKeyStore
  readonly links: SignatureLinks
  readonly sponsors: SponsorPlaces
}

/** The people behind signatures: shown as they choose, forgotten when they are erased or the law's time is over. */
export function signerParts(platform: Platform, { keys, ...earlier }: SignerParts) {
  const stores = {
    signers: signerStore(platform, keys),
    anonymisings: anonymisingStore(platform),
    forgetting: forgettingStore(platform),
    selection: signatureSelection(platform, keys),
  }
  const deps = { ...platform, ...earlier, ...stores, keys }
  const acts = {
    listSigners: listSigners(deps),
    countSigners: countSigners(deps),
    changeSignatureName: changeSignatureName(deps),
    bookOf: earlier.petitions.bookOf,
  }
  const begin = beginAnonymising(deps)
  return {
    collections: [anonymisingCollection],
    resolvers: [new SignerResolver(acts)],
    listeners: signerListeners({
      forgetSigner: forgetSigner(deps),
      scheduleAnonymising: scheduleAnonymising(deps),
      tellSponsors: tellSponsors(deps),
    }),
    timers: [{ kind: anonymisingTimer, fire: ({ subject }) => forPetition(subject, begin) }],
    workers: [
      platform.createWorker({
        name: 'signatures.anonymise',
        ...{ everyMs: anonymiseEveryMs, restMs: anonymiseRestMs, leaseMs, round: anonymiseSome(deps) },
      }),
    ],
  } satisfies Partial<Feature<unknown>>
}

function signerListeners(acts: {
  readonly forgetSigner: ForgetSigner
  readonly scheduleAnonymising: (petitionId: PetitionId) => Promise<void>
  readonly tellSponsors: TellSponsors
}): Listener[] {
  return [
    {
      name: 'signatures.forget-signer',
      on: ['AccountErased'],
      handle: (event) => acts.forgetSigner(erasedPersonOf(event)),
    },
    {
      name: 'signatures.schedule-anonymising',
      // Whatever may move the day (`retention.from` of the book), or make it come back.
      on: [
        ...['PetitionClosed', 'PetitionWithdrawn', 'PetitionExpired', 'PetitionStopped'],
        ...['AnswerBecameDue', 'TrackAnswered', 'LegalHoldLifted'],
      ],
      handle: ({ subject }) => forPetition(subject.id, acts.scheduleAnonymising),
    },
    { name: 'signatures.tell-sponsors', on: sponsorNewsTypes, handle: acts.tellSponsors },
  ]
}

async function forPetition(id: string, act: (petitionId: PetitionId) => Promise<void>): Promise<void> {
  if (isId('pet', id)) await act(id)
}
