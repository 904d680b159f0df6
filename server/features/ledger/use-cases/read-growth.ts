import { growthOf, type GrowthDay } from '#domain/ledger/tally.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { hasPublicCount } from '#domain/petitions/visibility.ts'
import type { TallyStore } from '../store/tally.store.ts'

/** How a petition grew, by days with an act; empty where the count is not public. */
export type ReadGrowth = (petition: Petition) => Promise<readonly GrowthDay[]>

export function readGrowth({ tallies }: { readonly tallies: Pick<TallyStore, 'read'> }): ReadGrowth {
  return async (petition) => {
    const tally = hasPublicCount(petition) ? await tallies.read(petition.id) : undefined
    return tally ? growthOf(tally) : []
  }
}
