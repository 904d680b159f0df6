import type { Refusal } from '../kernel/result.ts'
import { doubleAreaOf, isLatitude, isLongitude, type Position, type Ring } from '../kernel/geometry.ts'
import { ringsOf, type Shape } from './shape.ts'

/** An outline as files carry it: anything. */
export interface ShapeEntry {
  readonly type: string
  readonly coordinates: unknown
}

/** `path`: into the entry, `['coordinates', '0', '3']`. */
export type ShapeRefusal = Refusal<'INVALID' | 'TOO_LONG'> & { readonly path: readonly string[] }

/** Enough for a district drawn to ten metres; a file with more was not made for maps of a city. */
const shapePointsMax = 2_000

/**
 * What is wrong with an outline out of a file, all at once; it is a `Shape` when nothing is.
 *
 * - `INVALID` another type than Polygon or MultiPolygon; no ring; a ring with less than four positions, that does not end
 *   where it began, or that encloses nothing; a position that is no pair of numbers or lies outside the globe
 * - `TOO_LONG` more than 2,000 positions together
 */
export function shapeFaults({ type, coordinates }: ShapeEntry): ShapeRefusal[] {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return [invalid('type')]
  const faults = type === 'Polygon' ? polygonFaults(coordinates, []) : polygonsFaults(coordinates)
  if (faults.length > 0) return faults
  // Every position was looked at.
  const points = ringsOf({ type, coordinates } as Shape).flat().length
  const details = { max: shapePointsMax }
  return points > shapePointsMax ? [{ code: 'TOO_LONG', path: ['coordinates'], details }] : []
}

function polygonsFaults(polygons: unknown): ShapeRefusal[] {
  if (!Array.isArray(polygons) || polygons.length === 0) return [invalid('coordinates')]
  return polygons.flatMap((polygon, i) => polygonFaults(polygon, [String(i)]))
}

function polygonFaults(rings: unknown, path: readonly string[]): ShapeRefusal[] {
  if (!Array.isArray(rings) || rings.length === 0) return [invalid('coordinates', ...path)]
  return rings.flatMap((ring, i) => ringFaults(ring, [...path, String(i)]))
}

function ringFaults(ring: unknown, path: readonly string[]): ShapeRefusal[] {
  if (!Array.isArray(ring) || ring.length < 4) return [invalid('coordinates', ...path)]
  const faults = positionFaults(ring, path)
  if (faults.length > 0) return faults
  const positions = ring as Ring // each was looked at
  const [first, last] = [positions[0], positions.at(-1)]
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed && doubleAreaOf(positions) !== 0 ? [] : [invalid('coordinates', ...path)]
}

/** What is wrong with a list of positions, each by its number. */
export function positionFaults(positions: readonly unknown[], path: readonly string[]): ShapeRefusal[] {
  return positions.flatMap((position, i) => (isPosition(position) ? [] : [invalid('coordinates', ...path, String(i))]))
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && isLongitude(value[0]) && isLatitude(value[1])
}

function invalid(...path: string[]): ShapeRefusal {
  return { code: 'INVALID', path }
}
