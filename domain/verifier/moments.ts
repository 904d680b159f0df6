const minuteMs = 60_000

/** Minutes since 1970 at a moment or minute of the formats. */
export function minuteOf(moment: string): number {
  return Math.floor(Date.parse(moment) / minuteMs)
}

/** The minute as the formats spell it. */
export function momentOfMinute(minute: number): string {
  return `${new Date(minute * minuteMs).toISOString().slice(0, 16)}Z`
}

/** An instant as the formats spell it, cut to the second. */
export function momentOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
