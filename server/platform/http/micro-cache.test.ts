import { describe, expect, it } from 'vitest'
import { createMicroCache, type Loaded, type MicroCacheOptions } from './micro-cache.ts'

function cacheAt(options: Partial<MicroCacheOptions> = {}) {
  const time = { ms: 0 }
  const cache = createMicroCache<string>({
    ...{ freshMs: 1_000, staleMs: 60_000, patienceMs: 50, bytesMax: 100_000 },
    ...options,
    now: () => time.ms,
  })
  return { cache, time }
}

const good = (value: string): Loaded<string> => ({ value, keep: true, bytes: value.length })
const bad = (value: string): Loaded<string> => ({ value, keep: false, bytes: value.length })

/** A load that ends when it is told to. */
function heldLoad() {
  const held: { resolve: (loaded: Loaded<string>) => void; reject: (cause: Error) => void; calls: number } = {
    ...{ resolve: () => undefined, reject: () => undefined },
    calls: 0,
  }
  const load = () => {
    held.calls++
    return new Promise<Loaded<string>>((resolve, reject) => Object.assign(held, { resolve, reject }))
  }
  return { held, load }
}

describe('the micro-cache', () => {
  it('asks once and gives the answer for a second', async () => {
    const { cache, time } = cacheAt()
    expect(await cache.get('a', async () => good('first'))).toEqual({ value: 'first' })
    time.ms = 999
    expect(cache.peek('a')).toBe('first')
    expect(await cache.get('a', async () => good('second'))).toEqual({ value: 'first' })
    time.ms = 1_000
    expect(cache.peek('a')).toBeUndefined()
    expect(await cache.get('a', async () => good('second'))).toEqual({ value: 'second' })
    expect(cache.counters()).toMatchObject({ hits: 2, misses: 2, joined: 0, stale: 0, entries: 1 })
  })

  it('sends one question for everybody who asks at the same time, also when a busy entry ends', async () => {
    const { cache, time } = cacheAt()
    for (const name of ['new', 'ended']) {
      const { held, load } = heldLoad()
      const answers = Promise.all(Array.from({ length: 200 }, () => cache.get('a', load)))
      held.resolve(good(name))
      expect(new Set((await answers).map(({ value }) => value))).toEqual(new Set([name]))
      expect(held.calls).toBe(1)
      time.ms += 1_000
    }
  })

  it.each([
    ['fails', (held: ReturnType<typeof heldLoad>['held']) => held.reject(new Error('no primary'))],
    ['is not to be kept', (held: ReturnType<typeof heldLoad>['held']) => held.resolve(bad('INTERNAL'))],
    ['takes too long', () => undefined],
  ])('gives an old answer when the new one %s', async (_, end) => {
    const { cache, time } = cacheAt()
    await cache.get('a', async () => good('old'))
    time.ms = 30_000
    const { held, load } = heldLoad()
    const answer = cache.get('a', load)
    end(held)
    expect(await answer).toEqual({ value: 'old', ageMs: 30_000 })
    expect(cache.counters().stale).toBe(1)
  })

  it('does not wait again for an answer that is already late', async () => {
    const { cache, time } = cacheAt({ patienceMs: 10_000 })
    await cache.get('a', async () => good('old'))
    time.ms = 2_000
    const { held, load } = heldLoad()
    const first = cache.get('a', load)
    time.ms = 12_000
    expect(await cache.get('a', load)).toEqual({ value: 'old', ageMs: 12_000 })
    held.resolve(good('new'))
    expect(await first).toEqual({ value: 'new' })
    expect(cache.peek('a')).toBe('new')
  })

  it('says what went wrong when the old answer is too old', async () => {
    const { cache, time } = cacheAt()
    await cache.get('a', async () => good('old'))
    time.ms = 60_001
    await expect(cache.get('a', async () => Promise.reject(new Error('no primary')))).rejects.toThrow('no primary')
    expect(await cache.get('a', async () => bad('INTERNAL'))).toEqual({ value: 'INTERNAL' })
  })

  it('keeps nothing that is not to be kept', async () => {
    const { cache } = cacheAt()
    await cache.get('a', async () => bad('TOO_COSTLY'))
    expect(cache.peek('a')).toBeUndefined()
    expect(cache.counters()).toMatchObject({ entries: 0, bytes: 0 })
  })

  it('stays within its bytes, whatever strangers ask, and lets go of what was asked for longest ago', async () => {
    const { cache } = cacheAt({ bytesMax: 10_000 })
    for (let i = 0; i < 1_000; i++) {
      await cache.get(`key ${i}`, async () => good('x'.repeat(i % 700)))
      expect(cache.counters().bytes).toBeLessThanOrEqual(10_000)
    }
    expect(cache.peek('key 999')).toBeDefined()
    expect(cache.peek('key 0')).toBeUndefined()
    await cache.get('huge', async () => good('x'.repeat(20_000)))
    expect(cache.peek('huge')).toBeUndefined()
    expect(cache.peek('key 999')).toBeDefined()
  })
})
