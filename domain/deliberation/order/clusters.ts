import type { Point } from './project-people.ts'
import { seededRandom } from './random.ts'

const [fewest, most] = [2, 5]
const starts = 8
const rounds = 50
/** Points that silhouettes are measured on: more say no more, and cost their square. */
const sampled = 800
/** Smaller ones are a few people, not a view: at least so many, and at least this share of all. */
const smallest = { people: 3, share: 0.05 } as const

/**
 * Centres of two to five clusters: as many as lie best apart by their mean silhouette, the fewer of equals. k-means with
 * k-means++ starts from the seed; of eight starts the one with the least sum of squares.
 * @returns no centres where people do not fall into clusters of a sensible size
 */
export function findCentres(points: readonly Point[], seed: number): Point[] {
  let best: { readonly centres: Point[]; readonly silhouette: number } | undefined
  for (let k = fewest; k <= most; k++) {
    const centres = bestStart(points, k, seed)
    const labels = points.map((point) => nearestOf(centres, point))
    if (!areSensible(labels, k)) continue
    const silhouette = meanSilhouette(points, labels, k)
    if (!best || silhouette > best.silhouette + 1e-9) best = { centres, silhouette }
  }
  return best?.centres ?? []
}

/** Number of the nearest centre, the first of equals. */
export function nearestOf(centres: readonly Point[], point: Point): number {
  let [nearest, distance] = [0, Infinity]
  centres.forEach((centre, i) => {
    const away = squared(centre, point)
    if (away < distance - 1e-12) [nearest, distance] = [i, away]
  })
  return nearest
}

function areSensible(labels: readonly number[], k: number): boolean {
  const least = Math.max(smallest.people, Math.ceil(labels.length * smallest.share))
  return Array.from({ length: k }, (_, i) => labels.filter((label) => label === i).length).every((n) => n >= least)
}

function bestStart(points: readonly Point[], k: number, seed: number): Point[] {
  const random = seededRandom(seed + k)
  let best: { readonly centres: Point[]; readonly spread: number } = { centres: [], spread: Infinity }
  for (let start = 0; start < starts; start++) {
    const centres = settle(points, chooseStart(points, k, random))
    const spread = points.reduce((sum, point) => sum + squared(point, centres[nearestOf(centres, point)] ?? point), 0)
    if (spread < best.spread - 1e-9) best = { centres, spread }
  }
  return best.centres
}

/** k-means++: each further centre is a point, the likelier the farther it is from those chosen. */
function chooseStart(points: readonly Point[], k: number, random: () => number): Point[] {
  const first = points[Math.floor(random() * points.length)]
  const centres: Point[] = first ? [first] : []
  while (centres.length > 0 && centres.length < k) {
    const away = points.map((point) => squared(point, centres[nearestOf(centres, point)] ?? point))
    const sum = away.reduce((total, distance) => total + distance, 0)
    let left = random() * sum
    const index = away.findIndex((distance) => (left -= distance) < 0)
    centres.push(points[Math.max(0, index)] ?? [0, 0])
  }
  return centres
}

function settle(points: readonly Point[], from: readonly Point[]): Point[] {
  let centres = [...from]
  for (let round = 0; round < rounds; round++) {
    const sums = centres.map((): [number, number, number] => [0, 0, 0])
    for (const point of points) {
      const sum = sums[nearestOf(centres, point)]
      if (!sum) continue
      sum[0] += point[0]
      sum[1] += point[1]
      sum[2]++
    }
    const next = sums.map(([x, y, n], i): Point => (n === 0 ? (centres[i] ?? [0, 0]) : [x / n, y / n]))
    const moved = next.some((centre, i) => squared(centre, centres[i] ?? centre) > 1e-18)
    centres = next
    if (!moved) break
  }
  return centres
}

function meanSilhouette(points: readonly Point[], labels: readonly number[], k: number): number {
  const step = Math.max(1, Math.ceil(points.length / sampled))
  const chosen = points.flatMap((point, i) => (i % step === 0 ? [{ point, label: labels[i] ?? 0 }] : []))
  let sum = 0
  for (const { point, label } of chosen) {
    const distances = Array.from({ length: k }, () => ({ sum: 0, n: 0 }))
    for (const other of chosen) {
      const cluster = distances[other.label]
      if (!cluster) continue
      cluster.sum += Math.sqrt(squared(point, other.point))
      cluster.n++
    }
    sum += silhouetteOf(distances, label)
  }
  return sum / chosen.length
}

/** (b − a) / max(a, b): a to the own cluster without oneself, b to the nearest other one. */
function silhouetteOf(distances: readonly { readonly sum: number; readonly n: number }[], label: number): number {
  const own = distances[label]
  if (!own || own.n < 2) return 0
  const a = own.sum / (own.n - 1)
  const others = distances.flatMap(({ sum, n }, i) => (i === label || n === 0 ? [] : [sum / n]))
  if (others.length === 0) return 0
  const b = Math.min(...others)
  return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b)
}

function squared(a: Point, b: Point): number {
  const [x, y] = [a[0] - b[0], a[1] - b[1]]
  return x * x + y * y
}
