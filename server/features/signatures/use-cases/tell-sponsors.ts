import type { DomainEvent } from '#domain/kernel/event.ts'
import { isId } from '#domain/kernel/ids.ts'
import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { stageOf } from '#domain/rules/book.ts'
import { mayWithdrawSignature } from '#domain/signatures/may-withdraw-signature.ts'
import { isSponsorsSignature, sponsorNewsOf, type SponsorNewsKind } from '#domain/signatures/sponsor-news.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { Position, SelectedSignature, SignatureSelection } from '../store/signature.selection.ts'
import { signerAddresses, type SignerAddress, type SignerAddressDeps } from './signer-addresses.ts'
import { sponsorLetter, type SponsorLetterFacts } from './sponsor-letter.ts'

export interface TellSponsorsDeps extends SignerAddressDeps {
  readonly selection: Pick<SignatureSelection, 'walk'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'bookOf' | 'titleOf' | 'isShown'>
  readonly mail: Pick<Mail, 'send'>
  readonly crypto: Pick<Crypto, 'keyedHash'>
  readonly clock: Clock
}

/** Tells those who supported a petition before it was published what became of it, once, however often the event comes. */
export type TellSponsors = (event: DomainEvent) => Promise<void>

interface News {
  readonly kind: SponsorNewsKind
  readonly petition: Petition
  readonly event: DomainEvent
}

const toldAtOnce = 100

export function tellSponsors(deps: TellSponsorsDeps): TellSponsors {
  return async (event) => {
    const kind = sponsorNewsOf(event)
    const [petition] = isId('pet', event.subject.id) ? await deps.petitions.readPetitions([event.subject.id]) : []
    if (kind === undefined || !petition?.rules) return
    if (!stageOf(deps.petitions.bookOf(petition), 'sponsoring')) return
    // Hidden since, or published for some people only.
    if (kind === 'published' && !deps.petitions.isShown(petition)) return
    let after: Position | undefined
    do {
      const counted = await deps.selection.walk(petition.id, { kind: 'counted' }, after, {
        limit: toldAtOnce,
        withPeople: true,
      })
      // In the order in which they were first given: behind the first of everybody's there is none of a sponsor.
      const sponsors = counted.filter(({ position }) => isSponsorsSignature(petition, position.at))
      await tellSome(deps, { kind, petition, event }, sponsors)
      after = sponsors.length < toldAtOnce ? undefined : sponsors.at(-1)?.position
    } while (after)
  }
}

async function tellSome(deps: TellSponsorsDeps, news: News, sponsors: readonly SelectedSignature[]): Promise<void> {
  const { kind, petition } = news
  const found = await signerAddresses(deps, sponsors, petition)
  await Promise.all(
    found
      .filter(({ personId }) => personId === undefined || !writersOf(petition).includes(personId))
      .map(async (address) => {
        const { ref, email, locale, isPrivate } = address
        // Of the kind and not of the event: a second refusal writes no second letter. It must not say whose signature it is.
        const subject = `sponsor ${kind} ${petition.id} ${ref}`
        const id = deps.crypto.keyedHash('signatures/letter', subject).toString('base64url')
        const letter = sponsorLetter(kind, locale, factsOf(deps, news, address))
        await deps.mail.send({ id, to: email, locale, ...letter, ...(isPrivate && { isPrivate }) })
      }),
  )
}

/** They hear of it as its writers do. */
function writersOf({ authorId, coAuthorIds }: Petition) {
  return [authorId, ...coAuthorIds]
}

function factsOf(
  { petitions, clock, publicUrl }: TellSponsorsDeps,
  { petition, event }: News,
  { locale, own, personId }: SignerAddress,
): SponsorLetterFacts {
  const book = petitions.bookOf(petition)
  const refusal = petition.refusals.find(({ at }) => event.type === 'PetitionRejected' && +at === +event.at)
  const code = book.moderation.refusalCodes.find((known) => known.code === refusal?.code)
  // An offence, or somebody's personal data, is not repeated in a letter.
  const isQuoted = !code?.hidden && petition.hidden === null
  return {
    petition: isQuoted
      ? `«${wordsOf(petitions.titleOf(petition), locale)}», № ${petition.number}`
      : `№ ${petition.number}`,
    page: pageOf(petition, publicUrl, locale),
    own: personId === undefined ? own : null,
    mayWithdraw: mayWithdrawSignature(petition, 'counted', book, clock.now()).ok,
    ...(refusal && {
      reason: { title: code ? wordsOf(code.title, locale) : refusal.code, text: isQuoted ? refusal.text : null },
    }),
  }
}

/** What was not published opens for whoever has the author's link, as they had. */
function pageOf({ number, linkKey, publishedAt }: Petition, publicUrl: string, locale: Locale): string {
  const key = publishedAt === null && linkKey !== null ? `?key=${linkKey}` : ''
  return `${publicUrl}/${locale}/petitions/${number}${key}`
}

function wordsOf(text: Parameters<typeof localizedText>[0], locale: Locale): string {
  return localizedText(text, locale)?.text ?? ''
}
