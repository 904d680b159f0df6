import type { TerritoryId } from '../kernel/ids.ts'

/** Signatures of one area. */
export interface AreaCell {
  /** null for signatures that no area is named for */
  readonly area: TerritoryId | null
  /** null where it is not shown */
  readonly count: number | null
}

/**
 * Signatures by area, the largest first, in which nobody of a small area can be found out.
 *
 * A count below `minCell` is not shown. The total is public, so what is left out must not follow from the rest: where the
 * hidden counts are all equal (one alone, for example), the smallest shown ones are left out as well. Then any two hidden
 * areas with different counts could change places, and the table would look the same. Which of the hidden ones is small
 * is not said either.
 * @param byArea exact counts, of the level that the book publishes
 * @param total of the petition; what no area is named for is a line of its own
 * @param minCell of the rule book, ≥ 1; 1 hides nothing
 * @returns undefined when there are no areas, or too few signatures to show any table
 */
export function areaTable(
  byArea: Readonly<Record<TerritoryId, number>>,
  total: number,
  minCell: number,
): readonly AreaCell[] | undefined {
  const named = Object.entries(byArea).filter(([, count]) => count > 0)
  if (named.length === 0) return undefined
  const elsewhere = total - named.reduce((sum, [, count]) => sum + count, 0)
  const cells = [
    ...named.map(([area, count]) => ({ area, count })),
    ...(elsewhere > 0 ? [{ area: null, count: elsewhere }] : []),
  ].sort((a, b) => b.count - a.count || ((a.area ?? '') < (b.area ?? '') ? -1 : 1))

  const limit = hiddenUpTo(
    cells.map(({ count }) => count),
    minCell,
  )
  if (limit === undefined) return undefined
  const shown = cells.filter(({ count }) => count > limit)
  const hidden = cells.filter(({ count }) => count <= limit)
  // By name: their order must not tell their counts.
  const byName = hidden.map(({ area }) => area).sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return [...shown, ...byName.map((area) => ({ area, count: null }))]
}

/**
 * Every count up to this one is hidden. Equal counts are hidden together, or the choice among them would tell something.
 * @returns undefined when even hiding everything leaves counts that are all equal, and so known
 */
function hiddenUpTo(counts: readonly number[], minCell: number): number | undefined {
  const steps = [...new Set(counts)].sort((a, b) => a - b)
  const small = steps.filter((count) => count < minCell)
  const [smallest] = small
  if (smallest === undefined) return 0
  // Two different values at least are hidden.
  return small.length > 1 ? small.at(-1) : steps[1]
}
