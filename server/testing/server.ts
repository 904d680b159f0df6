import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { createApp, type App } from '#server/app.ts'
import type { Config } from '#server/config.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { LogLines } from '#server/platform/logging.ts'
import { loadRenderer } from '#server/platform/http/first-view.ts'
import { createClient } from '#server/platform/mongo/connect.ts'
import { databaseName } from './database.ts'

export interface TestServer<C extends Clock> {
  readonly app: App<C>
  readonly url: string
}

export interface TestServerOptions<C extends Clock> {
  readonly clock: C
  /** tells apart two servers of one file */
  readonly suffix?: string
  /** serve the built client from `dist/` as well: for journeys, which need a build before */
  readonly withPages?: boolean
  readonly withWorkers?: boolean
  /** where lines of the log go; stderr unless given */
  readonly logLines?: LogLines
  /** another process over the database of the server before it, which is not emptied */
  readonly beside?: true
  readonly config?: Partial<Config>
}

/**
 * The whole of Dauys on a free port, over a database of this test file that is empty at the start. Call it at the top of
 * the file; what it returns is filled before the first test.
 */
export function testServer<C extends Clock>(options: TestServerOptions<C>): TestServer<C> {
  const server: { app?: App<C>; url?: string } = {}
  beforeAll(async () => {
    Object.assign(server, await startServer(options))
  })
  afterAll(async () => {
    await server.app?.stop()
    await rm(ballotKeyDirOf(options.suffix), { recursive: true, force: true })
  })
  // Read inside tests only, when both are there.
  return server as TestServer<C>
}

async function startServer<C extends Clock>(options: TestServerOptions<C>): Promise<TestServer<C>> {
  const mongodbUri = inject('mongodbUri').replace('/?', `/${databaseName(options.suffix)}?`)
  const ballotKeyDir = ballotKeyDirOf(options.suffix)
  if (!options.beside) {
    await dropDatabase(mongodbUri)
    await rm(ballotKeyDir, { recursive: true, force: true })
  }
  const app = createApp(
    { ...testConfig, ballotKeyDir, ...options.config, mongodbUri },
    {
      clock: options.clock,
      ...(options.logLines && { logLines: options.logLines }),
      ...(options.withPages && { client: await builtClient() }),
    },
  )
  await app.start({ withWorkers: options.withWorkers ?? true })
  const port = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url: `http://127.0.0.1:${port}` }
}

const testConfig: Omit<Config, 'mongodbUri' | 'ballotKeyDir'> = {
  mode: 'development',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://localhost:8080',
  dataDir: '',
  ballotsMongodbUri: undefined,
  mongodBinary: undefined,
  smtpUrl: undefined,
  mailFrom: 'dauys@localhost',
  sessionSecrets: ['a secret of this test that is long enough'],
  masterKey: Buffer.alloc(32, 7),
  rateLimitScale: 1_000,
  trustedProxies: 0,
  logLevel: 'error',
  identityProviders: [],
  path: undefined,
  cacheHome: undefined,
}

/** Servers over one database share it, as processes of one installation do. */
function ballotKeyDirOf(suffix?: string): string {
  return join(tmpdir(), 'dauys-test-keys', databaseName(suffix))
}

async function dropDatabase(uri: string): Promise<void> {
  const client = createClient(uri)
  const person = client.db()
  for (const name of [person.databaseName, `${person.databaseName}_ballots`]) await client.db(name).dropDatabase()
  await client.close()
}

async function builtClient() {
  const distDir = join(process.cwd(), 'dist')
  if (!existsSync(distDir)) throw new Error('pages need a build: npm run build')
  return { folder: join(distDir, 'client'), render: await loadRenderer(distDir) }
}
