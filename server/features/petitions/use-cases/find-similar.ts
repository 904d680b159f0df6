import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionStore } from '../store/petition.store.ts'

export interface SimilarInput {
  /** as far as it is typed */
  readonly title: string
  /** what else is written already */
  readonly text?: string | null | undefined
  /** the place it is about */
  readonly territoryId?: string | null | undefined
  /** how many, at most 20 */
  readonly first: number
}

export type FindSimilar = (input: SimilarInput) => Promise<Petition[]>

export interface SimilarDeps {
  readonly similar: {
    find(
      question: { title: string; text?: string; places: readonly TerritoryId[]; now: Date },
      limit: number,
    ): PetitionId[]
  }
  readonly store: Pick<PetitionStore, 'readMany'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}

const titleLengthMin = 3
// Longer ones say no more, and cost as much as somebody likes.
const titleLengthMax = 400
const textLengthMax = 5_000
export const similarMax = 20

/**
 * Petitions that say what the title is about to say: those that can be signed first, then closed ones that may not be
 * repeated yet; each part with the most similar first. Nothing below three characters.
 */
export function findSimilar({ similar, store, places, clock }: SimilarDeps): FindSimilar {
  return async ({ title, text, territoryId, first }) => {
    const typed = title.trimStart().slice(0, titleLengthMax)
    if (typed.trim().length < titleLengthMin) return []
    const place = territoryId == null ? undefined : places.territory(territoryId)
    const question = {
      ...{ title: typed, text: (text ?? '').slice(0, textLengthMax), now: clock.now() },
      places: place ? [place.id, ...place.ancestorIds] : [],
    }
    const ids = similar.find(question, Math.min(similarMax, Math.max(1, first)))
    const found = new Map((await store.readMany(ids)).map((petition) => [petition.id, petition]))
    const petitions = ids.flatMap((id) => found.get(id) ?? [])
    return [...petitions.filter(isOpen), ...petitions.filter((petition) => petition.stage === 'closed')]
  }
}

const isOpen = ({ stage }: Petition): boolean => stage === 'signing'

/** Whether it is one that such lists hold: anybody may read it. */
export function isListedAsSimilar({ stage, hidden }: Petition): boolean {
  return (stage === 'signing' || stage === 'closed') && hidden === null
}
