import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { ClaimRules } from '#domain/eid/read-claims.ts'

/** One way to another site and back. Each part is a secret of this way alone. */
export interface Way {
  readonly state: string
  readonly nonce: string
  /** of PKCE */
  readonly verifier: string
  /** scheme and host that the person comes back to */
  readonly origin: string
}

export interface ProviderAnswer {
  readonly claims: Readonly<Record<string, unknown>>
  /** signed by the provider, for signing out there */
  readonly idToken: string
}

/**
 * - `EID_CANCELLED` the person said no there
 * - `EID_UNREACHABLE` it does not answer, or not now
 * - `EID_REFUSED` what came back is not what it must be: another issuer, a code that was used, a nonce of another way
 */
export type ProviderRefusal = Refusal<'EID_CANCELLED' | 'EID_UNREACHABLE' | 'EID_REFUSED'>

/** A provider of digital identities, spoken to by OpenID Connect. */
export interface IdentityProvider extends ClaimRules {
  /** in addresses: `demo-eid` */
  readonly id: string
  readonly title: Localized
  /** The address at which the person signs in there. */
  wayTo(way: Way, language: string): Promise<Result<string, ProviderRefusal>>
  /** Exchanges what came back, once. @param answer the parameters of the address */
  redeem(way: Way, answer: Readonly<Record<string, string>>): Promise<Result<ProviderAnswer, ProviderRefusal>>
  /** Where a person is signed out there; undefined where that does not exist. Never refuses: leaving must not wait. */
  farewell(idToken: string, origin: string): Promise<string | undefined>
}
