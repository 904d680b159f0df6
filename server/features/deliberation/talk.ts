import type { TalkFigures } from '#domain/deliberation/figures.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { DeliberationEarlier } from './index.ts'
import { contributionCollection, contributionStore } from './store/contribution.store.ts'
import { readFigures } from './use-cases/read-figures.ts'

/** What later features may do with what is said about a petition. */
export interface Talk {
  readonly figures: (petitionId: PetitionId) => Promise<TalkFigures>
}

/** Contributions, reactions, and what keeps them calm. */
export function talkParts(platform: Platform, _earlier: DeliberationEarlier): Feature<Talk> {
  const contributions = contributionStore(platform)
  return {
    use: { figures: readFigures({ contributions }) },
    collections: [contributionCollection],
  }
}
