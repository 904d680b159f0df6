/** The only place that may ask the machine what time it is. Everybody else is handed a clock. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is told otherwise: for tests and for the demo city, which has a past. */
export interface SettableClock extends Clock {
  set(at: Date): void
  advance(ms: number): void
}

export function settableClock(start: Date): SettableClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    set: (next) => {
      at = next.getTime()
    },
    advance: (ms) => {
      at += ms
    },
  }
}
