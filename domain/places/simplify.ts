import type { Position, Ring } from '../kernel/geometry.ts'

/**
 * Leaves out points that nobody sees, and draws a border that two rings share the same for both, so that neighbours neither
 * overlap nor part (the idea of TopoJSON: rings are cut where more than two ways meet, and each piece is thinned once).
 * @param rings of whole numbers, without a repeated end; points that are shared are equal
 * @param tolerance how far a point may lie from the line that replaces it, in units of the drawing
 * @returns in the same order; a ring that shrinks to less than three points is empty
 */
export function simplifyTogether(rings: readonly Ring[], tolerance: number): Ring[] {
  const clean = rings.map(withoutRepeats)
  const isJunction = junctionsOf(clean)
  return clean.map((ring) => {
    const thinned = arcsOf(ring, isJunction).flatMap((arc) => thinnedEitherWay(arc, tolerance).slice(0, -1))
    return thinned.length < 3 ? [] : thinned
  })
}

/** Douglas and Peucker, 1973: keeps the ends, and the farthest point as long as it lies beyond the tolerance. */
export function simplifyLine(line: Ring, tolerance: number): Ring {
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const farthest = farthestBetween(line, from, to)
    if (farthest.distance <= tolerance) continue
    kept.add(farthest.index)
    open.push([from, farthest.index], [farthest.index, to])
  }
  return line.filter((_, i) => kept.has(i))
}

function farthestBetween(line: Ring, from: number, to: number): { index: number; distance: number } {
  let found = { index: from, distance: -1 }
  const [start, end] = [line[from], line[to]]
  if (!start || !end) return found
  for (let index = from + 1; index < to; index++) {
    const point = line[index]
    const distance = point ? distanceToEdge(point, start, end) : -1
    if (distance > found.distance) found = { index, distance }
  }
  return found
}

export function distanceToEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Points where borders meet: they have more than two neighbours, or their ring begins there for want of any. */
function junctionsOf(rings: readonly Ring[]): (point: Position) => boolean {
  const neighbours = new Map<number, Set<number>>()
  for (const ring of rings) {
    for (const [i, point] of ring.entries()) {
      const [before, after] = [ring.at(i - 1) ?? point, ring[(i + 1) % ring.length] ?? point]
      const known = neighbours.get(keyOf(point)) ?? new Set()
      neighbours.set(keyOf(point), known.add(keyOf(before)).add(keyOf(after)))
    }
  }
  return (point) => neighbours.get(keyOf(point))?.size !== 2
}

/** The ring in pieces from junction to junction, the end of each being the start of the next. */
function arcsOf(ring: Ring, isJunction: (point: Position) => boolean): Ring[] {
  const cuts = ring.flatMap((point, i) => (isJunction(point) ? [i] : []))
  // An island has no junction; it begins at its least point, whichever way it was written.
  const starts = cuts.length > 0 ? cuts : [leastOf(ring)]
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? (starts[0] ?? 0) + ring.length
    return Array.from({ length: end - start + 1 }, (_, step) => ring[(start + step) % ring.length]).flatMap((point) =>
      point ? [point] : [],
    )
  })
}

/** The same points whichever neighbour walks along. */
function thinnedEitherWay(arc: Ring, tolerance: number): Ring {
  const [first, second, last, beforeLast] = [arc[0], arc[1], arc.at(-1), arc.at(-2)]
  if (!first || !second || !last || !beforeLast) return arc
  const order = compare(first, last) || compare(second, beforeLast)
  return order <= 0 ? simplifyLine(arc, tolerance) : [...simplifyLine([...arc].reverse(), tolerance)].reverse()
}

function leastOf(ring: Ring): number {
  return ring.reduce((least, point, i) => {
    const known = ring[least]
    return known && compare(point, known) < 0 ? i : least
  }, 0)
}

function compare([ax, ay]: Position, [bx, by]: Position): number {
  return ax - bx || ay - by
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, i) => ring.length === 1 || keyOf(point) !== keyOf(ring.at(i - 1) ?? point))
}

/** One number for a point of a drawing, which is some thousand units wide: a text for each would take most of the time. */
function keyOf([x, y]: Position): number {
  return x * 1_000_000 + y
}
