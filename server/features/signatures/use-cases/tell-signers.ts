import { localizedText, type Locale, type Localized } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { removalReasonOf } from '#domain/signatures/removal-reasons.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { SelectedSignature } from '../store/signature.selection.ts'
import { removalLetter } from './removal-letter.ts'

export interface TellDeps {
  readonly identity: Pick<Identity, 'readPeople'>
  readonly petitions: Pick<Petitions, 'titleOf'>
  readonly mail: Mail
  readonly crypto: Pick<Crypto, 'keyedHash'>
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

export function tellSigners({ identity, petitions, mail, crypto, publicUrl }: TellDeps): TellSigners {
  return async (signers, news) => {
    const refs = new Map(signers.flatMap(({ personId, ref }) => (personId ? [[personId, ref] as const] : [])))
    const people = await identity.readPeople([...refs.keys()])
    await Promise.all(
      people.map(async ({ id, email, language }) => {
        // A letter must not say by its id whose signature this is.
        const letterId = crypto.keyedHash('signatures/letter', `${news.id} ${refs.get(id)}`).toString('base64url')
        const link = `${publicUrl}/${language}/petitions/${news.petition.number}`
        const words = removalLetter(news.kind, language, {
          ...{
            petition: nameOf(news.petition, petitions.titleOf(news.petition), language),
            reason: reasonOf(news, language),
            text: news.text,
            link,
          },
        })
        await mail.send({ id: letterId, to: email, locale: language, ...words })
      }),
    )
    return people.length
  }
}

function nameOf({ number }: Petition, title: Localized, language: Locale): string {
  return `«${localizedText(title, language)?.text ?? ''}», № ${number}`
}

function reasonOf({ kind, reason }: SignerNews, language: Locale): string {
  if (reason === undefined) return ''
  return removalReasonOf(kind === 'removed' ? 'removal' : 'restoration', reason).title[language]
}
