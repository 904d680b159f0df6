import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import { followFrames } from '#server/platform/live/follow-frames.ts'
import { liveCountResolver } from './graphql/live-count.resolver.ts'
import { liveCountRoutes } from './http-live.ts'
import { sequencer } from './sequencer.ts'
import { countStore } from './store/count.store.ts'
import { entryCollection, entryStore } from './store/entry.store.ts'
import { tallyCollection, tallyStore } from './store/tally.store.ts'
import { findCounted, readLiveCounts } from './use-cases/live-counts.ts'
import { sealPetition } from './use-cases/seal-petition.ts'

/** Nothing to call yet: counts travel down through `petitions.recordSupport`. */
export type Ledger = Readonly<Record<never, never>>

export function ledgerFeature(
  platform: Platform,
  earlier: { readonly petitions: Petitions; readonly signatures: Signatures },
): Feature<Ledger> {
  const stores = { entries: entryStore(platform.mongo), tallies: tallyStore(platform.mongo) }
  const live = liveCounts(platform, earlier)
  return {
    use: {},
    ...live,
    collections: [entryCollection, tallyCollection],
    workers: [sequencer(platform, { ...earlier, sealPetition: sealPetition({ ...earlier, ...stores }) })],
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
