import type { TerritoryId } from '../kernel/ids.ts'
import { isWithin, unitOfLevel, type Territory } from '../places/territory.ts'

/**
 * The territory that the ledger names beside a signature: the signer's unit of the level that the book publishes.
 *
 * A finer public log would be a tracking device. So a local petition, whose whole territory is that unit or lies within
 * it, names none at all (petitions.md 7.3).
 * @param residence null where the book takes signers from anywhere and nothing is known
 */
export function publishedArea(
  residence: Territory | null,
  addressedTerritoryId: TerritoryId | null,
  ledgerLevel: string,
  tree: (id: TerritoryId) => Territory | undefined,
): TerritoryId | null {
  const unit = residence && unitOfLevel(residence, ledgerLevel, tree)
  if (!unit) return null
  const addressed = addressedTerritoryId === null ? undefined : tree(addressedTerritoryId)
  return addressed && isWithin(addressed, unit.id) ? null : unit.id
}
