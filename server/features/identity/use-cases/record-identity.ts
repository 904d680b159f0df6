import type { FactActor } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Account } from '#domain/identity/person.ts'
import type { ConfirmedIdentity, PersonStore } from '../store/person.store.ts'

/** @returns undefined when nobody has this id */
export type RecordIdentity = (id: PersonId, confirmed: ConfirmedIdentity, by: FactActor) => Promise<Account | undefined>

/** Keeps what an operator read in a document, or a provider of identities said. The event names nobody but by id. */
export const recordIdentity =
  (deps: { store: PersonStore; clock: Clock }): RecordIdentity =>
  (id, confirmed, by) => {
    const subject = { kind: 'person', id }
    const data = { assurance: confirmed.assurance }
    return deps.store.recordIdentity(id, confirmed, [
      { type: 'IdentityConfirmed', at: deps.clock.now(), actor: by, subject, data },
    ])
  }
