import type { PersonId } from '#domain/kernel/ids.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import { createAskOut, type AskOut } from '#server/platform/http/outgoing.ts'
import type { Platform } from '#server/platform/platform.ts'
import { EidResolver } from './graphql/eid.resolver.ts'
import { eidRoutes } from './http.ts'
import { eidListeners } from './listeners.ts'
import { readNote, writeNote } from './note.ts'
import { openidProvider, type ProviderSettings } from './openid-provider.ts'
import { errandCollection, errandStore } from './store/errand.store.ts'
import { linkCollection, linkStore } from './store/link.store.ts'
import { beginSignIn, type WayErrand } from './use-cases/begin-sign-in.ts'
import { bindIdentity } from './use-cases/bind-identity.ts'
import { connectIdentity } from './use-cases/connect-identity.ts'
import { finishSignIn, type PendingErrand } from './use-cases/finish-sign-in.ts'
import { readOwnIdentity } from './use-cases/read-own-identity.ts'

export { backPath } from './openid-provider.ts'
export type { ProviderSettings } from './openid-provider.ts'

export interface EidOptions {
  readonly providers: readonly ProviderSettings[]
  /** a provider that is part of this server, and how it is asked */
  readonly here: { readonly settings: ProviderSettings; readonly ask: AskOut } | undefined
}

/** Signing in by a digital identity, and what it proves of an account. Later features need nothing of it but the account. */
export function eidFeature(
  platform: Platform,
  { places }: { readonly places: Places },
  { providers: settings, here }: EidOptions,
): Feature<Readonly<Record<string, never>>> {
  const { clock, log, crypto, publicUrl } = platform
  const isOpen = platform.mode !== 'production'
  const ask = createAskOut({ isOpen })
  const providers = [
    ...settings.map((each) => openidProvider(each, { clock, log, ask, isOpen, isHere: false })),
    ...(here ? [openidProvider(here.settings, { clock, log, ask: here.ask, isOpen, isHere: true })] : []),
  ]
  const links = linkStore(platform)
  const ways = errandStore<WayErrand>(platform, 'way')
  const pending = errandStore<PendingErrand>(platform, 'pending')
  const stores = { ...{ links, ways, pending, providers, places, crypto, clock } }
  const bind = bindIdentity({ ...stores, writeNote: (idToken) => writeNote(crypto, idToken) })
  const deps = { ...stores, bind }
  return {
    use: {},
    collections: [errandCollection, linkCollection],
    resolvers: [new EidResolver({ providers, readOwnIdentity: readOwnIdentity(deps) })],
    listeners: eidListeners({ forget: (personId: PersonId) => links.forget(personId) }),
    routes: eidRoutes({
      ...{ begin: beginSignIn(deps), finish: finishSignIn(deps), connect: connectIdentity(deps) },
      originFor: (id, origin) => (id === here?.settings.id ? origin : publicUrl),
    }),
    formOrigins: settings.map(({ issuer }) => new URL(issuer).origin),
    async farewell({ provider: id, note }, origin) {
      const provider = providers.find((each) => each.id === id)
      if (!provider || note === undefined) return undefined
      return provider.farewell(readNote(crypto, note), id === here?.settings.id ? origin : publicUrl)
    },
  }
}
