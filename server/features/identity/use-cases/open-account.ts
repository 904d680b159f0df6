import type { Locale } from '#domain/kernel/localized.ts'
import type { Person } from '#domain/identity/person.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { Account } from '#domain/identity/person.ts'
import type { PersonStore } from '../store/person.store.ts'

export interface AccountRequest {
  /** normalised, and proven: a code that was sent there came back */
  readonly email: string
  readonly language: Locale
}

export type OpenAccount = (request: AccountRequest) => Promise<Account>

/** The account of an address: the one that exists, or a new one with nothing but the address. */
export const openAccount =
  (deps: { store: PersonStore; clock: Clock; newId: NewId }): OpenAccount =>
  ({ email, language }) => {
    const id = deps.newId('per')
    const at = deps.clock.now()
    const person: Person = {
      ...{ id, email, language, name: null, birthDate: null },
      ...{ assurance: 'email', grants: [], createdAt: at },
    }
    const subject = { kind: 'person', id }
    return deps.store.findOrInsert(person, [
      { type: 'AccountOpened', at, actor: { kind: 'person', id }, subject, data: {} },
    ])
  }
