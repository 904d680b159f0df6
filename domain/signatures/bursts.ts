/** Signatures in one minute; minutes are counted from 1970, minutes without a signature are left out. */
export interface MinuteCount {
  readonly minute: number
  readonly count: number
}

export interface Burst {
  /** first and last minute, both included */
  readonly from: number
  readonly to: number
  /** signatures between them */
  readonly count: number
  /** of its busiest minute */
  readonly peak: number
}

/** What counts as a burst; stated on the page that shows them. */
export const burstRule = {
  /** minutes whose rhythm a minute is compared with: those right before it */
  window: 120,
  /** how many times the usual minute makes a burst */
  factor: 6,
  /** below so many signatures a minute nothing is a burst */
  floor: 30,
  /** bursts with at most so many minutes between them are one */
  gap: 5,
} as const

/**
 * Minutes in which a petition got far more signatures than in its own recent rhythm: at least `floor`, and at least
 * `factor` times the median minute of the `window` before (quiet minutes included, so a quiet petition has median 0).
 *
 * A median, because a burst of less than half the window does not move it, while lasting popularity does within the
 * hour: what is many for one petition is an ordinary evening for another. A burst is a reason to look, never a proof.
 * @param minutes in order, each once
 */
export function findBursts(minutes: readonly MinuteCount[], rule = burstRule): Burst[] {
  const bursts: Burst[] = []
  let first = 0
  minutes.forEach(({ minute, count }, index) => {
    while ((minutes[first]?.minute ?? minute) < minute - rule.window) first++
    if (count < rule.floor) return
    const before = minutes.slice(first, index).map((one) => one.count)
    if (count < rule.factor * medianWithZeros(before, rule.window)) return
    const last = bursts.at(-1)
    if (!last || minute - last.to > rule.gap) bursts.push({ from: minute, to: minute, count, peak: count })
    else bursts[bursts.length - 1] = joined(last, minutes, minute)
  })
  return bursts
}

/** Of the given counts and as many zeros as the window has quiet minutes. */
function medianWithZeros(counts: readonly number[], window: number): number {
  const zeros = window - counts.length
  const middle = Math.floor(window / 2)
  if (middle < zeros) return 0
  return [...counts].sort((a, b) => a - b)[middle - zeros] ?? 0
}

function joined(burst: Burst, minutes: readonly MinuteCount[], to: number): Burst {
  const added = minutes.filter(({ minute }) => minute > burst.to && minute <= to)
  return {
    from: burst.from,
    to,
    count: added.reduce((sum, { count }) => sum + count, burst.count),
    peak: Math.max(burst.peak, ...added.map(({ count }) => count)),
  }
}
