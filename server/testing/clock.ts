import { settableClock, type SettableClock } from '#server/platform/clock.ts'

/** Wednesday 3 June 2026, 12:00 in Almaty: a working day in the middle of the day. */
export function fakeClock(at = '2026-06-03T07:00:00.000Z'): SettableClock {
  return settableClock(new Date(at))
}
