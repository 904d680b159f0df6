import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { TerritoryFact } from './fact.ts'
import type { Landmark } from './landmark.ts'
import type { GeoPoint } from '../kernel/geometry.ts'
import { contains, type Shape } from './shape.ts'

/** A unit of the administrative tree. Levels are data: another country brings its own words. */
export interface Territory {
  readonly id: TerritoryId
  readonly name: Localized
  /** `country`, `region`, `city`, `district`, `sector`, `rural_okrug`, `village` in the demonstration */
  readonly level: string
  readonly parentId: TerritoryId | null
  /** from the root down to the parent */
  readonly ancestorIds: readonly TerritoryId[]
  /** residents; null where no figure is published */
  readonly population: number | null
  /** where its borders run; absent where nobody brought them */
  readonly shape?: Shape
  /** what a map of it shows besides its parts */
  readonly landmarks?: readonly Landmark[]
  /** what it has, of what somebody counted */
  readonly facts?: readonly TerritoryFact[]
  readonly validFrom?: LocalDate
  readonly validTo?: LocalDate
}

/** Where a unit stands: enough to answer whether it lies within another one. */
export type Location = Pick<Territory, 'id' | 'ancestorIds'>

/** Whether a place is the territory itself or lies below it. */
export function isWithin(place: Location, territoryId: TerritoryId): boolean {
  return place.id === territoryId || place.ancestorIds.includes(territoryId)
}

/**
 * The unit of a level that a place belongs to: the place itself or the nearest unit above it.
 * @param tree looks a unit up by its id
 * @returns undefined when no unit of that level lies on the way up
 */
export function unitOfLevel(
  place: Territory,
  level: string,
  tree: (id: TerritoryId) => Territory | undefined,
): Territory | undefined {
  if (place.level === level) return place
  const above = [...place.ancestorIds].reverse().map(tree)
  return above.find((unit) => unit?.level === level)
}

/**
 * The lowest unit around a point: the sector, where sectors have outlines, else the city.
 * @param unit where to begin
 * @param below looks up the units right below one
 * @returns undefined when the point lies outside, or nobody knows the borders of `unit`
 */
export function unitAround(
  point: GeoPoint,
  unit: Territory,
  below: (id: TerritoryId) => readonly Territory[],
): Territory | undefined {
  if (!unit.shape || !contains(unit.shape, point)) return undefined
  for (const part of below(unit.id)) {
    const found = unitAround(point, part, below)
    if (found) return found
  }
  return unit
}
