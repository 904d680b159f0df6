import type { RunningCity } from '../city.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { between, pause } from '../pause.ts'

export interface Killing {
  readonly cluster: Cluster
  readonly city: RunningCity
  readonly kills: number
  /** from 0 to 1: how far the signing has come */
  readonly progress: () => number
  readonly say: (line: string) => void
}

export interface Kills {
  readonly count: number
  /** those at whose moment a signature had been handed to the database and not been answered */
  readonly insideAWrite: number
}

/** A server that is down writes nothing: then the kill lands where it does. */
const aimWithinMs = 15_000

export async function killServers(killing: Killing): Promise<Kills> {
  return killAgainAndAgain(killing, async (aim) => {
    const isInside = await aim()
    await killing.city.killServer()
    await killing.city.startServer()
    return { isInside, what: 'server' }
  })
}

export async function killPrimaries(killing: Killing): Promise<Kills> {
  const { cluster } = killing
  return killAgainAndAgain(killing, async (aim) => {
    // Of three only one at a time: two would take the majority away, and nothing could be acknowledged.
    await cluster.healthy()
    const primary = await cluster.primary()
    const isInside = await aim()
    await primary.kill()
    await pause(between(500, 2_500))
    await primary.start()
    return { isInside, what: 'primary' }
  })
}

/** Spread over nine tenths of the signing, each at a random moment of its part. */
async function killAgainAndAgain(
  { cluster, kills, progress, say }: Killing,
  kill: (aim: () => Promise<boolean>) => Promise<{ isInside: boolean; what: string }>,
): Promise<Kills> {
  let insideAWrite = 0
  for (let n = 0; n < kills; n++) {
    const moment = ((n + between(0.2, 0.9)) / kills) * 0.9
    while (progress() < moment) await pause(20)
    const startedAt = performance.now()
    const { isInside, what } = await kill(() => aimAtWrite(cluster, 'signatures'))
    if (isInside) insideAWrite++
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
    const percent = Math.round(progress() * 100)
    say(`${what} killed, ${n + 1} of ${kills}, and back after ${seconds} s; ${percent} % of the signing done`)
  }
  return { count: kills, insideAWrite }
}

/** A random moment after something was handed to the database for a collection. @returns whether it still has no answer */
export async function aimAtWrite(cluster: Cluster, collection: string): Promise<boolean> {
  const end = performance.now() + aimWithinMs
  while (performance.now() < end) {
    await Promise.race([cluster.nextWrite(collection), pause(end - performance.now())])
    await pause(between(0, 4))
    if (cluster.underWay(collection) > 0) return true
  }
  return false
}
