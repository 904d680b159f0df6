export interface MemoryBudget {
  /** Uses one point of this key. @returns 0, or in how many milliseconds there is one again */
  take(key: string): number
}

export interface MemoryBudgetOptions {
  /** uses at once; as many come back within a window, evenly */
  readonly points: number
  readonly windowMs: number
  /** milliseconds that only grow */
  readonly now?: () => number
}

/** Above this many keys those whose budget is whole again are forgotten, and then the oldest. */
const keysMax = 200_000

/**
 * Budgets that one process keeps in memory: nothing is written, no timer runs. Of each key only the moment is known at
 * which its budget will be whole again (the generic cell rate algorithm), so what is asked for too early can be told
 * exactly how long to wait.
 */
export function createMemoryBudget({
  points,
  windowMs,
  now = () => performance.now(),
}: MemoryBudgetOptions): MemoryBudget {
  const wholeAgainAt = new Map<string, number>()
  const onePointMs = windowMs / points

  function forgetOld(at: number): void {
    for (const [key, whole] of wholeAgainAt) if (whole <= at) wholeAgainAt.delete(key)
    for (const key of wholeAgainAt.keys()) {
      if (wholeAgainAt.size <= keysMax / 2) return
      wholeAgainAt.delete(key)
    }
  }

  return {
    take(key) {
      const at = now()
      const whole = Math.max(wholeAgainAt.get(key) ?? 0, at) + onePointMs
      const waitMs = whole - at - windowMs
      // A sum of many parts is not exact to the last bit.
      if (waitMs > 1e-6) return waitMs
      if (wholeAgainAt.size >= keysMax) forgetOld(at)
      wholeAgainAt.set(key, whole)
      return 0
    },
  }
}
