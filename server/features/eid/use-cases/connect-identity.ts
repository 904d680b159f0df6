import { isFreshSignIn } from '#domain/eid/may-connect.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Proof } from '#server/platform/graphql/context.ts'
import type { ErrandStore } from '../store/errand.store.ts'
import type { BindIdentity, BindRefusal } from './bind-identity.ts'
import type { PendingErrand } from './finish-sign-in.ts'

/** `SIGN_IN_AGAIN`: the session is open, but it is long ago that its owner showed who they are. */
export type ConnectRefusal = BindRefusal | Refusal<'SIGN_IN_AGAIN'>

export type ConnectIdentity = (
  actor: Pick<ActingPerson, 'personId'>,
  from: { readonly browserKey: string; readonly provenAt: Date | undefined },
) => Promise<Result<{ readonly proof: Proof; readonly returnTo: string }, ConnectRefusal>>

interface Deps {
  readonly pending: Pick<ErrandStore<PendingErrand>, 'read' | 'take'>
  readonly bind: BindIdentity
  readonly clock: Clock
}

/** Binds the identity that waits in this browser to the account. What is refused for being too long ago still waits. */
export const connectIdentity =
  (deps: Deps): ConnectIdentity =>
  async ({ personId }, { browserKey, provenAt }) => {
    const now = deps.clock.now()
    if (!(await deps.pending.read(browserKey, now))) return refuse({ code: 'EID_EXPIRED' })
    if (!isFreshSignIn(provenAt, now)) return refuse({ code: 'SIGN_IN_AGAIN' })
    const known = await deps.pending.take(browserKey, now)
    if (!known) return refuse({ code: 'EID_EXPIRED' })
    const bound = await deps.bind(personId, known)
    return bound.ok ? ok({ proof: bound.value, returnTo: known.returnTo }) : bound
  }
