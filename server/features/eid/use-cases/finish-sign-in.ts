import { readClaims } from '#domain/eid/read-claims.ts'
import type { ProvenIdentity } from '#domain/identity/proven-identity.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Proof } from '#server/platform/graphql/context.ts'
import type { ErrandStore } from '../store/errand.store.ts'
import { wayKey, type WayErrand } from './begin-sign-in.ts'
import type { BindIdentity, BindRefusal } from './bind-identity.ts'
import type { IdentityProvider, ProviderRefusal } from './provider.ts'

/** An identity that belongs to no account yet, while its owner says which one is theirs. */
export interface PendingErrand {
  readonly provider: string
  readonly identity: ProvenIdentity
  readonly idToken: string
  readonly returnTo: string
}

/** `connect`: nobody has this number yet; the person shows which account is theirs. */
export type Arrival =
  { readonly kind: 'enter'; readonly personId: PersonId; readonly proof: Proof } | { readonly kind: 'connect' }

export type FinishRefusal = ProviderRefusal | BindRefusal | Refusal<'EID_EXPIRED' | 'EID_INCOMPLETE'>

export interface Finished {
  /** undefined: this browser is on no such way */
  readonly way: { readonly locale: Locale; readonly returnTo: string } | undefined
  readonly arrival: Result<Arrival, FinishRefusal>
}

export type FinishSignIn = (came: {
  readonly providerId: string
  readonly browserKey: string
  readonly answer: Readonly<Record<string, string>>
  readonly actor: Actor
}) => Promise<Finished>

interface Deps {
  readonly providers: readonly IdentityProvider[]
  readonly ways: Pick<ErrandStore<WayErrand>, 'take'>
  readonly pending: Pick<ErrandStore<PendingErrand>, 'keep'>
  readonly places: Pick<Places, 'holderOfNationalId' | 'identityClaimOf'>
  readonly bind: BindIdentity
  readonly clock: Clock
}

const pendingMs = 20 * 60 * 1000

/** A person comes back from a provider. The way is used up whatever the answer is. */
export function finishSignIn(deps: Deps): FinishSignIn {
  async function arrive(actor: Actor, browserKey: string, known: PendingErrand): Promise<Finished['arrival']> {
    const { nationalId } = known.identity
    const holder = await deps.places.holderOfNationalId(nationalId)
    const personId = actor.kind === 'person' ? actor.personId : undefined
    if (holder !== undefined) {
      if (personId !== undefined && personId !== holder) return refuse({ code: 'EID_OTHER_ACCOUNT' })
      const bound = await deps.bind(holder, known)
      return bound.ok ? ok({ kind: 'enter', personId: holder, proof: bound.value }) : bound
    }
    if (personId !== undefined && (await deps.places.identityClaimOf(personId))) {
      return refuse({ code: 'EID_OTHER_NUMBER' })
    }
    await deps.pending.keep(browserKey, known, new Date(deps.clock.now().getTime() + pendingMs))
    return ok({ kind: 'connect' })
  }

  return async ({ providerId, browserKey, answer, actor }) => {
    const now = deps.clock.now()
    const { state = '' } = answer
    const way = browserKey === '' ? undefined : await deps.ways.take(wayKey(state, browserKey), now)
    const provider = deps.providers.find(({ id }) => id === providerId)
    // Each provider has an address of its own to come back to: an answer of one is none of another.
    if (!way || !provider || way.provider !== providerId) {
      return { way: undefined, arrival: refuse({ code: 'EID_EXPIRED' }) }
    }
    const answered = await provider.redeem({ ...way, state }, answer)
    if (!answered.ok) return { way, arrival: answered }
    const identity = readClaims(provider, answered.value.claims, now.toISOString().slice(0, 10))
    if (!identity.ok) return { way, arrival: identity }
    const { idToken } = answered.value
    const known = { provider: providerId, identity: identity.value, idToken, returnTo: way.returnTo }
    return { way, arrival: await arrive(actor, browserKey, known) }
  }
}
