import { isGeoPoint, type GeoPoint } from '#domain/kernel/geometry.ts'

/** Latitude and longitude as somebody types them. */
export interface TypedPoint {
  readonly lat: string
  readonly lon: string
}

export function typedPoint(point: GeoPoint | null): TypedPoint {
  return { lat: point ? String(point.lat) : '', lon: point ? String(point.lon) : '' }
}

/** Decimal degrees, with a point or a comma. @returns undefined when they are no place on the globe */
export function readPoint({ lat, lon }: TypedPoint): GeoPoint | undefined {
  const point = { lat: degreesOf(lat), lon: degreesOf(lon) }
  return isGeoPoint(point) ? point : undefined
}

/** Five decimals are a metre: more would say what nobody knows. */
export function shortPoint({ lat, lon }: GeoPoint): GeoPoint {
  return { lat: Math.round(lat * 100_000) / 100_000, lon: Math.round(lon * 100_000) / 100_000 }
}

function degreesOf(text: string): number {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-')
  return /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
