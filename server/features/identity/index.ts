import type { Grant } from '#domain/kernel/actor.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Account } from './store/person.document.ts'
import type { ConfirmedIdentity, PersonChange } from './store/person.store.ts'
import type { OpenAccount } from './use-cases/open-account.ts'

export { AssuranceEnum, PersonType, RoleEnum, RoleGrantType } from './graphql/person.type.ts'
export type { Account } from './store/person.document.ts'

/** What later features may do with people. Accounts are read fresh each time: a right that was taken is gone at once. */
export interface Identity {
  readonly openAccount: OpenAccount
  readonly readPerson: (id: PersonId) => Promise<Account | undefined>
  /** in no order; unknown ids are missing */
  readonly readPeople: (ids: readonly PersonId[]) => Promise<readonly Account[]>
  readonly findByEmail: (email: string) => Promise<Account | undefined>
  /** Name and date of birth of a confirmed person are refused: `IDENTITY_CONFIRMED`. */
  readonly updatePerson: (
    id: PersonId,
    change: PersonChange,
  ) => Promise<Result<Account, Refusal<'NOT_FOUND' | 'IDENTITY_CONFIRMED'>>>
  /** What an operator read in a document: the person becomes `verified`. Places checks the right to say so. */
  readonly recordIdentity: (id: PersonId, confirmed: ConfirmedIdentity, by: FactActor) => Promise<Account | undefined>
  readonly grantRoleAsSystem: (id: PersonId, grant: Grant) => Promise<Account | undefined>
}
