import type { TerritoryId } from '#domain/kernel/ids.ts'
import { bookInForce } from '#domain/rules/adoption.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Places } from '#server/features/places/index.ts'
import type { AdoptionStore } from '../store/adoption.store.ts'
import type { Shelf } from './shelf.ts'

export type FindBookInForce = (territoryId: TerritoryId, at: Date) => Promise<PetitionRules | undefined>

/** The book that a submission to this place at this moment would follow. */
export const findBookInForce =
  (deps: { adoptions: AdoptionStore; shelf: Shelf; places: Pick<Places, 'territory'> }): FindBookInForce =>
  async (territoryId, at) => {
    const place = deps.places.territory(territoryId)
    if (!place) return undefined
    const adoptions = await deps.adoptions.ofTerritories([place.id, ...place.ancestorIds])
    return bookInForce(adoptions, place, deps.shelf.books(), at)
  }
