import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient, MongoNetworkError } from 'mongodb'
import { StartupProblem } from '../startup-problem.ts'

export const setName = 'rs0'

/** Founds the set at the first start; afterwards only follows the port, without which the node would remove itself. */
export async function becomePrimary(port: number, withinMs: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 50) {
    // A node that changes its state cuts its connections: what failed so is asked again on a new one.
    const isPrimary = await withAdmin(port, (command) => leadToPrimary(command, port)).catch((cause: unknown) => {
      if (cause instanceof MongoNetworkError) return false
      throw cause
    })
    if (isPrimary) return
    await sleep(50)
  }
  throw new StartupProblem(`MongoDB did not become primary within ${withinMs / 1000} s.`)
}

async function leadToPrimary(command: Command, port: number): Promise<boolean> {
  const member = { _id: 0, host: `127.0.0.1:${port}` }
  const config = await readSetConfig(command)
  if (!config) await found(command, member)
  else if (config.members[0]?.host !== member.host) {
    await command({ replSetReconfig: { ...config, version: config.version + 1, members: [member] }, force: true })
  }
  return (await command({ hello: 1 }))['isWritablePrimary'] === true
}

async function found(command: Command, member: object): Promise<void> {
  try {
    await command({ replSetInitiate: { _id: setName, members: [member] } })
  } catch (cause) {
    // Right after the start a node may not have read its configuration yet, and now it has.
    if ((cause as { codeName?: string }).codeName !== 'AlreadyInitialized') throw cause
  }
}

type Command = (command: Record<string, unknown>) => Promise<Record<string, unknown>>

interface SetConfig {
  readonly version: number
  readonly members: readonly { readonly host: string }[]
}

async function readSetConfig(command: Command): Promise<SetConfig | undefined> {
  try {
    return (await command({ replSetGetConfig: 1 }))['config'] as SetConfig
  } catch (cause) {
    if ((cause as { codeName?: string }).codeName === 'NotYetInitialized') return undefined
    throw cause
  }
}

/** Speaks to the node itself, whatever state its set is in. */
export async function withAdmin<T>(port: number, work: (command: Command) => Promise<T>): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  })
  try {
    return await work((command) => client.db('admin').command(command))
  } finally {
    await client.close()
  }
}
