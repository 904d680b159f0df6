import type { Locale } from '#domain/kernel/localized.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { SignatureLinks } from '../store/signature-link.ts'
import type { SelectedSignature } from '../store/signature.selection.ts'

export interface SignerAddressDeps {
  readonly identity: Pick<Identity, 'readPeople'>
  readonly links: Pick<SignatureLinks, 'linkTo'>
  readonly publicUrl: string
}

/** Where a letter to a signer goes. */
export interface SignerAddress {
  readonly ref: string
  readonly email: string
  readonly locale: Locale
  /** undefined: they signed with a mailbox */
  readonly personId?: PersonId
  /** where they find their signature */
  readonly own: string
  /** the link opens their signature to whoever holds it, so nothing of the letter is kept */
  readonly isPrivate?: true
}

/** Those with an account find their signature on the petition, the others by a link of their own. Who is gone has no address. */
export async function signerAddresses(
  { identity, links, publicUrl }: SignerAddressDeps,
  signers: readonly SelectedSignature[],
  { id: petitionId, number }: Petition,
): Promise<SignerAddress[]> {
  const addressOf = (locale: Locale, rest = '') => `${publicUrl}/${locale}/petitions/${number}${rest}`
  const refs = new Map(signers.flatMap(({ personId, ref }) => (personId ? [[personId, ref] as const] : [])))
  const people = await identity.readPeople([...refs.keys()])
  const withAccount = people.map(({ id, email, language }) => ({
    ...{ ref: refs.get(id) ?? '', personId: id, email, locale: language, own: addressOf(language) },
  }))
  const byMail = signers.map(async ({ mailSigner, ref, position }) => {
    if (!mailSigner) return []
    const { email, locale } = mailSigner
    const link = await links.linkTo(petitionId, position.key, ref)
    return [{ ref, email, locale, own: addressOf(locale, `/mail?key=${link}`), isPrivate: true as const }]
  })
  return [...withAccount, ...(await Promise.all(byMail)).flat()]
}
