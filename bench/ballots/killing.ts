import { randomInt } from 'node:crypto'
import type { RunningCity } from '../city.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { aimAtWrite } from '../exactly-once/killing.ts'
import { between, pause } from '../pause.ts'

export interface Kills {
  count: number
  /** those at whose moment a ballot, or several, had been handed to the database and not been answered */
  insideAWrite: number
  /** ballots of which somebody had been told before, in the same round: none of them may be lost */
  acknowledgedBefore: number
}

/** A round has few writes, because many ballots share one: the kill meets one of the first that can tell something. */
const writesMax = 2
const patienceMs = 5_000

/**
 * SIGKILL in the middle of a write, and the server again.
 * @param acknowledged how many acts of this round were answered by now
 */
export async function killServer(
  cluster: Cluster,
  city: RunningCity,
  { kills, acknowledged }: { readonly kills: Kills; readonly acknowledged: () => number },
): Promise<void> {
  while (acknowledged() === 0) await pause(1)
  await countKill(cluster, kills)
  kills.acknowledgedBefore += acknowledged()
  await city.killServer()
  await city.startServer()
}

/** The same of the primary; the others choose a new one meanwhile. */
export async function killPrimary(cluster: Cluster, kills: Kills): Promise<void> {
  const primary = await cluster.primary()
  await countKill(cluster, kills)
  await primary.kill()
  await pause(between(500, 2_500))
  await primary.start()
}

async function countKill(cluster: Cluster, kills: Kills): Promise<void> {
  for (let passed = randomInt(writesMax); passed > 0; passed--) {
    await Promise.race([cluster.nextWrite('ballots'), pause(patienceMs)])
  }
  kills.count++
  if (await aimAtWrite(cluster, 'ballots')) kills.insideAWrite++
}
