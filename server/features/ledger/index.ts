import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import { followFrames } from '#server/platform/live/follow-frames.ts'
import { liveCountResolver } from './graphql/live-count.resolver.ts'
import { liveCountRoutes } from './http-live.ts'
import { headSigner } from './head-signer.ts'
import { sequencer } from './sequencer.ts'
import { countStore } from './store/count.store.ts'
import { dayCollection, dayStore } from './store/day.store.ts'
import { headCollection, headStore } from './store/head.store.ts'
import { leafCollection } from './store/leaf.document.ts'
import { leafStore } from './store/leaf.store.ts'
import { tallyCollection, tallyStore } from './store/tally.store.ts'
import { findCounted, readLiveCounts } from './use-cases/live-counts.ts'
import { sealDay } from './use-cases/seal-day.ts'
import { sealPetition } from './use-cases/seal-petition.ts'
import { signHead } from './use-cases/sign-head.ts'

/** Nothing to call yet: counts travel down through `petitions.recordSupport`. */
export type Ledger = Readonly<Record<never, never>>

export function ledgerFeature(
  platform: Platform,
  earlier: { readonly petitions: Petitions; readonly signatures: Signatures },
): Feature<Ledger> {
  const { mongo } = platform
  const stores = {
    leaves: leafStore(mongo),
    tallies: tallyStore(mongo),
    heads: headStore(mongo),
    days: dayStore(mongo),
  }
  const deps = { ...platform, ...earlier, ...stores }
  const live = liveCounts(platform, earlier)
  return {
    use: {},
    ...live,
    collections: [leafCollection, tallyCollection, headCollection, dayCollection],
    workers: [
      sequencer(platform, { ...earlier, sealPetition: sealPetition(deps) }),
      headSigner(platform, { ...stores, signHead: signHead(deps), sealDay: sealDay(deps) }),
    ],
  }
}

/** Counts that move while people look: fed by what the sequencer writes, whichever process did. */
function liveCounts({ mongo, live }: Platform, { petitions }: { readonly petitions: Petitions }) {
  const feed = live.feed<LiveCount>({
    collection: tallyCollection.name,
    read: readLiveCounts({ petitions, counts: countStore(mongo) }),
  })
  const find = findCounted({ petitions })
  return {
    resolvers: [liveCountResolver((number) => followFrames(feed, () => find(number)))],
    routes: liveCountRoutes({ findCounted: find, feed, sockets: live.sockets }),
  }
}
