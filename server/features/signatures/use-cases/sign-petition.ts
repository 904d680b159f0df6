import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import { publishedArea } from '#domain/signatures/area.ts'
import { maySign, type SignRefusal } from '#domain/signatures/may-sign.ts'
import { nameModeFor, sign } from '#domain/signatures/sign.ts'
import { actsOfSigningAgain } from '#domain/signatures/sign-again.ts'
import type { Signature, SignatureState } from '#domain/signatures/signature.ts'
import { accountIdentity } from '#domain/signatures/signer-identity.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { CommitRefusal } from '#server/platform/mongo/group-commit.ts'
import type { AlreadySigned, SignatureStore } from '../store/signature.store.ts'
import type { SponsorPlaces } from '../store/sponsor-places.ts'
import { signAsSponsor } from './sign-as-sponsor.ts'

export interface SignInput {
  readonly petitionId: PetitionId
  /** the client's id of this act: sent again it gives the first answer again */
  readonly attempt: string
  /** show my name among the signers */
  readonly showName?: boolean | null | undefined
  /** of the link that the author gave to sponsors */
  readonly key?: string | null | undefined
}

export type SignPetitionRefusal =
  | SignRefusal
  | AlreadySigned
  | CommitRefusal
  | Refusal<'NOT_FOUND' | 'UNAUTHENTICATED' | 'SIGN_BY_EMAIL' | 'REQUIRED' | 'TOO_LONG'>
export type SignPetition = (actor: Actor, input: SignInput) => Promise<Result<Signature, SignPetitionRefusal>>

export interface SignDeps {
  readonly store: Pick<SignatureStore, 'sign' | 'ofSigner'>
  readonly sponsors: SponsorPlaces
  readonly petitions: Pick<Petitions, 'readSignable' | 'bookOf' | 'eventDaysOf' | 'personFacts'>
  readonly places: Pick<Places, 'territory'>
  readonly crypto: Pick<Crypto, 'randomBytes'>
  readonly clock: Clock
}

const attemptLengthMax = 128
const refBytes = 16
const nonceBytes = 32

/** T11: one insert of one document; that nobody signs twice is its primary key's doing. */
export function signPetition(deps: SignDeps): SignPetition {
  return async (actor, { petitionId, attempt, showName, key }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    if (attempt.length > attemptLengthMax) return refuse({ code: 'TOO_LONG', path: ['attempt'] })

    const [petition, person] = await Promise.all([
      deps.petitions.readSignable(actor, petitionId, key),
      deps.petitions.personFacts(actor),
    ])
    const text = petition?.versions.at(-1)
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    // Only its author sees a draft, and it has no book yet.
    if (!petition.rules || !text) return refuse({ code: 'SIGNING_NOT_OPEN' })

    // Read after everything that waits: acceptance is now.
    const at = deps.clock.now()
    const book = deps.petitions.bookOf(petition)
    const signer = accountIdentity(book, actor.personId)
    if (signer === undefined) return refuse({ code: 'SIGN_BY_EMAIL' })
    const events = deps.petitions.eventDaysOf(petition)
    const may = maySign({ petition, book, person, events, at, writesIt: writesIt(petition, actor) })
    if (!may.ok) return may

    const { territory } = deps.places
    const home = person.residence ? (territory(person.residence.place.id) ?? null) : null
    const signature = sign({
      ...{ petition: petitionId, textHash: text.hash, attempt, at, channel: 'web', assurance: person.assurance },
      area: publishedArea(home, petition.addressedTerritoryId, book.names.ledgerLevel, territory),
      nameMode: nameModeFor(book, showName === true),
      ref: deps.crypto.randomBytes(refBytes).toString('hex'),
      nonce: deps.crypto.randomBytes(nonceBytes).toString('hex'),
    })
    const again = (state: SignatureState) => actsOfSigningAgain(state, book)
    const give = () => deps.store.sign(signature, signer, { id: actor.personId }, again)
    if (petition.stage !== 'sponsoring') return give()
    const sponsor = { petition: petitionId, book, signer, ref: signature.ref }
    return signAsSponsor({ places: deps.sponsors, store: deps.store }, sponsor, give)
  }
}
