import type { TerritoryEntry } from '#domain/places/tree.ts'
import outlines from './outlines.json' with { type: 'json' }

/**
 * The places with the borders of the demo city, which were drawn by hand for it and are nobody's survey. The file names
 * corners once and units by their corners, so that neighbours cannot part.
 */
export function outlined(places: readonly TerritoryEntry[], cityId: string): TerritoryEntry[] {
  const points = new Map(Object.entries(outlines.points))
  const corners = new Map(Object.entries(outlines.units))
  return places.map((place) => {
    const names = corners.get(place.id)
    if (!names) return place
    const ring = [...names, ...names.slice(0, 1)].map((name) => points.get(name))
    const shape = { type: 'Polygon', coordinates: [ring] }
    return { ...place, shape, ...(place.id === cityId && { landmarks: outlines.landmarks }) }
  })
}
