import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Document } from 'mongodb'
import { setName, withAdmin } from '#server/platform/mongo/lone-replica-set.ts'
import type { Guard } from './guard.ts'

/** One mongod of a replica set. Its files outlive its process. */
export interface Member {
  readonly port: number
  /** Starts the process on the files it left, and waits until it answers. */
  start(): Promise<void>
  /** SIGKILL, sent before this returns. @returns when the process is gone */
  kill(): Promise<void>
  /** SIGSTOP: it keeps its connections and answers nothing, like a machine whose disk hangs. */
  freeze(): void
  thaw(): void
  /** Asks this member itself, whatever the state of the set. */
  ask(command: Record<string, unknown>): Promise<Document>
}

export interface MemberOptions {
  readonly binary: string
  readonly folder: string
  readonly port: number
  readonly guard: Guard
}

const answersWithinMs = 60_000

export function createMember({ binary, folder, port, guard }: MemberOptions): Member {
  const files = join(folder, `member-${port}`)
  mkdirSync(files, { recursive: true })
  let child: ChildProcess | undefined

  const ask: Member['ask'] = (command) => withAdmin(port, (send) => send(command))

  function spawnMongod(): ChildProcess {
    const log = openSync(`${files}.log`, 'a')
    try {
      return spawn(
        binary,
        [
          ...['--dbpath', files, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
          ...['--replSet', setName, '--oplogSize', '512', '--wiredTigerCacheSizeGB', '0.25', '--noscripting'],
          ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
          // A killed process leaves its transactions open, and others wait for what they hold.
          ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
        ],
        { detached: true, stdio: ['ignore', log, log] },
      )
    } finally {
      closeSync(log)
    }
  }

  async function untilItAnswers(process: ChildProcess): Promise<void> {
    const end = performance.now() + answersWithinMs
    while (performance.now() < end) {
      if (process.exitCode !== null) throw new Error(`mongod ended with code ${process.exitCode}: see ${files}.log`)
      if (await ask({ ping: 1 }).catch(() => undefined)) return
      await pause(50)
    }
    throw new Error(`the mongod on port ${port} does not answer`)
  }

  return {
    port,
    ask,
    async start() {
      child = spawnMongod()
      guard.watch(child)
      await untilItAnswers(child)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  }
}
