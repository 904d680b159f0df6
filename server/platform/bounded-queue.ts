import { ok, refuse, type Refused, type Result } from '#domain/kernel/result.ts'

export interface Busy {
  readonly code: 'BUSY'
}

/** Runs the work when it is its turn, or refuses it at once where too many wait already. */
export type BoundedQueue = <T>(work: () => Promise<T>) => Promise<Result<T, Busy>>

/** Work that costs much of a core waits apart from everything else, and not without end. */
export function boundedQueue(atOnce: number, waitingMax: number): BoundedQueue {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<Result<T, Busy>> => {
    if (running >= atOnce) {
      if (waiting.length >= waitingMax) return busy
      await new Promise<void>((proceed) => waiting.push(proceed))
    } else {
      running++
    }
    try {
      return ok(await work())
    } finally {
      // The place is handed to the next in the queue without being given up in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

const busy: Refused<Busy> = refuse({ code: 'BUSY' })
