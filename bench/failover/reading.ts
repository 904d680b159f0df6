import operations from '../../schema/operations.json' with { type: 'json' }
import { between, pause } from '../pause.ts'

export interface SteadyReading {
  /** @returns what came of it */
  stop(): Promise<{ requests: number; failed: number; old: number; slowestMs: number; findings: string[] }>
}

const everyMs = 40
const [pageDocument] = Object.entries(operations).find(([, text]) => text.includes('query PetitionPage(')) ?? ['']

/** Somebody without an account reads the page of each petition, all the while, by the address that everybody shares. */
export async function readSteadily(origin: string, numbers: readonly string[]): Promise<SteadyReading> {
  const addresses = numbers.map((number) => {
    const variables = JSON.stringify({ number })
    return `${origin}/graphql?${new URLSearchParams({ id: pageDocument, variables }).toString()}`
  })
  const failures = new Map<string, number>()
  const outcome = { requests: 0, failed: 0, old: 0, slowestMs: 0 }
  let isGoing = true

  async function read(address: string): Promise<void> {
    const startedAt = performance.now()
    const problem = await fetch(address, { signal: AbortSignal.timeout(30_000) }).then(
      async (response) => {
        const body = (await response.json()) as { data?: { petition: object | null }; errors?: object }
        if (response.headers.has('age')) outcome.old++
        return response.ok && body.data?.petition && !body.errors ? undefined : `answered with ${response.status}`
      },
      (cause: Error) => `not answered: ${cause.message}`,
    )
    outcome.requests++
    outcome.slowestMs = Math.max(outcome.slowestMs, Math.round(performance.now() - startedAt))
    if (problem === undefined) return
    outcome.failed++
    failures.set(problem, (failures.get(problem) ?? 0) + 1)
  }
  // Once before anything happens: what was never read is in no cache.
  await Promise.all(addresses.map(read))
  const running = Promise.all(
    addresses.map(async (address) => {
      while (isGoing) {
        await read(address)
        await pause(between(0.5, 1.5) * everyMs)
      }
    }),
  )
  return {
    async stop() {
      isGoing = false
      await running
      return { ...outcome, findings: [...failures].map(([problem, times]) => `${times} reads were ${problem}`) }
    },
  }
}
