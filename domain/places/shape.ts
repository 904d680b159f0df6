import { isInside, type GeoPoint, type Ring } from '../kernel/geometry.ts'

/** The outline of a unit as GeoJSON (RFC 7946, 3.1.6 and 3.1.7): in each polygon the outer ring first, then holes. */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** Outer rings and holes alike: which is which follows from how often they are crossed. */
export function ringsOf(shape: Shape): readonly Ring[] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
}

/** Whether a place lies in the unit. */
export function contains(shape: Shape, { lat, lon }: GeoPoint): boolean {
  return isInside(ringsOf(shape), [lon, lat])
}
