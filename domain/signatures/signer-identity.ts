import type { PersonId } from '../kernel/ids.ts'
import type { PetitionRules } from '../rules/book.ts'

/**
 * By what the book tells people apart. The store keys it with the petition's secret to the primary key of the signature,
 * so equal people collide within one petition and cannot be joined across two (petitions.md 7.1).
 *
 * An account holds at most one personal number, and a number belongs to at most one account: so `nationalId` and
 * `subject` both come to the account.
 * @throws for books whose signers have no account (`emailAndName`): their petitions are only replayed here
 */
export function signerIdentity(book: Pick<PetitionRules, 'id' | 'identity'>, personId: PersonId): string {
  if (book.identity.key === 'emailAndName') throw new Error(`The signers of the book ${book.id} have no account here`)
  return personId
}
