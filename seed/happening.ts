/** Something that happened in the demo city, and when. */
export interface Happening {
  readonly at: Date
  readonly happen: () => Promise<void>
}

/** Morning of a day from today, in an order. */
export type AtDay = (day: number, order: number) => Date

const dayMs = 86_400_000

/** Morning of that day; each story a few minutes later than the one before. */
export function daysAgo(now: Date, days: number, index: number): Date {
  return new Date(now.getTime() - days * dayMs - 3 * 3_600_000 + index * 240_000)
}

export function plusDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs)
}

/** The same, each only where the condition holds at its time. */
export function onlyWhere(holds: () => Promise<boolean>, happenings: readonly Happening[]): Happening[] {
  return happenings.map(({ at, happen }) => ({
    at,
    happen: async () => {
      if (await holds()) await happen()
    },
  }))
}
