import type { PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { isWithin } from '#domain/places/territory.ts'
import type { Directory } from '../store/directory.ts'
import type { ResidentPage, ResidenceStore } from '../store/residence.store.ts'

export type ListResidents = (territoryId: TerritoryId, page: ResidentPage) => Promise<readonly PersonId[]>
export type CountResidents = (territoryId: TerritoryId) => Promise<number>

interface Deps {
  readonly directory: Pick<Directory, 'territories'>
  readonly residences: Pick<ResidenceStore, 'listIn' | 'countIn'>
}

/** Everybody who says that they live in a territory or below it, whether or not an operator confirmed it. */
export const listResidents =
  ({ directory, residences }: Deps): ListResidents =>
  (territoryId, page) =>
    residences.listIn(unitsOf(directory, territoryId), page)

export const countResidents =
  ({ directory, residences }: Deps): CountResidents =>
  (territoryId) =>
    residences.countIn(unitsOf(directory, territoryId))

function unitsOf(directory: Deps['directory'], territoryId: TerritoryId): TerritoryId[] {
  return directory.territories().flatMap((unit) => (isWithin(unit, territoryId) ? unit.id : []))
}
