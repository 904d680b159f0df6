import type { Petition, PetitionRefusal, PetitionTrack, PetitionVersion } from '#domain/petitions/petition.ts'
import type { SeenPetition } from '#domain/petitions/visibility.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Platform } from '#server/platform/platform.ts'
import { petitionCollection } from './petition.document.ts'

type Plain =
  | ('id' | 'stage' | 'pause' | 'hidden' | 'terms' | 'linkKey')
  | ('authorId' | 'coAuthorIds' | 'publishedAt' | 'closesAt' | 'territoryId' | 'addressedTerritoryId' | 'rules')

/** What signing and taking back ask of a petition: all but its texts and its past. */
export interface SignablePetition extends Pick<Petition, Plain> {
  /** null: written here */
  readonly origin: SeenPetition['origin']
  readonly refusals: readonly Pick<PetitionRefusal, 'code'>[]
  readonly versions: readonly Pick<PetitionVersion, 'hash'>[]
  readonly tracks: readonly Pick<PetitionTrack, 'registeredAt'>[]
  readonly support: Pick<Petition['support'], 'total'>
}

export interface SignableStore {
  /** As it is now. Many who sign it at once are one query. */
  read(id: PetitionId): Promise<SignablePetition | undefined>
}

type SignableDocument = Omit<SignablePetition, 'id' | 'origin'> & {
  readonly _id: PetitionId
  /** nothing of it is left when it was null */
  readonly origin?: Partial<NonNullable<SignablePetition['origin']>>
}

const parts = [
  ...['stage', 'pause', 'hidden', 'terms', 'linkKey'],
  ...['authorId', 'coAuthorIds', 'publishedAt', 'closesAt', 'territoryId', 'addressedTerritoryId', 'rules'],
  ...['origin.rejection.code', 'refusals.code', 'versions.hash', 'tracks.registeredAt', 'support.total'],
]
const projection = Object.fromEntries(parts.map((part) => [part, 1 as const]))

export function signableStore({ mongo }: Pick<Platform, 'mongo'>): SignableStore {
  const reader = mongo.groupRead<SignableDocument>(petitionCollection.name, { projection })
  return {
    async read(id) {
      const found = await reader.read(id)
      if (!found) return undefined
      const { _id, origin, ...petition } = found
      return { ...petition, id: _id, origin: origin ? { rejection: origin.rejection ?? null } : null }
    },
  }
}
