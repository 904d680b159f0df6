import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PetitionSearch } from './search/petition-search.ts'
import type { SimilarPetitions } from './similar/similar-petitions.ts'
import type { PetitionLists } from './store/petition.lists.ts'
import type { PetitionStore } from './store/petition.store.ts'
import type { SignableStore } from './store/signable.store.ts'

export interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
}

/** What the acts on petitions are made from. */
export type PetitionDeps = Platform &
  Earlier & {
    readonly store: PetitionStore
    readonly lists: PetitionLists
    readonly search: PetitionSearch
    readonly similar: SimilarPetitions
    readonly signable: SignableStore
  }
