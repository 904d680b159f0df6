import type { Locale } from '#domain/kernel/localized.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { ErrandStore } from '../store/errand.store.ts'
import type { IdentityProvider, ProviderRefusal, Way } from './provider.ts'

/** What is remembered while the person is at the provider. */
export interface WayErrand extends Omit<Way, 'state'> {
  readonly provider: string
  readonly locale: Locale
  /** a path of ours */
  readonly returnTo: string
}

/** @returns the provider's address */
export type BeginSignIn = (asked: {
  readonly providerId: string
  readonly browserKey: string
  readonly origin: string
  readonly locale: Locale
  readonly returnTo: string
}) => Promise<Result<string, ProviderRefusal | Refusal<'NOT_FOUND'>>>

interface Deps {
  readonly providers: readonly IdentityProvider[]
  readonly ways: ErrandStore<WayErrand>
  readonly crypto: Pick<Crypto, 'randomBytes'>
  readonly clock: Clock
}

const wayMs = 10 * 60 * 1000
const secretBytes = 32

/** A way is known by its state and the browser together: an answer that somebody else planted finds nothing. */
export function wayKey(state: string, browserKey: string): string {
  return `${state} ${browserKey}`
}

export const beginSignIn =
  (deps: Deps): BeginSignIn =>
  async ({ providerId, browserKey, origin, locale, returnTo }) => {
    const provider = deps.providers.find(({ id }) => id === providerId)
    if (!provider) return refuse({ code: 'NOT_FOUND' })
    const secret = () => deps.crypto.randomBytes(secretBytes).toString('base64url')
    const way = { state: secret(), nonce: secret(), verifier: secret(), origin }
    const address = await provider.wayTo(way, locale)
    if (!address.ok) return address
    const { state, ...known } = way
    const expiresAt = new Date(deps.clock.now().getTime() + wayMs)
    await deps.ways.keep(wayKey(state, browserKey), { ...known, provider: provider.id, locale, returnTo }, expiresAt)
    return address
  }
