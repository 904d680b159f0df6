import { localizedText, type Locale, type Localized } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { removalReasonOf } from '#domain/signatures/removal-reasons.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { SignatureLinks } from '../store/signature-link.ts'
import type { SelectedSignature } from '../store/signature.selection.ts'
import { removalLetter } from './removal-letter.ts'

export interface TellDeps {
  readonly identity: Pick<Identity, 'readPeople'>
  readonly petitions: Pick<Petitions, 'titleOf'>
  readonly mail: Mail
  readonly crypto: Pick<Crypto, 'keyedHash'>
  readonly links: Pick<SignatureLinks, 'linkTo'>
  readonly publicUrl: string
}

export interface SignerNews {
  readonly kind: 'removed' | 'restored' | 'dismissed'
  /** what happened, by the id of the removal or objection: nobody is told twice of the same */
  readonly id: string
  /** code of the list of removals or of restorations; absent for a dismissed objection */
  readonly reason?: string
  readonly text: string
  readonly petition: Petition
}

/** Tells signers by letter, in their language. @returns how many letters were written; who is gone gets none */
export type TellSigners = (signers: readonly SelectedSignature[], news: SignerNews) => Promise<number>

export function tellSigners({ identity, petitions, links, mail, crypto, publicUrl }: TellDeps): TellSigners {
  /** Those with an account find their signature on the petition, the others by a link of their own. */
  async function addressees(signers: readonly SelectedSignature[], { petition }: SignerNews): Promise<Addressee[]> {
    const refs = new Map(signers.flatMap(({ personId, ref }) => (personId ? [[personId, ref] as const] : [])))
    const people = await identity.readPeople([...refs.keys()])
    const withAccount = people.map(({ id, email, language }) => ({
      ...{ ref: refs.get(id) ?? '', email, locale: language, path: `petitions/${petition.number}` },
    }))
    const byMail = signers.map(async ({ mailSigner, ref, position }) => {
      if (!mailSigner) return []
      const { email, locale } = mailSigner
      const link = await links.linkTo(petition.id, position.key, ref)
      return [{ ref, email, locale, path: `petitions/${petition.number}/mail?key=${link}`, isPrivate: true as const }]
    })
    return [...withAccount, ...(await Promise.all(byMail)).flat()]
  }

  return async (signers, news) => {
    const told = await addressees(signers, news)
    await Promise.all(
      told.map(async ({ ref, email, locale, path, ...rest }) => {
        // A letter must not say by its id whose signature this is.
        const id = crypto.keyedHash('signatures/letter', `${news.id} ${ref}`).toString('base64url')
        const words = removalLetter(news.kind, locale, {
          ...{
            petition: nameOf(news.petition, petitions.titleOf(news.petition), locale),
            reason: reasonOf(news, locale),
            text: news.text,
            link: `${publicUrl}/${locale}/${path}`,
          },
        })
        await mail.send({ id, to: email, locale, ...words, ...rest })
      }),
    )
    return told.length
  }
}

interface Addressee {
  readonly ref: string
  readonly email: string
  readonly locale: Locale
  readonly path: string
  readonly isPrivate?: true
}

function nameOf({ number }: Petition, title: Localized, language: Locale): string {
  return `«${localizedText(title, language)?.text ?? ''}», № ${number}`
}

function reasonOf({ kind, reason }: SignerNews, language: Locale): string {
  if (reason === undefined) return ''
  return removalReasonOf(kind === 'removed' ? 'removal' : 'restoration', reason).title[language]
}
