/** Ballots of one kind; null where so few would point at people. */
export interface SmallCell {
  readonly name: string
  readonly ballots: number | null
}

/**
 * A table whose sum is public, without its small cells: one of fewer than `k` ballots is left out, and where it is the
 * only one, the next smallest too, because the sum would give it away (budgets.md 7).
 * @param counts by name; kinds that did not occur are kept as 0, which says nothing of anybody
 * @returns the most first; what is left out last
 */
export function withoutSmallCells(counts: Readonly<Record<string, number>>, k: number): SmallCell[] {
  const cells = Object.entries(counts).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const filled = cells.filter(([, ballots]) => ballots > 0)
  // One kind alone is the sum itself.
  const small = filled.length > 1 ? filled.filter(([, ballots]) => ballots < k).length : 0
  const hidden = new Set(filled.slice(filled.length - (small === 1 ? 2 : small)).map(([name]) => name))
  const shown = cells.map(([name, ballots]) => ({ name, ballots: small > 0 && hidden.has(name) ? null : ballots }))
  return [...shown.filter(({ ballots }) => ballots !== null), ...shown.filter(({ ballots }) => ballots === null)]
}
