import type { Landmark } from './landmark.ts'
import { isArea } from './landmark.ts'
import { labelPointOf } from './label-point.ts'
import { frameAround, mapSize, onPlane, pathOf, type MapFrame } from '../kernel/plane.ts'
import { boundsOf, edgesOf, type Position, type Ring } from '../kernel/geometry.ts'
import { ringsOf, type Shape } from './shape.ts'
import { simplifyLine, simplifyTogether } from './simplify.ts'
import type { Territory } from './territory.ts'

/** A unit and the units right below it, ready to be drawn. Paths are in units of the frame. */
export interface TerritoryMap {
  readonly territory: Territory
  readonly frame: MapFrame
  /** empty when only the units below have outlines */
  readonly outline: string
  readonly units: readonly MapUnit[]
  readonly landmarks: readonly MapLandmark[]
}

export interface MapUnit {
  readonly territory: Territory
  readonly path: string
  readonly labelX: number
  readonly labelY: number
}

export interface MapLandmark extends Pick<Landmark, 'kind' | 'name'> {
  readonly path: string
  readonly labelX: number
  readonly labelY: number
  /** degrees, clockwise, between -90 and 90: how a name is turned to follow the line; 0 in an area */
  readonly labelAngle: number
}

/** So many points are some 36 kB: a map must reach an old phone on a weak network. */
const pointsMax = 6_000
/** Units of the frame, at first; a border is drawn one pixel wide at the nearest zoom. */
const finest = 2
export const mapUnitsMax = 200

/**
 * @param children units right below; those without an outline are left out, and so is what exceeds 200
 * @returns undefined when nothing of it has an outline
 */
export function drawMap(territory: Territory, children: readonly Territory[]): TerritoryMap | undefined {
  const shown = children.filter(({ shape }) => shape !== undefined).slice(0, mapUnitsMax)
  const drawn = [territory, ...shown]
  const bounds = boundsOf(drawn.flatMap(({ shape }) => (shape ? ringsOf(shape) : [])))
  if (!bounds) return undefined
  const frame = frameAround(bounds)
  const [own = [], ...below] = thinnedTo(
    pointsMax,
    drawn.map(({ shape }) => ringsOnPlane(shape, frame)),
  )
  return {
    territory,
    frame,
    outline: pathOf(own),
    units: shown.map((unit, i) => {
      const rings = below[i] ?? []
      const [labelX, labelY] = labelPointOf(rings)
      return { territory: unit, path: pathOf(rings), labelX, labelY }
    }),
    landmarks: (territory.landmarks ?? []).map((landmark) => drawLandmark(landmark, frame)),
  }
}

/** Whole numbers, without the repeated end of each ring. */
function ringsOnPlane(shape: Shape | undefined, frame: MapFrame): Ring[] {
  return shape ? ringsOf(shape).map((ring) => lineOnPlane(ring.slice(0, -1), frame)) : []
}

function lineOnPlane(line: readonly Position[], frame: MapFrame): Ring {
  return line.map(([lon, lat]) => {
    const { x, y } = onPlane(frame, { lon, lat })
    return [Math.round(x), Math.round(y)] as const
  })
}

/** The finest drawing of all units that is not too heavy. */
function thinnedTo(most: number, units: readonly (readonly Ring[])[]): Ring[][] {
  let rings = simplifyTogether(units.flat(), finest)
  for (let tolerance = 2 * finest; rings.flat().length > most && tolerance < mapSize; tolerance *= 2) {
    // What was thinned is thinned further: the tolerances together stay below twice the last.
    rings = simplifyTogether(rings, tolerance)
  }
  let next = 0
  return units.map((unit) => {
    const thinned = rings.slice(next, (next += unit.length)).filter((ring) => ring.length > 0)
    // A unit too small to be seen is a dot and not a gap in the list.
    return thinned.length > 0 ? thinned : unit.slice(0, 1).map((ring) => ring.slice(0, 3))
  })
}

function drawLandmark({ kind, name, coordinates }: Landmark, frame: MapFrame): MapLandmark {
  const line = simplifyLine(lineOnPlane(coordinates, frame), finest)
  if (isArea(kind)) {
    const [labelX, labelY] = labelPointOf([line])
    return { kind, name, path: pathOf([line]), labelX, labelY, labelAngle: 0 }
  }
  return { kind, name, path: pathOf([line], false), ...alongLongest(line) }
}

/** The middle of the longest straight piece, and how it lies. */
function alongLongest(line: Ring): Pick<MapLandmark, 'labelX' | 'labelY' | 'labelAngle'> {
  const pieces = edgesOf(line).slice(0, line.length - 1) // the last edge would lead back to the start
  const lengthOf = ([[ax, ay], [bx, by]]: readonly [Position, Position]) => Math.hypot(bx - ax, by - ay)
  const [longest] = pieces.sort((a, b) => lengthOf(b) - lengthOf(a))
  if (!longest) return { labelX: line[0]?.[0] ?? 0, labelY: line[0]?.[1] ?? 0, labelAngle: 0 }
  const [[ax, ay], [bx, by]] = longest
  const steep = Math.round((Math.atan2(by - ay, bx - ax) * 180) / Math.PI)
  const labelAngle = steep > 90 ? steep - 180 : steep < -90 ? steep + 180 : steep
  return { labelX: Math.round((ax + bx) / 2), labelY: Math.round((ay + by) / 2), labelAngle }
}
