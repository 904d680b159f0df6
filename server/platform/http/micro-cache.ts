export interface MicroCacheOptions {
  /** answers of this age are given without asking again */
  readonly freshMs: number
  /** while asking again fails or takes too long, answers up to this age are better than none */
  readonly staleMs: number
  /** how long a reader waits for the new answer while there is an old one */
  readonly patienceMs: number
  /** of all that is kept, keys included; the longest unasked goes first */
  readonly bytesMax: number
  /** milliseconds that only grow; not the clock, which may be set back */
  readonly now?: () => number
}

/** What a load gives: `keep` only what the next reader may have as well. */
export interface Loaded<Value> {
  readonly value: Value
  readonly keep: boolean
  readonly bytes: number
}

export interface CacheCounters {
  /** given without asking */
  readonly hits: number
  /** asked */
  readonly misses: number
  /** waited for the question of another reader */
  readonly joined: number
  /** old answers given because a new one failed or was slow */
  readonly stale: number
  readonly entries: number
  readonly bytes: number
}

export interface MicroCache<Value> {
  /** A fresh value, or nothing. */
  peek(key: string): Value | undefined
  /**
   * A fresh value; else one load for everybody who asks meanwhile, so that a busy entry that ends does not send all its
   * readers to the database. `ageMs` is set for an old value that had to do.
   */
  get(key: string, load: () => Promise<Loaded<Value>>): Promise<{ readonly value: Value; readonly ageMs?: number }>
  counters(): CacheCounters
}

interface Entry<Value> {
  readonly value: Value
  readonly bytes: number
  readonly loadedAt: number
}

// What a map spends on an entry besides its text.
const entryOverheadBytes = 300

/** Holds answers for a second, so that a petition that everybody reads costs the database one read a second. */
export function createMicroCache<Value>(options: MicroCacheOptions): MicroCache<Value> {
  const { freshMs, staleMs, patienceMs, bytesMax, now = () => performance.now() } = options
  const entries = new Map<string, Entry<Value>>()
  const flights = new Map<string, { readonly loaded: Promise<Loaded<Value>>; readonly startedAt: number }>()
  const counted = { hits: 0, misses: 0, joined: 0, stale: 0 }
  let bytes = 0

  function forget(key: string): void {
    bytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }

  function keep(key: string, { value, bytes: valueBytes }: Loaded<Value>): void {
    forget(key)
    const size = valueBytes + 2 * key.length + entryOverheadBytes
    if (size > bytesMax) return
    // The newest stands last, so the first is the one that nobody has asked for longest.
    entries.set(key, { value, bytes: size, loadedAt: now() })
    bytes += size
    for (const oldest of entries.keys()) {
      if (bytes <= bytesMax) break
      forget(oldest)
    }
  }

  function fly(key: string, load: () => Promise<Loaded<Value>>) {
    const known = flights.get(key)
    if (known) {
      counted.joined++
      return known
    }
    counted.misses++
    const loaded = load()
      .then((answer) => {
        if (answer.keep) keep(key, answer)
        return answer
      })
      .finally(() => flights.delete(key))
    const flight = { loaded, startedAt: now() }
    flights.set(key, flight)
    return flight
  }

  return {
    peek(key) {
      const entry = entries.get(key)
      if (!entry || now() - entry.loadedAt >= freshMs) return undefined
      counted.hits++
      return entry.value
    },
    async get(key, load) {
      const entry = entries.get(key)
      const ageMs = entry ? now() - entry.loadedAt : Infinity
      if (entry && ageMs < freshMs) {
        counted.hits++
        return { value: entry.value }
      }
      const flight = fly(key, load)
      if (!entry || ageMs > staleMs) return { value: (await flight.loaded).value }
      const loaded = await within(patienceMs - (now() - flight.startedAt), flight.loaded)
      if (loaded?.keep) return { value: loaded.value }
      counted.stale++
      return { value: entry.value, ageMs }
    },
    counters: () => ({ ...counted, entries: entries.size, bytes }),
  }
}

/** undefined: it failed or took longer */
async function within<Answer>(ms: number, work: Promise<Answer>): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, ms))
  })
  try {
    return await Promise.race([work.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
