import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { setName } from '#server/platform/mongo/lone-replica-set.ts'
import { findMongod } from '#server/platform/mongo/resolve.ts'
import { dropAfterApply, type DropAfterApply } from '#server/testing/drop-after-apply.ts'
import { freePorts } from '../ports.ts'
import { startGuard } from './guard.ts'
import { createMember, type Member } from './member.ts'

/** Three mongod processes of this machine as one replica set. */
export interface Cluster {
  /** the way of the application: through a proxy before each member, which can lose replies */
  readonly uri: string
  /** the way of the one who checks: past the proxies */
  readonly uriOfChecker: string
  readonly members: readonly Member[]
  /** Waits until one of the running members may be written to. */
  primary(): Promise<Member>
  /** Waits until every member is primary or secondary: all hold what a majority holds, or follow it closely. */
  healthy(): Promise<void>
  /** From now on replies to writes that stored something in one of these collections are lost with this chance. */
  lose(chance: number, collections?: readonly string[]): void
  /** replies that were lost, to writes into this collection or to all */
  dropped(collection?: string): number
  /** writes into this collection that were handed to a member and have no answer yet */
  underWay(collection: string): number
  /** Waits until such a write is handed over. */
  nextWrite(collection: string): Promise<void>
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly electionTimeoutMs: number
  readonly database: string
  readonly say: (line: string) => void
}

const heartbeatMs = 500
const readyWithinMs = 60_000

export async function startCluster({ electionTimeoutMs, database, say }: ClusterOptions): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'dauys-cluster-'))
  const guard = startGuard(folder)
  const { MONGOD_BINARY, PATH: path, XDG_CACHE_HOME: cacheHome } = process.env
  const { path: binary } = await findMongod({ binary: MONGOD_BINARY, dataDir: folder, path, cacheHome, progress: say })
  const members = (await freePorts(3)).map((port) => createMember({ binary, folder, port, guard }))
  const lossy = await proxiesBefore(members)

  await Promise.all(members.map((member) => member.start()))
  await members[0]?.ask({
    replSetInitiate: {
      _id: setName,
      members: members.map(({ port }, _id) => ({ _id, host: addressOf(port) })),
      settings: { electionTimeoutMillis: electionTimeoutMs, heartbeatIntervalMillis: heartbeatMs },
    },
  })

  const cluster: Cluster = {
    uri: uriOf(lossy.proxies, database),
    uriOfChecker: uriOf(members, database),
    members,
    primary: () => within(readyWithinMs, async () => (await stateOf(members)).find(({ state }) => state === 1)?.member),
    async healthy() {
      await within(readyWithinMs, async () => {
        const states = await stateOf(members)
        return states.every(({ state }) => state === 1 || state === 2) && states.some(({ state }) => state === 1)
      })
    },
    lose: lossy.lose,
    dropped: (collection) => lossy.proxies.reduce((sum, proxy) => sum + proxy.dropped(collection), 0),
    underWay: (collection) => lossy.proxies.reduce((sum, proxy) => sum + proxy.underWay(collection), 0),
    nextWrite: (collection) => Promise.race(lossy.proxies.map((proxy) => proxy.nextWrite(collection))),
    async stop() {
      for (const proxy of lossy.proxies) await proxy.close()
      await guard.close()
    },
  }
  await cluster.healthy()
  return cluster
}

/** Members call each other by their own ports; to the application each shows the port of the proxy before it. */
async function proxiesBefore(members: readonly Member[]) {
  let chance = 0
  let lossy: ReadonlySet<string> = new Set()
  const shownAs = new Map<string, string>()
  const proxies: DropAfterApply[] = []
  for (const { port } of members) {
    const proxy = await dropAfterApply(port, {
      chance: (name) => (lossy.has(name) ? chance : 0),
      random: Math.random,
      shownAs,
    })
    shownAs.set(addressOf(port), addressOf(proxy.port))
    proxies.push(proxy)
  }
  return {
    proxies,
    lose(next: number, collections: readonly string[] = []) {
      chance = next
      lossy = new Set(collections)
    },
  }
}

async function stateOf(members: readonly Member[]): Promise<{ member: Member; state: number | undefined }[]> {
  return Promise.all(
    members.map(async (member) => {
      const status = await member.ask({ replSetGetStatus: 1 }).catch(() => undefined)
      return { member, state: status?.['myState'] as number | undefined }
    }),
  )
}

async function within<Found>(ms: number, find: () => Promise<Found | false | undefined>): Promise<Found> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    const found = await find()
    if (found) return found
    await pause(50)
  }
  throw new Error(`the replica set did not come into the expected state within ${ms / 1_000} s`)
}

function addressOf(port: number): string {
  return `127.0.0.1:${port}`
}

function uriOf(hosts: readonly { readonly port: number }[], database: string): string {
  return `mongodb://${hosts.map(({ port }) => addressOf(port)).join(',')}/${database}?replicaSet=${setName}`
}
