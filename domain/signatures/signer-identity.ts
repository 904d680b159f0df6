import type { PersonId } from '../kernel/ids.ts'
import type { PetitionRules } from '../rules/book.ts'

/** Whether people sign with a mailbox and a name, and need no account. Their identity is in `mail-slots.ts`. */
export function isSignedByMail({ identity }: Pick<PetitionRules, 'identity'>): boolean {
  return identity.key === 'emailAndName'
}

/**
 * By what the book tells people with accounts apart. The store keys it with the petition's secret to the primary key of
 * the signature, so equal people collide within one petition and cannot be joined across two (petitions.md 7.1).
 *
 * An account holds at most one personal number, and a number belongs to at most one account: so `nationalId` and
 * `subject` both come to the account.
 * @returns undefined where the book asks for a mailbox and a name: an account has no signature there
 */
export function accountIdentity(book: Pick<PetitionRules, 'identity'>, personId: PersonId): string | undefined {
  return isSignedByMail(book) ? undefined : personId
}
