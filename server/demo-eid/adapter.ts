import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly endsAt: number
}

/** More than a demonstration needs; the oldest go first. */
const keptMax = 5_000
const defaultSeconds = 3_600

/**
 * What the provider remembers, in memory: it is gone with the process, as its keys are.
 * @param now milliseconds since 1970
 */
export function memoryAdapter(now: () => number): (model: string) => Adapter {
  const kept = new Map<string, Kept>()

  function read(key: string): AdapterPayload | undefined {
    const found = kept.get(key)
    if (found && found.endsAt > now()) return found.payload
    kept.delete(key)
    return undefined
  }

  function forgetWhere(fits: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of kept) if (fits(key, payload)) kept.delete(key)
  }

  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`
    const isOwn = (key: string) => key.startsWith(`${model} `)
    return {
      async upsert(id, payload, seconds = defaultSeconds) {
        const [oldest] = kept.keys()
        if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest)
        kept.set(keyOf(id), { payload, endsAt: now() + seconds * 1000 })
      },
      find: async (id) => read(keyOf(id)),
      async findByUid(uid) {
        for (const [key, { payload }] of kept) if (isOwn(key) && payload.uid === uid) return read(key)
        return undefined
      },
      // Codes for devices are not offered.
      findByUserCode: async () => undefined,
      async consume(id) {
        const found = kept.get(keyOf(id))
        if (found) kept.set(keyOf(id), { ...found, payload: { ...found.payload, consumed: Math.floor(now() / 1000) } })
      },
      async destroy(id) {
        kept.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        forgetWhere((_key, payload) => payload.grantId === grantId)
      },
    }
  }
}
