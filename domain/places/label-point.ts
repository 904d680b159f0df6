import { boundsOf, doubleAreaOf, edgesOf, isInside, type Position, type Ring } from '../kernel/geometry.ts'
import { distanceToEdge } from './simplify.ts'

const cells = 12
const rounds = 4

/**
 * Where the name of a unit stands: the point of its largest ring that lies farthest from every border, which unlike the
 * centre of gravity is never outside. Found on a grid that becomes finer around the best point.
 * @param rings in units of a drawing
 */
export function labelPointOf(rings: readonly Ring[]): Position {
  const [largest] = [...rings].sort((a, b) => Math.abs(doubleAreaOf(b)) - Math.abs(doubleAreaOf(a)))
  const bounds = boundsOf(largest ? [largest] : [])
  if (!bounds) return [0, 0]
  const edges = rings.flatMap(edgesOf)
  const depthOf = (point: Position) =>
    (isInside(rings, point) ? 1 : -1) * Math.min(...edges.map(([a, b]) => distanceToEdge(point, a, b)))

  let best: Position = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2]
  let [spanX, spanY] = [bounds.east - bounds.west, bounds.north - bounds.south]
  for (let round = 0; round < rounds; round++) {
    const [middleX, middleY] = best
    let depth = depthOf(best)
    for (let cell = 0; cell < cells * cells; cell++) {
      const [column, row] = [cell % cells, Math.floor(cell / cells)]
      const point: Position = [
        middleX + ((column + 0.5) / cells - 0.5) * spanX,
        middleY + ((row + 0.5) / cells - 0.5) * spanY,
      ]
      const found = depthOf(point)
      if (found > depth) [best, depth] = [point, found]
    }
    ;[spanX, spanY] = [(spanX * 3) / cells, (spanY * 3) / cells]
  }
  return [Math.round(best[0]), Math.round(best[1])]
}
