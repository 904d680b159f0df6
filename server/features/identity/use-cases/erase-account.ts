import { mayErase } from '#domain/identity/erasure.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CodeStore } from '../store/code.store.ts'
import type { ErasureStore } from '../store/erasure.store.ts'
import type { PersonStore } from '../store/person.store.ts'

export type EraseAccount = (
  actor: Actor,
  input: { readonly code: string },
) => Promise<Result<true, Refusal<'UNAUTHENTICATED' | 'HAS_ROLES' | 'BAD_CODE'>>>

/**
 * Erases the account of whoever brings the code that was sent to its address for this. The account is gone when this
 * returns; every feature then destroys what it holds of the person.
 */
export const eraseAccount =
  (deps: {
    readonly store: Pick<PersonStore, 'read'>
    readonly erasureCodes: Pick<CodeStore, 'redeem'>
    readonly erasures: Pick<ErasureStore, 'begin'>
    readonly clock: Clock
  }): EraseAccount =>
  async (actor, { code }) => {
    const account = actor.kind === 'person' ? await deps.store.read(actor.personId) : undefined
    if (!account) return refuse({ code: 'UNAUTHENTICATED' })
    const may = mayErase(account)
    if (!may.ok) return may
    const at = deps.clock.now()
    const known = await deps.erasureCodes.redeem(account.email, code.replace(/\s/g, ''), at)
    if (!known) return refuse({ code: 'BAD_CODE', path: ['code'] })
    return (await deps.erasures.begin(account.id, at)) ? ok(true) : refuse({ code: 'HAS_ROLES' })
  }
