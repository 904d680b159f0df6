import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { PendingSignature, PendingStore } from '../store/pending.store.ts'
import type { MailSigner } from '../store/sealed-signer.ts'
import type { SignatureLinks } from '../store/signature-link.ts'
import { signingLetter, type SigningLetter } from './signing-letter.ts'

export interface SigningLetterDeps {
  readonly pendings: Pick<PendingStore, 'tokenOf' | 'codeOf'>
  readonly links: Pick<SignatureLinks, 'linkTo'>
  readonly petitions: Pick<Petitions, 'titleOf'>
  readonly mail: Pick<Mail, 'send'>
  readonly crypto: Pick<Crypto, 'keyedHash'>
  readonly publicUrl: string
}

/** What the letter is about: the same subject is the same letter, which leaves once. */
export interface SigningNews {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly signer: MailSigner
  readonly subject: string
}

const tags: Readonly<Record<Locale, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

/** Letters to who signs with a mailbox; none says by its id whose it is, and nothing of them stays once they were sent. */
export function signingLetters(deps: SigningLetterDeps) {
  const { pendings, links } = deps

  async function send({ petition, signer, subject }: SigningNews, letter: SigningLetter): Promise<void> {
    const { email, locale } = signer
    const title = localizedText(deps.petitions.titleOf(petition), locale)?.text ?? ''
    const words = signingLetter(locale, letter, `«${title}», № ${petition.number}`)
    const id = deps.crypto.keyedHash('signatures/letter', subject).toString('base64url')
    await deps.mail.send({ id, to: email, locale, ...words, isPrivate: true })
  }

  function addressOf({ petition, signer }: SigningNews, query: Readonly<Record<string, string>>): string {
    const search = new URLSearchParams(query).toString()
    return `${deps.publicUrl}/${signer.locale}/petitions/${petition.number}/mail?${search}`
  }

  return {
    async toConfirm(news: SigningNews, pending: PendingSignature): Promise<void> {
      const { book, signer } = news
      const until = momentText(pending.expiresAt, book.timeZone, signer.locale)
      const about = { name: signer.name, until }
      if (book.identity.confirmation === 'code') {
        return send(news, { kind: 'code', ...about, code: pendings.codeOf(pending) })
      }
      return send(news, { kind: 'link', ...about, link: addressOf(news, { token: pendings.tokenOf(pending) }) })
    },
    async toSigner(
      kind: 'counted' | 'signed',
      news: SigningNews,
      own: { readonly key: Buffer; readonly ref: string },
    ): Promise<void> {
      const link = addressOf(news, { key: await links.linkTo(news.petition.id, own.key, own.ref) })
      const mayWithdraw = news.book.signature.withdrawUntil !== 'never'
      const isSponsor = news.petition.publishedAt === null
      return send(news, { kind, name: news.signer.name, link, mayWithdraw, isSponsor })
    },
    own(news: SigningNews): Promise<void> {
      return send(news, { kind: 'own', name: news.signer.name })
    },
    full(news: SigningNews): Promise<void> {
      return send(news, { kind: 'full', name: news.signer.name, names: news.book.identity.namesPerEmail ?? 1 })
    },
  }
}

export type SigningLetters = ReturnType<typeof signingLetters>

/** Of a request: sent again it is the same letter. */
export function requestSubject(petition: PetitionId, mailbox: string, attempt: string): string {
  return `request ${petition} ${mailbox} ${attempt}`
}

function momentText(at: Date, timeZone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone },
  })
  return `${format.format(at)} (${timeZone})`
}
