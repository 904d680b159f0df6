import type { Feature, Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import { followFrames } from '#server/platform/live/follow-frames.ts'
import { PetitionAreaFields, AreaSignaturesFields } from './graphql/area.resolver.ts'
import { liveCountResolver } from './graphql/live-count.resolver.ts'
import { PetitionLedgerFields, ReceiptQuery, SignatureReceipt, type LedgerLoads } from './graphql/ledger.resolver.ts'
import { liveCountRoutes } from './http-live.ts'
import { ledgerRoutes } from './http.ts'
import { headSigner } from './head-signer.ts'
import { sequencer } from './sequencer.ts'
import { countStore } from './store/count.store.ts'
import { dayCollection, dayStore } from './store/day.store.ts'
import { headCollection, headStore } from './store/head.store.ts'
import { leafCollection } from './store/leaf.document.ts'
import { leafStore } from './store/leaf.store.ts'
import { recountCollection, recountStore } from './store/recount.store.ts'
import { tallyCollection, tallyStore } from './store/tally.store.ts'
import { findLog } from './use-cases/find-log.ts'
import { findCounted, readLiveCounts } from './use-cases/live-counts.ts'
import { readEvidence } from './use-cases/read-evidence.ts'
import { readGrowth } from './use-cases/read-growth.ts'
import { readHeads } from './use-cases/read-heads.ts'
import { readProofs } from './use-cases/read-proof.ts'
import { findReceipt, readReceipt } from './use-cases/read-receipt.ts'
import { readStanding, type ReadStanding } from './use-cases/read-standing.ts'
import { recountLedgers, type RecountLedgers } from './use-cases/recount-ledgers.ts'
import { sealDay } from './use-cases/seal-day.ts'
import { sealPetition } from './use-cases/seal-petition.ts'
import { signHead } from './use-cases/sign-head.ts'

/** Nothing to call yet: counts travel down through `petitions.recordSupport`. */
export type Ledger = Readonly<Record<never, never>>

export function ledgerFeature(
  platform: Platform,
  earlier: { readonly places: Places; readonly petitions: Petitions; readonly signatures: Signatures },
): Feature<Ledger> {
  const { mongo } = platform
  const stores = {
    leaves: leafStore(mongo),
    tallies: tallyStore(mongo),
    heads: headStore(mongo),
    days: dayStore(mongo),
  }
  const deps = { ...platform, ...earlier, ...stores, findLog: findLog(earlier) }
  const live = liveCounts(platform, earlier)
  const acts = {
    ...deps,
    readEvidence: readEvidence(deps),
    readHeads: readHeads(deps),
    readProofs: readProofs(deps),
    readReceipt: readReceipt(deps),
    signaturesOn: earlier.signatures.signaturesOn,
    readLinked: earlier.signatures.readLinked,
    readByNumber: earlier.petitions.readByNumber,
  }
  const loads = ledgerLoads(readStanding(deps), earlier.petitions)
  const mountLedger = ledgerRoutes(acts)
  return {
    use: {},
    resolvers: [
      ...live.resolvers,
      new PetitionLedgerFields(loads, readGrowth(deps)),
      new SignatureReceipt(acts.readReceipt, loads),
      new ReceiptQuery(findReceipt(deps)),
      new PetitionAreaFields((petition) => stores.tallies.read(petition), earlier.petitions.bookOf),
      new AreaSignaturesFields(earlier.places),
    ],
    routes(http) {
      live.routes(http)
      mountLedger(http)
    },
    collections: [leafCollection, tallyCollection, headCollection, dayCollection, recountCollection],
    workers: [
      sequencer(platform, { ...earlier, sealPetition: sealPetition(deps) }),
      headSigner(platform, { ...stores, signHead: signHead(deps), sealDay: sealDay(deps) }),
      nightly(platform, recountLedgers({ ...deps, recounts: recountStore(platform) })),
    ],
  }
}

/** Not a part of `settle`: whoever moves the clock over months does not recount every night of them. */
function nightly({ createWorker }: Pick<Platform, 'createWorker'>, round: RecountLedgers): Worker {
  const { settle: _settle, ...worker } = createWorker({ name: 'ledger.recount', ...recounting, round })
  return worker
}

const recounting = { everyMs: 60_000, restMs: 100, leaseMs: 10 * 60_000 } as const

function ledgerLoads(read: ReadStanding, { readPetitions }: Pick<Petitions, 'readPetitions'>): LedgerLoads {
  return {
    standing: (petitions) => Promise.all(petitions.map(read)),
    async petitions(ids) {
      const byId = new Map((await readPetitions(ids)).map((petition) => [petition.id, petition]))
      return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
    },
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
