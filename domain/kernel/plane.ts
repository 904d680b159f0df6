import type { Bounds, GeoPoint, Position, Ring } from './geometry.ts'

/**
 * How a map lies on the globe: an equirectangular projection with the scale of its middle latitude. Its error over a city
 * is below a metre; over a country it bends borders, which no answer depends on.
 */
export interface MapFrame {
  /** degrees at the left edge */
  readonly west: number
  /** degrees at the upper edge */
  readonly north: number
  readonly unitsPerLon: number
  readonly unitsPerLat: number
  /** units of the drawing; the longer side is always 4,000 */
  readonly width: number
  readonly height: number
}

/** In units of a drawing: x to the right, y downwards. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}

/** Units of the longer side: four metres each in a city of 16 km. */
export const mapSize = 4_000
const margin = 60

/** The frame that holds these bounds with a little air around them. */
export function frameAround({ west, south, east, north }: Bounds): MapFrame {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [across, down] = [(east - west) * squeeze, north - south]
  const unitsPerLat = (mapSize - 2 * margin) / Math.max(across, down, Number.EPSILON)
  const unitsPerLon = unitsPerLat * squeeze
  return {
    west: west - margin / unitsPerLon,
    north: north + margin / unitsPerLat,
    unitsPerLon,
    unitsPerLat,
    width: Math.round(across * unitsPerLat + 2 * margin),
    height: Math.round(down * unitsPerLat + 2 * margin),
  }
}

export function onPlane(frame: Omit<MapFrame, 'width' | 'height'>, { lat, lon }: GeoPoint): PlanePoint {
  return { x: (lon - frame.west) * frame.unitsPerLon, y: (frame.north - lat) * frame.unitsPerLat }
}

export function onGlobe(frame: Omit<MapFrame, 'width' | 'height'>, { x, y }: PlanePoint): GeoPoint {
  return { lon: frame.west + x / frame.unitsPerLon, lat: frame.north - y / frame.unitsPerLat }
}

/** The path of an SVG, in steps from point to point, which are the shortest to write; the points are whole numbers. */
export function pathOf(rings: readonly Ring[], isClosed = true): string {
  return rings
    .map((ring) => {
      const steps = ring.map(([x, y], i) => {
        const [fromX, fromY] = i === 0 ? [0, 0] : (ring[i - 1] ?? [0, 0])
        return i === 0 ? `M${x} ${y}l` : `${signed(x - fromX)}${signed(y - fromY)}`
      })
      return `${steps.join('').replace('l+', 'l').replaceAll('+', ' ')}${isClosed ? 'z' : ''}`
    })
    .join('')
}

/** What `pathOf` wrote, as points again. */
export function ringsOfPath(path: string): Ring[] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      const ring: Position[] = []
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        ring.push([x, y])
      }
      return ring
    })
}

function signed(step: number): string {
  return step < 0 ? String(step) : `+${step}`
}
