import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Account } from '#domain/identity/person.ts'
import type { PersonChange, PersonStore } from '../store/person.store.ts'

export type UpdatePerson = (
  id: PersonId,
  change: PersonChange,
) => Promise<Result<Account, Refusal<'NOT_FOUND' | 'IDENTITY_CONFIRMED'>>>

/** Keeps what a person says of themselves. What was confirmed meanwhile is not overwritten by their own word. */
export const updatePerson =
  (deps: { store: PersonStore }): UpdatePerson =>
  async (id, change) => {
    const changed = await deps.store.change(id, change)
    if (changed) return ok(changed)
    return refuse({ code: (await deps.store.read(id)) ? 'IDENTITY_CONFIRMED' : 'NOT_FOUND' })
  }
