import { isFreshSignIn } from '#domain/eid/may-connect.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ErrandStore } from '../store/errand.store.ts'
import type { Link, LinkStore } from '../store/link.store.ts'
import type { PendingErrand } from './finish-sign-in.ts'
import type { IdentityProvider } from './provider.ts'

export interface OwnIdentity {
  readonly links: readonly (Omit<Link, 'provider'> & { readonly provider: IdentityProvider })[]
  /** what a provider said a moment ago and no account has yet */
  readonly pending:
    { readonly provider: IdentityProvider; readonly name: string; readonly birthDate: LocalDate } | undefined
  readonly mustSignInAgain: boolean
}

export type ReadOwnIdentity = (
  actor: Pick<ActingPerson, 'personId'>,
  from: { readonly browserKey: string; readonly provenAt: Date | undefined },
) => Promise<OwnIdentity>

interface Deps {
  readonly providers: readonly IdentityProvider[]
  readonly links: Pick<LinkStore, 'listOf'>
  readonly pending: Pick<ErrandStore<PendingErrand>, 'read'>
  readonly clock: Clock
}

/** A provider that is not configured any more is not shown. */
export const readOwnIdentity =
  (deps: Deps): ReadOwnIdentity =>
  async ({ personId }, { browserKey, provenAt }) => {
    const now = deps.clock.now()
    const [links, waiting] = await Promise.all([
      deps.links.listOf(personId),
      browserKey === '' ? undefined : deps.pending.read(browserKey, now),
    ])
    const named = (id: string | undefined) => deps.providers.find((provider) => provider.id === id)
    const provider = named(waiting?.provider)
    return {
      links: links.flatMap((link) => {
        const by = named(link.provider)
        return by ? [{ ...link, provider: by }] : []
      }),
      pending: waiting && provider && { ...waiting.identity, provider },
      mustSignInAgain: !isFreshSignIn(provenAt, now),
    }
  }
