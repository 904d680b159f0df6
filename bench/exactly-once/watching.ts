import { ApiPerson } from '../client.ts'
import { pause } from '../pause.ts'

const everyMs = 250

export interface Watching {
  readonly origin: string
  readonly petitionIds: readonly string[]
  /** by petition: how many may have signed by now */
  readonly atMost: readonly number[]
  readonly findings: string[]
}

/** Looks at the public counts until told to stop: none may fall, none may be more than what was sent. */
export function watchCounts(watching: Watching): { stop(): Promise<number> } {
  const { petitionIds, atMost, findings } = watching
  const seen = petitionIds.map(() => 0)
  let looks = 0
  let isGoing = true

  async function look(): Promise<void> {
    const counts = await publicCounts(watching.origin, petitionIds).catch(() => undefined)
    counts?.forEach((count, i) => {
      const id = petitionIds[i] ?? ''
      if (count < (seen[i] ?? 0)) findings.push(`${id}: the count fell from ${seen[i]} to ${count}`)
      if (count > (atMost[i] ?? 0)) findings.push(`${id}: ${count} counted, ${atMost[i] ?? 0} had been sent`)
      seen[i] = count
    })
    if (counts) looks++
  }
  async function run(): Promise<void> {
    while (isGoing) {
      await look()
      await pause(everyMs)
    }
  }
  const running = run()
  return {
    async stop() {
      isGoing = false
      await running
      return looks
    },
  }
}

/** What everybody is shown, in the order of the ids. */
export async function publicCounts(origin: string, petitionIds: readonly string[]): Promise<number[]> {
  const reader = new ApiPerson(origin, 'reader@dauys.example')
  const fields = petitionIds.map((id, i) => `p${i}: petition(id: "${id}") { signatureCount }`)
  const found = await reader.ask<Record<string, { signatureCount: number }>>(`{ ${fields.join(' ')} }`)
  return petitionIds.map((_, i) => found[`p${i}`]?.signatureCount ?? 0)
}
