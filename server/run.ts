import { join } from 'node:path'
import { createApp, type App } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { systemClock, settableClock, type SettableClock } from './platform/clock.ts'
import { loadRenderer } from './platform/http/first-view.ts'
import { openDatabase } from './platform/mongo/database.ts'
import { StartupProblem } from './platform/startup-problem.ts'

export interface RunOptions {
  /** the built files: client/, render/, server/ */
  readonly distDir: string
  readonly progress: (line: string) => void
  /** fills an empty database; absent in production */
  readonly seed?: {
    readonly isNeeded: (app: App) => Promise<boolean>
    readonly run: (app: App<SettableClock>, progress: (line: string) => void) => Promise<void>
  }
}

export interface Running {
  readonly config: Config
  readonly app: App
  /** where it listens */
  readonly address: string
  stop(): Promise<void>
}

/** config → mongo → platform → app → listen. Whatever was started is stopped again when a later step fails. */
export async function run({ distDir, progress, seed }: RunOptions): Promise<Running> {
  const config = readConfig()
  const render = await loadRenderer(distDir)
  const database = await openDatabase({ ...config, mayEmbed: config.mode !== 'production', progress })
  const withDatabase = { ...config, mongodbUri: database.uri }
  const client = { folder: join(distDir, 'client'), render }
  const app = createApp(withDatabase, { clock: systemClock, client })
  const stop = async (): Promise<void> => {
    await app.stop()
    await database.stop()
  }
  try {
    if (seed && (await seed.isNeeded(app))) await seedCity(withDatabase, seed, progress)
    await app.start()
    const port = await app.listen(config)
    return { config, app, address: addressOf(config, port), stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** The demo city has a past: it is built by an app of its own, whose clock can be set. */
async function seedCity(
  config: Config & { readonly mongodbUri: string },
  seed: NonNullable<RunOptions['seed']>,
  progress: RunOptions['progress'],
): Promise<void> {
  const past = createApp(config, { clock: settableClock(systemClock.now()) })
  await past.start({ withWorkers: false })
  try {
    await seed.run(past, progress)
  } finally {
    await past.stop()
  }
}

/** Runs until a signal comes; ends the process. A StartupProblem is shown as it is. */
export async function runUntilStopped(options: RunOptions, ready: (running: Running) => void): Promise<void> {
  let running: Promise<Running> | undefined
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    // A signal during the start waits for its end: half a start cannot be undone.
    const started = await running?.catch(() => undefined)
    await started?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  try {
    running = run(options)
    const started = await running
    if (!isStopping) ready(started)
  } catch (cause) {
    if (!(cause instanceof StartupProblem)) throw cause
    console.error(`\n${cause.message}\n`)
    process.exit(1)
  }
}

function addressOf({ host, publicUrl, mode }: Config, port: number): string {
  if (mode === 'production') return publicUrl
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return `http://${isLocal ? 'localhost' : host}:${port}`
}
