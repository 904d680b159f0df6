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
  /** beside each supporter; null where every unit is 1 */
  readonly units: Float64Array | null
  /** by project */
  readonly factors: Float64Array
  /** by project: units of all its supporters together */
  readonly totals: Float64Array
}

export function utilitiesOf(election: Election, support: Support, kind: UtilityKind): Utilities {
  const { projects, profiles } = election
  if (kind === 'points' && support.points) return unitsOfPoints(support, support.points, profiles.weights)
  const factors = Float64Array.from(projects, ({ costMinor }) => (kind === 'cost' ? costMinor : 1))
  return { offsets: support.offsets, profiles: support.profiles, units: null, factors, totals: support.votes }
}

function unitsOfPoints({ offsets, profiles }: Support, points: Float64Array, weights: Float64Array): Utilities {
  const count = offsets.length - 1
  const kept = new Uint32Array(count + 1)
  const totals = new Float64Array(count)
  const supporters = new Uint32Array(profiles.length)
  const units = new Float64Array(profiles.length)
  let at = 0
  for (let p = 0; p < count; p++) {
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
      const unit = points[k] ?? 0
      if (unit <= 0) continue
      const profile = profiles[k] ?? 0
      supporters[at] = profile
      units[at++] = unit
      totals[p] = (totals[p] ?? 0) + (weights[profile] ?? 0) * unit
    }
    kept[p + 1] = at
  }
  const factors = new Float64Array(count).fill(1)
  return { offsets: kept, profiles: supporters.slice(0, at), units: units.slice(0, at), factors, totals }
}
