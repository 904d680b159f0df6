import { isInside, type GeoPoint } from '#domain/kernel/geometry.ts'
import { onPlane, ringsOfPath, type MapFrame, type PlanePoint } from '#domain/kernel/plane.ts'

/** A map as the API draws it, its names in the reader's language. Paths are in units of the frame. */
export interface MapDrawing {
  readonly frame: MapFrame
  readonly outline: string
  readonly parts: readonly MapPart[]
  readonly lines: readonly MapLine[]
}

export interface MapPart {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly labelX: number
  readonly labelY: number
}

/** What people know their way by. */
export interface MapLine extends Omit<MapPart, 'id'> {
  readonly kind: 'river' | 'road' | 'railway' | 'park' | 'lake'
  /** degrees, clockwise */
  readonly labelAngle: number
}

/** What stands on a map: a project, an office. */
export interface MapMarker extends GeoPoint {
  readonly id: string
  /** what a screen reader says */
  readonly name: string
  /** two or three characters, such as the number in the list beside the map */
  readonly sign?: string
}

/** The part of the drawing that is shown, in its units. All windows of a map have the same proportions. */
export interface MapWindow {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MapCluster {
  readonly markers: readonly MapMarker[]
  readonly at: PlanePoint
}

/** Side of what can be pressed, in pixels: markers nearer than this are one. */
export const targetSize = 44
const nearest = 12
/** Width to height: no map is a tower on a phone or a strip on a desk. */
const [slimmest, widest] = [0.85, 1.6]

/** Everything, in agreeable proportions. */
export function wholeWindow({ width, height }: MapFrame): MapWindow {
  const ratio = Math.min(widest, Math.max(slimmest, width / height))
  const [w, h] = [Math.max(width, height * ratio), Math.max(height, width / ratio)]
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h }
}

export function zoomOf(whole: MapWindow, shown: MapWindow): number {
  return whole.width / shown.width
}

/** @param around stays where it is on the screen */
export function zoomed(whole: MapWindow, shown: MapWindow, factor: number, around = middleOf(shown)): MapWindow {
  const zoom = Math.min(nearest, Math.max(1, zoomOf(whole, shown) * factor))
  const scale = whole.width / zoom / shown.width
  return within(whole, {
    x: around.x - (around.x - shown.x) * scale,
    y: around.y - (around.y - shown.y) * scale,
    width: shown.width * scale,
    height: shown.height * scale,
  })
}

/** @param across, down in units of the drawing */
export function moved(whole: MapWindow, shown: MapWindow, across: number, down: number): MapWindow {
  return within(whole, { ...shown, x: shown.x + across, y: shown.y + down })
}

/** The nearest window that shows all these points, with air around them. */
export function windowAround(whole: MapWindow, points: readonly PlanePoint[]): MapWindow {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const share = Math.max((1.6 * across) / whole.width, (1.6 * down) / whole.height, 1 / nearest)
  const shown = { ...whole, width: whole.width * Math.min(1, share), height: whole.height * Math.min(1, share) }
  return within(whole, { ...shown, x: left + across / 2 - shown.width / 2, y: top + down / 2 - shown.height / 2 })
}

export function middleOf({ x, y, width, height }: MapWindow): PlanePoint {
  return { x: x + width / 2, y: y + height / 2 }
}

export function isShown({ x, y, width, height }: MapWindow, point: PlanePoint): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

/** Where a point of the drawing is in the window: attributes of an SVG, since the policy forbids inline styles. */
export function placeIn(shown: MapWindow, { x, y }: PlanePoint): { x: string; y: string } {
  return { x: percent((x - shown.x) / shown.width), y: percent((y - shown.y) / shown.height) }
}

/**
 * Markers of the window in their order; those that would cover each other on the screen are one.
 * @param pixels width of the map on the screen
 */
export function clustersOf(
  markers: readonly MapMarker[],
  { frame, shown, pixels }: { frame: MapFrame; shown: MapWindow; pixels: number },
): MapCluster[] {
  const unit = shown.width / pixels
  const clusters: { markers: MapMarker[]; at: PlanePoint }[] = []
  for (const marker of markers) {
    const at = onPlane(frame, marker)
    if (!isShown(shown, at)) continue
    const known = clusters.find((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < targetSize * unit)
    if (known) known.markers.push(marker)
    else clusters.push({ markers: [marker], at })
  }
  return clusters
}

/**
 * The name of the part around a place, as far as the drawing is exact.
 * @returns empty when the place is on the map but in none of its parts; undefined when it lies outside
 */
export function partAround({ frame, outline, parts }: MapDrawing, point: GeoPoint): string | undefined {
  const { x, y } = onPlane(frame, point)
  const holds = (path: string) => isInside(ringsOfPath(path), [x, y])
  const around = parts.find(({ path }) => holds(path))
  if (around) return around.name
  return holds(outline) ? '' : undefined
}

/** A name in lines of about this many characters, never broken within a word. */
export function labelLines(name: string, most = 10): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function within(whole: MapWindow, shown: MapWindow): MapWindow {
  const keep = (start: number, size: number, from: number, all: number) =>
    Math.min(from + all - size, Math.max(from, start))
  return {
    ...shown,
    x: keep(shown.x, shown.width, whole.x, whole.width),
    y: keep(shown.y, shown.height, whole.y, whole.height),
  }
}

/** Hundredths, so that server and browser write the same. */
function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
