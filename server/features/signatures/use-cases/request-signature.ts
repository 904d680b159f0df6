import type { Actor } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { PersonId, PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { EventDays } from '#domain/rules/blackouts.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { publishedArea } from '#domain/signatures/area.ts'
import { mailboxOf } from '#domain/signatures/mailbox.ts'
import { mayBeSigned, maySign, type SignRefusal } from '#domain/signatures/may-sign.ts'
import { isOwnSponsor } from '#domain/signatures/own-sponsor.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import { signerName } from '#domain/signatures/signer-name.ts'
import { isSignedByMail } from '#domain/signatures/signer-identity.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Asked } from '../store/pending.store.ts'
import type { AskMailbox } from './ask-mailbox.ts'

export interface RequestInput {
  readonly petitionId: PetitionId
  /** the client's id of this act: sent again it writes no second letter */
  readonly attempt: string
  readonly email: string
  readonly name: string
  /** of the letters */
  readonly locale: Locale
  readonly showName?: boolean | null | undefined
  /** they are one of those whom the rule book lets sign */
  readonly declared?: boolean | null | undefined
  readonly territoryId?: TerritoryId | null | undefined
  readonly birthDate?: LocalDate | null | undefined
  /** of the link that the author gave to sponsors */
  readonly key?: string | null | undefined
}

export type RequestRefusal =
  | SignRefusal
  | Refusal<'NOT_FOUND' | 'UNAUTHENTICATED' | 'REQUIRED' | 'TOO_LONG' | 'INVALID'>
  | { readonly code: 'BUSY'; readonly details: { readonly retryAfter: number } }

/** Whoever signed before gets the same answer: a letter to the mailbox tells its owner what became of it. */
export type RequestSignature = (actor: Actor, input: RequestInput) => Promise<Result<true, RequestRefusal>>

const attemptLengthMax = 128

/**
 * Signing with a mailbox and a name, for people without an account. It is accepted now, and counts when the mailbox has
 * confirmed. Nobody learns here whether a mailbox was used before (petitions.md 4).
 */
export function requestSignature(deps: {
  readonly identity: Pick<Identity, 'readPeople'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf' | 'eventDaysOf'>
  readonly places: Pick<Places, 'territory'>
  readonly askMailbox: AskMailbox
  readonly clock: Clock
}): RequestSignature {
  return async (actor, input) => {
    const { petitionId, attempt, locale, key } = input
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    if (attempt.length > attemptLengthMax) return refuse({ code: 'TOO_LONG', path: ['attempt'] })
    const petition = await deps.petitions.readPetition(actor, { id: petitionId, key })
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    const text = petition.versions.at(-1)
    if (!petition.rules || !text) return refuse({ code: 'SIGNING_NOT_OPEN' })
    const book = deps.petitions.bookOf(petition)
    // Where the book asks for an account, one has to sign in.
    if (!isSignedByMail(book)) return refuse({ code: 'UNAUTHENTICATED' })

    const at = deps.clock.now()
    const place = deps.places.territory(input.territoryId ?? null) ?? null
    const events = deps.petitions.eventDaysOf(petition)
    const who = checkSigner(input, { petition, book, events, hasPlace: place !== null, at })
    if (!who.ok) return who
    const person = {
      ...{ assurance: 'email' as const, birthDate: input.birthDate ?? null },
      residence: place && { place, confirmed: false },
    }
    const may = maySign({ petition, book, person, events, at, writesIt: writesIt(petition, actor) })
    if (!may.ok) return may

    const asked: Asked = {
      signer: { email: input.email.trim(), name: who.value, locale },
      textHash: text.hash,
      area: publishedArea(place, petition.addressedTerritoryId, book.names.ledgerLevel, deps.places.territory),
      nameMode: nameModeFor(book, input.showName === true),
    }
    const writers = await deps.identity.readPeople(writersOf(petition))
    const isOwn = isOwnSponsor(petition, book, asked.signer, writers)
    return deps.askMailbox({ petition, book, asked, attempt, at, isOwn })
  }
}

interface Checked {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly events: EventDays
  readonly hasPlace: boolean
  readonly at: Date
}

function writersOf({ authorId, coAuthorIds }: Petition): PersonId[] {
  return authorId === null ? [...coAuthorIds] : [authorId, ...coAuthorIds]
}

/** Everything that is missing, at once; but first whether there is anything to sign. @returns the name as it is kept */
function checkSigner(
  input: RequestInput,
  { petition, book, events, hasPlace, at }: Checked,
): Result<string, RequestRefusal> {
  const open = mayBeSigned({ petition, book, events, at })
  if (!open.ok) return open
  const { signer } = book
  const name = signerName(input.name)
  const refusals: RequestRefusal[] = name.ok ? [] : [...name.refusals]
  if (input.email.trim() === '') refusals.push({ code: 'REQUIRED', path: ['email'] })
  else if (mailboxOf(input.email) === undefined) refusals.push({ code: 'INVALID', path: ['email'] })
  if (signer.registeredIn === 'level' && !hasPlace) refusals.push({ code: 'REQUIRED', path: ['territoryId'] })
  if (signer.minAge !== undefined && !input.birthDate) refusals.push({ code: 'REQUIRED', path: ['birthDate'] })
  if (declares(book) && input.declared !== true) refusals.push({ code: 'REQUIRED', path: ['declared'] })
  return refuseAll(refusals) ?? (name.ok ? ok(name.value) : name)
}

/** Whether signers say by a tick that they are among those whom the book lets sign. */
export function declares({ signer }: PetitionRules): boolean {
  return signer.selfDeclared && !signer.status.includes('anyone')
}
