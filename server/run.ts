import { join } from 'node:path'
import { createApp, type App } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { settableClock, systemClock, type SettableClock } from './platform/clock.ts'
import { loadRenderer } from './platform/http/first-view.ts'
import { openDatabase } from './platform/mongo/database.ts'
import { fillOnce } from './platform/mongo/first-start.ts'
import { StartupProblem } from './platform/startup-problem.ts'

export interface RunOptions {
  /** the built files: client/, render/, server/ */
  readonly distDir: string
  readonly progress: (line: string) => void
  /** fills an empty database; never in production */
  readonly seed?: (app: App<SettableClock>, progress: (line: string) => void) => Promise<void>
}

export interface Running {
  readonly config: Config
  /** where it listens */
  readonly address: string
}

type Undo = () => Promise<void>

/** Runs until a signal comes, then ends the process. A StartupProblem is shown as it is, without a stack. */
export async function runUntilStopped(options: RunOptions, ready: (running: Running) => void): Promise<void> {
  const undo: Undo[] = []
  let exitCode: number | undefined

  /** Also in the middle of a start: what has been started is stopped, the last first. */
  async function stop(code: number): Promise<void> {
    if (exitCode !== undefined) return
    exitCode = code
    for (const step of undo.toReversed()) await step().catch((cause: unknown) => console.error(cause))
    process.exit(code)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  try {
    const running = await start(options, undo)
    if (exitCode === undefined) ready(running)
  } catch (cause) {
    // While stopping, the start fails because its connection is gone; that is nobody's news.
    if (exitCode !== undefined) return
    console.error(cause instanceof StartupProblem ? `\n${cause.message}\n` : cause)
    await stop(1)
  }
}

/** config → mongo → platform → app → listen. */
async function start({ distDir, progress, seed }: RunOptions, undo: Undo[]): Promise<Running> {
  const config = readConfig()
  const render = await loadRenderer(distDir)
  const opening = openDatabase({ ...config, mayEmbed: config.mode !== 'production', progress })
  // A signal while a mongod is starting waits for it, so that it is not left behind.
  undo.push(() => opening.then(({ stop }) => stop()).catch(() => undefined))
  const withDatabase = { ...config, mongodbUri: (await opening).uri }

  const app = createApp(withDatabase, { clock: systemClock, client: { folder: join(distDir, 'client'), render } })
  undo.push(() => app.stop())
  if (seed && config.mode !== 'production') {
    await fillOnce(app.platform, async () => {
      // The demo city has a past: it is built by an app of its own, whose clock can be set.
      const past = createApp(withDatabase, { clock: settableClock(systemClock.now()) })
      undo.push(() => past.stop())
      await past.start({ withWorkers: false })
      await seed(past, progress)
      await past.stop()
    })
  }
  await app.start()
  const port = await app.listen(config)
  return { config, address: addressOf(config, port) }
}

function addressOf({ host, publicUrl, mode }: Config, port: number): string {
  if (mode === 'production') return publicUrl
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return `http://${isLocal ? 'localhost' : host}:${port}`
}
