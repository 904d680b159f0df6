import type { Grant } from '#domain/kernel/actor.ts'
import type { Fact, FactActor } from '#domain/kernel/event.ts'
import type { PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Account } from '#domain/identity/person.ts'
import type { PersonStore } from '../store/person.store.ts'

/** @returns undefined when nobody has this id */
export type AddGrant = (id: PersonId, grant: Grant, by: FactActor) => Promise<Account | undefined>

export type RemoveGrant = (
  id: PersonId,
  grant: Grant,
  by: FactActor,
  /** the territory of the right and all above it: an administrator must be left in one of them */
  within: readonly TerritoryId[],
) => Promise<Result<Account, Refusal<'NOT_FOUND' | 'LAST_ADMINISTRATOR'>>>

interface Deps {
  readonly store: PersonStore
  readonly clock: Clock
}

// Who may do so where is a question about places, and is asked there.

export const addGrant =
  (deps: Deps): AddGrant =>
  (id, grant, by) =>
    deps.store.addGrant(id, grant, [fact('RoleGranted', deps, id, grant, by)])

export const removeGrant =
  (deps: Deps): RemoveGrant =>
  async (id, grant, by, within) => {
    const facts = [fact('RoleRevoked', deps, id, grant, by)]
    const removed =
      grant.role === 'administrator'
        ? await deps.store.removeLastingGrant(id, grant, within, facts)
        : await deps.store.removeGrant(id, grant, facts)
    if (removed === 'nobody_left') return refuse({ code: 'LAST_ADMINISTRATOR' })
    return removed ? ok(removed) : refuse({ code: 'NOT_FOUND' })
  }

function fact(type: string, { clock }: Deps, id: PersonId, grant: Grant, actor: FactActor): Fact {
  return { type, at: clock.now(), actor, subject: { kind: 'person', id }, data: { ...grant } }
}
