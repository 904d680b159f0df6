import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, createApp as CreateApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { settableClock, type SettableClock } from '#server/platform/clock.ts'
import { startEmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { findMongod } from '#server/platform/mongo/resolve.ts'
import type * as Seed from '../seed/main.ts'
import type { OpenVote } from '../seed/open-vote.ts'
import { distDir, ensureBuilt } from '../tools/build.ts'
import people from '../seed/people.json' with { type: 'json' }
import { startGuard } from './cluster/guard.ts'
import { freePorts } from './ports.ts'

/** The product as `npm start` runs it, on a database that outlives the server. */
export interface RunningCity {
  readonly origin: string
  /** where the server keeps the secrets that it made for itself */
  readonly dataDir: string
  readonly logins: { readonly author: string; readonly moderator: string; readonly password: string }
  readonly databaseUri: string
  /** what people vote on; undefined unless it was asked for */
  readonly vote: OpenVote | undefined
  /** SIGKILL, sent before this returns. @returns when the process is gone */
  killServer(): Promise<void>
  /** Starts the server and waits until it is ready; one that ends while starting is started again, as Docker would. */
  startServer(): Promise<void>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const startTimeoutMs = 300_000

export interface CityOptions {
  /** a replica set that somebody else started; without it one node is started and stopped with the city */
  readonly databaseUri?: string
  /** places, rules and staff, and nobody has written anything: the demo city takes a minute more */
  readonly isEmpty?: boolean
  /** the same, and one campaign that people vote on */
  readonly isVoting?: boolean
  /** who carries letters; without it they stay in the trial mailbox */
  readonly smtpUrl?: string
}

export async function startCity(
  say: (line: string) => void,
  { databaseUri, isEmpty = false, isVoting = false, smtpUrl }: CityOptions = {},
): Promise<RunningCity> {
  await ensureBuilt(say)
  const dataDir = mkdtempSync(join(tmpdir(), 'dauys-city-'))
  const guard = startGuard(dataDir)
  const mongo = databaseUri === undefined ? await startMongo(dataDir, say) : undefined
  const uri = databaseUri ?? mongo?.uri ?? ''
  const [port = 0] = await freePorts(1)
  const origin = `http://127.0.0.1:${port}`
  let server: ChildProcess | undefined

  function spawnServer(): ChildProcess {
    const child = spawn(process.execPath, [join(root, 'tools/start.ts')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, MONGODB_URI: uri },
        ...{ RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'fatal', ...(smtpUrl && { SMTP_URL: smtpUrl }) },
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    guard.watch(child)
    return child
  }

  async function startServer(): Promise<void> {
    const end = performance.now() + startTimeoutMs
    server = spawnServer()
    while (performance.now() < end) {
      if (server.exitCode !== null) server = spawnServer()
      const isReady = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) })
        .then(({ ok }) => ok)
        .catch(() => false)
      if (isReady) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the server did not become ready')
  }

  async function killServer(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }

  async function stop(): Promise<void> {
    await killServer()
    await mongo?.stop()
    await guard.close()
  }

  say('building the city')
  let vote: OpenVote | undefined
  try {
    if (isVoting) vote = await layOut(uri, dataDir, (seed, app) => seed.seedOpenVote(app))
    else if (isEmpty) await layOut(uri, dataDir, (seed, app) => seed.seedEmptyCity(app))
    say('starting the server')
    await startServer()
  } catch (cause) {
    await stop()
    throw cause
  }
  return {
    origin,
    dataDir,
    databaseUri: uri,
    logins: { author: email('aigul'), moderator: email('moderator'), password: people.password },
    vote,
    startServer,
    killServer,
    stop,
  }
}

type Laying<Made> = (seed: typeof Seed, app: App<SettableClock>) => Promise<Made>

/** By the built server: Node alone cannot read its decorators. */
async function layOut<Made>(databaseUri: string, dataDir: string, lay: Laying<Made>): Promise<Made> {
  const { createApp } = (await import(join(distDir, 'server', 'app.js'))) as { createApp: typeof CreateApp }
  const seed = (await import(join(distDir, 'server', 'seed.js'))) as typeof Seed
  const config = readConfig({ DATA_DIR: dataDir, MONGODB_URI: databaseUri, LOG_LEVEL: 'error' })
  const app = createApp({ ...config, mongodbUri: databaseUri }, { clock: settableClock(new Date()) })
  await app.start({ withWorkers: false })
  const made = await lay(seed, app)
  await app.stop()
  return made
}

/** One node, its database `proof`. */
async function startMongo(dataDir: string, say: (line: string) => void) {
  const { MONGOD_BINARY: binary, PATH: path, XDG_CACHE_HOME: cacheHome } = process.env
  const found = await findMongod({ binary, dataDir, path, cacheHome, progress: say })
  const mongo = await startEmbeddedMongo({ binary: found.path, dataDir })
  return { uri: mongo.uri.replace('/?', '/proof?'), stop: () => mongo.stop() }
}

function email(key: string): string {
  const person = [...people.staff, ...people.authors].find((one) => one.key === key)
  if (!person) throw new Error(`the demo city has no ${key}`)
  return person.email
}
