import type { Petition } from '../petitions/petition.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'
import { mailboxOf } from './mailbox.ts'
import { canonicalName } from './signer-name.ts'

interface Named {
  readonly email: string
  readonly name: string | null
}

/**
 * Whether somebody would be a sponsor of what they write themselves, where the book counts others only. People without an
 * account are told apart by mailbox and name: somebody else of the author's household may be one.
 * @param writers who writes the petition
 */
export function isOwnSponsor(
  { stage }: Pick<Petition, 'stage'>,
  book: PetitionRules,
  signer: Named,
  writers: readonly Named[],
): boolean {
  if (stage !== 'sponsoring' || stageOf(book, 'sponsoring')?.authorCounts !== false) return false
  const mailbox = mailboxOf(signer.email)
  const name = canonicalName(signer.name ?? '')
  return writers.some(
    (writer) => mailboxOf(writer.email) === mailbox && (writer.name === null || canonicalName(writer.name) === name),
  )
}
