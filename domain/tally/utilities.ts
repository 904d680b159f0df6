import type { Election } from './election.ts'
import type { Support } from './support.ts'

/** What a voter gets out of a project she supports: its cost, one, or the points she gave it. */
export const utilityKinds = ['cost', 'cardinality', 'points'] as const
export type UtilityKind = (typeof utilityKinds)[number]

/**
 * Utilities as unit × factor: the unit may differ between the supporters of a project, the factor belongs to the
 * project. Whoever supports a project with one unit pays one price for it.
 */
export interface Utilities {
  /** as in `Support`; only those to whom the project is worth something */
  readonly offsets: Uint32Array
  readonly profiles: Uint32Array
  readonly weights: Float64Array
  /** beside each supporter; null where every unit is 1 */
  readonly units: Float64Array | null
  /** by project */
  readonly factors: Float64Array
  /** by project: units of all its supporters together */
  readonly totals: Float64Array
}

export function utilitiesOf(election: Election, support: Support, kind: UtilityKind): Utilities {
  const { projects } = election
  if (kind === 'points' && support.points) return unitsOfPoints(support, support.points)
  const factors = Float64Array.from(projects, ({ costMinor }) => (kind === 'cost' ? costMinor : 1))
  const { offsets, profiles, weights, votes } = support
  return { offsets, profiles, weights, units: null, factors, totals: votes }
}

function unitsOfPoints({ offsets, profiles, weights }: Support, points: Float64Array): Utilities {
  const count = offsets.length - 1
  const kept = new Uint32Array(count + 1)
  const totals = new Float64Array(count)
  const supporters = new Uint32Array(profiles.length)
  const voters = new Float64Array(profiles.length)
  const units = new Float64Array(profiles.length)
  let at = 0
  for (let p = 0; p < count; p++) {
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
      const unit = points[k] ?? 0
      if (unit <= 0) continue
      supporters[at] = profiles[k] ?? 0
      voters[at] = weights[k] ?? 0
      units[at++] = unit
      totals[p] = (totals[p] ?? 0) + (weights[k] ?? 0) * unit
    }
    kept[p + 1] = at
  }
  const factors = new Float64Array(count).fill(1)
  const [weightsKept, unitsKept] = [voters.slice(0, at), units.slice(0, at)]
  return { offsets: kept, profiles: supporters.slice(0, at), weights: weightsKept, units: unitsKept, factors, totals }
}
