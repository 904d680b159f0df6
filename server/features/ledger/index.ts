import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import { sequencer } from './sequencer.ts'
import { entryCollection, entryStore } from './store/entry.store.ts'
import { tallyCollection, tallyStore } from './store/tally.store.ts'
import { sealPetition } from './use-cases/seal-petition.ts'

/** Nothing to call yet: counts travel down through `petitions.recordSupport`. */
export type Ledger = Readonly<Record<never, never>>

export function ledgerFeature(
  platform: Platform,
  earlier: { readonly petitions: Petitions; readonly signatures: Signatures },
): Feature<Ledger> {
  const stores = { entries: entryStore(platform.mongo), tallies: tallyStore(platform.mongo) }
  return {
    use: {},
    collections: [entryCollection, tallyCollection],
    workers: [sequencer(platform, { ...earlier, sealPetition: sealPetition({ ...earlier, ...stores }) })],
  }
}
