import type { ProvenIdentity } from '#domain/identity/proven-identity.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Proof } from '#server/platform/graphql/context.ts'
import type { LinkStore } from '../store/link.store.ts'

/**
 * - `EID_OTHER_ACCOUNT` the number belongs to another account
 * - `EID_OTHER_NUMBER` this account has another number
 * - `EID_EXPIRED` the account is gone meanwhile
 */
export type BindRefusal = Refusal<'EID_OTHER_ACCOUNT' | 'EID_OTHER_NUMBER' | 'EID_EXPIRED'>

/** @returns what a session of the person may say of itself */
export type BindIdentity = (
  personId: PersonId,
  known: { readonly provider: string; readonly identity: ProvenIdentity; readonly idToken: string },
) => Promise<Result<Proof, BindRefusal>>

interface Deps {
  readonly places: Pick<Places, 'acceptIdentity'>
  readonly links: Pick<LinkStore, 'record'>
  /** seals what the provider wants to hear when the person leaves */
  readonly writeNote: (idToken: string) => string
  readonly clock: Clock
}

const asSaidHere = {
  NATIONAL_ID_TAKEN: 'EID_OTHER_ACCOUNT',
  IDENTITY_CONFIRMED: 'EID_OTHER_NUMBER',
  NOT_FOUND: 'EID_EXPIRED',
} as const

/** The identity is the account's from now on; known already, it is brought up to date. */
export const bindIdentity =
  (deps: Deps): BindIdentity =>
  async (personId, { provider, identity, idToken }) => {
    const accepted = await deps.places.acceptIdentity(personId, identity)
    if (!accepted.ok) return refuse({ code: asSaidHere[accepted.refusals[0].code] })
    const { assurance } = identity
    await deps.links.record(personId, { provider, assurance }, deps.clock.now())
    return ok({ assurance, provider, note: deps.writeNote(idToken) })
  }
