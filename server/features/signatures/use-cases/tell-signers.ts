import { localizedText, type Locale, type Localized } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { removalReasonOf } from '#domain/signatures/removal-reasons.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { SelectedSignature } from '../store/signature.selection.ts'
import { removalLetter } from './removal-letter.ts'
import { signerAddresses, type SignerAddressDeps } from './signer-addresses.ts'

export interface TellDeps extends SignerAddressDeps {
  readonly petitions: Pick<Petitions, 'titleOf'>
  readonly mail: Mail
  readonly crypto: Pick<Crypto, 'keyedHash'>
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

export function tellSigners({ petitions, mail, crypto, ...deps }: TellDeps): TellSigners {
  return async (signers, news) => {
    const told = await signerAddresses(deps, signers, news.petition)
    await Promise.all(
      told.map(async ({ ref, email, locale, own, isPrivate }) => {
        // A letter must not say by its id whose signature this is.
        const id = crypto.keyedHash('signatures/letter', `${news.id} ${ref}`).toString('base64url')
        const words = removalLetter(news.kind, locale, {
          ...{
            petition: nameOf(news.petition, petitions.titleOf(news.petition), locale),
            reason: reasonOf(news, locale),
            text: news.text,
            link: own,
          },
        })
        await mail.send({ id, to: email, locale, ...words, ...(isPrivate && { isPrivate }) })
      }),
    )
    return told.length
  }
}

function nameOf({ number }: Petition, title: Localized, language: Locale): string {
  return `«${localizedText(title, language)?.text ?? ''}», № ${number}`
}

function reasonOf({ kind, reason }: SignerNews, language: Locale): string {
  if (reason === undefined) return ''
  return removalReasonOf(kind === 'removed' ? 'removal' : 'restoration', reason).title[language]
}
