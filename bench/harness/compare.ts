import { createHash } from 'node:crypto'
import { openConnection, type LoadAnswer, type LoadRequest } from './connection.ts'
import { onGeneratorCore } from './cores.ts'
import { closedLoop, type LoadResult } from './load.ts'
import type { RunningVariant } from './variants.ts'

/** A running variant and what it is asked. */
export interface Contestant {
  readonly name: string
  readonly variant: RunningVariant
  /** a fresh source of requests for each round */
  readonly requests: () => () => LoadRequest | undefined
  /** the one right status */
  readonly status?: number
  /** the data within an answer, for the digest; undefined: an answer without a body, which is not compared */
  readonly dataOf?: (answer: LoadAnswer) => unknown
}

export interface RoundPlan {
  readonly rounds: number
  readonly warmUpSeconds: number
  /** on a busy machine seconds alone are too few requests for the compiler to have done its work */
  readonly warmUpRequests: number
  readonly seconds: number
  readonly connections: number
}

/**
 * Many short rounds rather than few long ones: a neighbour's burst then meets one round of each, and the median leaves
 * it out. The short form is for seeing that everything works.
 */
export function roundPlan(full: boolean): RoundPlan {
  return full
    ? { rounds: 15, warmUpSeconds: 3, warmUpRequests: 20_000, seconds: 1.5, connections: 16 }
    : { rounds: 1, warmUpSeconds: 0.3, warmUpRequests: 0, seconds: 0.5, connections: 8 }
}

export interface Measured {
  readonly name: string
  /** server CPU time per request, median of the rounds */
  readonly cpuMicros: number
  /** lowest and highest round */
  readonly spread: readonly [number, number]
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/**
 * Runs the contestants in turn, in an order that rotates from round to round, so that what else happens on the machine
 * meets them all. The measure is the CPU time of the server's process: clock time varies with the neighbours.
 * @throws when answers differ between contestants or a status is not the right one
 */
export async function compare(
  contestants: readonly Contestant[],
  plan: RoundPlan,
  say: (line: string) => void,
): Promise<readonly Measured[]> {
  await demandSameData(contestants)
  const rounds = new Map(contestants.map(({ name }) => [name, [] as (LoadResult & { cpuMicros: number })[]]))
  await onGeneratorCore(async () => {
    for (const contestant of contestants) await warmUp(contestant, plan)
    for (let round = 0; round < plan.rounds; round++) {
      say(`round ${round + 1} of ${plan.rounds}`)
      for (let turn = 0; turn < contestants.length; turn++) {
        const contestant = contestants[(turn + round) % contestants.length] as Contestant
        rounds.get(contestant.name)?.push(await oneRound(contestant, plan.seconds, plan.connections))
      }
    }
  })
  return contestants.map(({ name }) => summary(name, rounds.get(name) ?? []))
}

const warmUpSecondsMax = 30

async function warmUp(contestant: Contestant, { warmUpSeconds, warmUpRequests, connections }: RoundPlan) {
  for (let [seconds, answered] = [0, 0]; seconds < warmUpSecondsMax; seconds += warmUpSeconds) {
    answered += (await oneRound(contestant, warmUpSeconds, connections)).answered
    if (answered >= warmUpRequests) break
  }
}

async function oneRound({ name, variant, requests, status = 200 }: Contestant, seconds: number, connections: number) {
  const before = await variant.cpuMicros()
  const result = await closedLoop({
    ...{ origin: variant.origin, next: requests(), seconds, connections },
    isExpected: (given) => given === status,
  })
  const used = (await variant.cpuMicros()) - before
  const wrong = Object.entries(result.unexpected)
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.map(([code, n]) => `${n} × status ${code}`).join(', ')}`)
  if (result.answered === 0) throw new Error(`${name} answered nothing`)
  return { ...result, cpuMicros: used / result.answered }
}

function summary(name: string, rounds: readonly (LoadResult & { cpuMicros: number })[]): Measured {
  const cpu = rounds.map(({ cpuMicros }) => cpuMicros)
  return {
    name,
    cpuMicros: median(cpu),
    spread: [Math.min(...cpu), Math.max(...cpu)],
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
  }
}

/** A variant that answers something else is not faster, it does another thing. */
async function demandSameData(contestants: readonly Contestant[]): Promise<void> {
  const digests = new Map<string, string[]>()
  for (const { name, variant, requests, status = 200, dataOf } of contestants) {
    const request = requests()()
    if (!request) throw new Error(`${name} has nothing to ask`)
    const connection = openConnection(variant.origin)
    const answer = await connection.send(request)
    connection.close()
    if (answer.status !== status) {
      throw new Error(`${name} answers ${answer.status} instead of ${status}: ${answer.body.toString().slice(0, 500)}`)
    }
    if (!dataOf) continue
    const digest = createHash('sha256')
      .update(JSON.stringify(dataOf(answer)))
      .digest('hex')
    digests.set(digest, [...(digests.get(digest) ?? []), name])
  }
  if (digests.size > 1) throw new Error(`not the same data: ${JSON.stringify([...digests.values()])}`)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
