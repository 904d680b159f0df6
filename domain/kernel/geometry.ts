/** GeoJSON order: longitude first, in degrees of WGS 84. */
export type Position = readonly [longitude: number, latitude: number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]

/** A place on the ground, in degrees of WGS 84. */
export interface GeoPoint {
  readonly lat: number
  readonly lon: number
}

/** In degrees, or in units of a drawing: `west` is the smallest x, `south` the smallest y. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export function isGeoPoint({ lat, lon }: GeoPoint): boolean {
  return isLongitude(lon) && isLatitude(lat)
}

export function isLongitude(degrees: unknown): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= 180
}

export function isLatitude(degrees: unknown): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= 90
}

/**
 * Whether a ray from the point to the right crosses the rings an odd number of times: inside an outer ring and outside
 * its holes. Of units that share a border each point of it belongs to exactly one.
 */
export function isInside(rings: readonly Ring[], [x, y]: Position): boolean {
  let isIn = false
  for (const ring of rings) {
    for (const [a, b] of edgesOf(ring)) {
      // The lower end first: both neighbours of a border must reckon with the very same numbers.
      const [[lowX, lowY], [highX, highY]] = a[1] < b[1] ? [a, b] : [b, a]
      const isBeside = lowY <= y && y < highY
      if (isBeside && x < lowX + ((y - lowY) / (highY - lowY)) * (highX - lowX)) isIn = !isIn
    }
  }
  return isIn
}

/** Pairs of neighbours; the last position leads back to the first, whether or not the ring repeats it. */
export function edgesOf(ring: Ring): (readonly [Position, Position])[] {
  return ring.flatMap((from, i) => {
    const to = ring[i + 1] ?? ring[0]
    return to && (to[0] !== from[0] || to[1] !== from[1]) ? [[from, to] as const] : []
  })
}

/** @returns undefined when there is no position at all */
export function boundsOf(rings: readonly Ring[]): Bounds | undefined {
  let bounds: Bounds | undefined
  for (const [x, y] of rings.flat()) {
    bounds = bounds
      ? {
          west: Math.min(bounds.west, x),
          south: Math.min(bounds.south, y),
          east: Math.max(bounds.east, x),
          north: Math.max(bounds.north, y),
        }
      : { west: x, south: y, east: x, north: y }
  }
  return bounds
}

/** Twice the area that a ring encloses, with the sign of its direction. */
export function doubleAreaOf(ring: Ring): number {
  return edgesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay), 0)
}
