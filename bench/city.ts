import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { startEmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { findMongod } from '#server/platform/mongo/resolve.ts'
import { ensureBuilt } from '../tools/build.ts'
import people from '../seed/people.json' with { type: 'json' }

/** The product as `npm start` runs it, on a database of its own that outlives the server. */
export interface RunningCity {
  readonly origin: string
  readonly logins: { readonly author: string; readonly moderator: string; readonly password: string }
  killServer(): Promise<void>
  startServer(): Promise<void>
  /** signatures in the database that count, asked behind the server's back */
  storedSignatures(petitionId: string): Promise<number>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const startTimeoutMs = 180_000

export async function startCity(say: (line: string) => void): Promise<RunningCity> {
  await ensureBuilt(say)
  const dataDir = mkdtempSync(join(tmpdir(), 'dauys-proof-'))
  const { MONGOD_BINARY: binary, PATH: path, XDG_CACHE_HOME: cacheHome } = process.env
  const found = await findMongod({ binary, dataDir, path, cacheHome, progress: say })
  const mongo = await startEmbeddedMongo({ binary: found.path, dataDir })
  const databaseUri = mongo.uri.replace('/?', '/proof?')
  const database = await new MongoClient(databaseUri).connect()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let server: ChildProcess | undefined

  async function startServer(): Promise<void> {
    server = spawn(process.execPath, [join(root, 'tools/start.ts')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, MONGODB_URI: databaseUri },
        ...{ RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'error' },
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(origin, server)
  }

  async function killServer(): Promise<void> {
    if (!server || server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }

  say('building the demo city')
  await startServer()
  return {
    origin,
    logins: { author: email('aigul'), moderator: email('moderator'), password: people.password },
    startServer,
    killServer,
    storedSignatures: (petitionId) =>
      database.db().collection('signatures').countDocuments({ petition: petitionId, state: 'counted' }),
    async stop() {
      await killServer()
      await database.close()
      await mongo.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilReady(origin: string, server: ChildProcess): Promise<void> {
  const end = performance.now() + startTimeoutMs
  while (performance.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode} while starting`)
    const isReady = await fetch(`${origin}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false)
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not become ready')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

function email(key: string): string {
  const person = [...people.staff, ...people.authors].find((one) => one.key === key)
  if (!person) throw new Error(`the demo city has no ${key}`)
  return person.email
}
