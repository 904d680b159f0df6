import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import type { BundleReport } from '../../domain/verifier/bundle.ts'
import { launchChromium } from '../../server/testing/chromium.ts'
import { evidenceOf } from './evidence.ts'
import { Dice } from '../../domain/kernel/testing/dice.ts'
import { actsOf, publisherOf } from './story.ts'

const run = promisify(execFile)
const verifier = fileURLToPath(new URL('../../domain/verifier/main.ts', import.meta.url))

export interface Timing {
  readonly seconds: number
  /** that were found right; 0 when the bundle was refused */
  readonly leaves: number
}

/** A log of this many leaves in a file, for as long as it is needed. */
export async function withLog<T>(leaves: number, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dauys-ledger-'))
  try {
    const file = join(folder, 'evidence.ndjson')
    await writeLog(leaves, file)
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Apart, so that nothing of it is held while the verifier is timed. */
async function writeLog(leaves: number, file: string): Promise<void> {
  const dice = new Dice(leaves)
  const days = 90
  const { lines } = evidenceOf(actsOf(leaves, days, dice), publisherOf(leaves, days, dice))
  await pipeline(Readable.from(withLineFeeds(lines)), createWriteStream(file))
}

function* withLineFeeds(lines: readonly string[]): Generator<string> {
  const linesAtOnce = 1_000
  for (let i = 0; i < lines.length; i += linesAtOnce) yield `${lines.slice(i, i + linesAtOnce).join('\n')}\n`
}

/** The command that a stranger runs, in a process of its own: from its start to the verdict. */
export async function timeInNode(file: string): Promise<Timing> {
  const start = performance.now()
  const { stdout } = await run(process.execPath, [verifier, file, '--json'], { maxBuffer: 1 << 26 })
  const seconds = (performance.now() - start) / 1_000
  return { seconds, leaves: leavesOf(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as BundleReport) }
}

/** The same in a worker of a real browser, which fetches the file from this machine. */
export async function timeInBrowser(file: string): Promise<Timing> {
  const worker = await builtWorker()
  const server = await serve({ file, worker })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const { seconds, report } = await page.evaluate(
      () =>
        new Promise<{ seconds: number; report: BundleReport }>((resolve, reject) => {
          const started = new Worker('/worker.js')
          started.onmessage = ({ data }) => resolve(data as { seconds: number; report: BundleReport })
          started.onerror = ({ message }) => reject(new Error(message))
          started.postMessage('/evidence.ndjson')
        }),
    )
    return { seconds, leaves: leavesOf(report) }
  } finally {
    await browser.close()
    server.close()
  }
}

function leavesOf({ holds, facts }: BundleReport): number {
  return holds && facts ? facts.size : 0
}

async function builtWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./browser-worker.ts', import.meta.url)), formats: ['iife'], name: 'worker' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('The worker was not built')
  return output.output[0].code
}

async function serve({ file, worker }: { file: string; worker: string }): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (url === '/evidence.ndjson') createReadStream(file).pipe(response)
    else if (url === '/worker.js') response.setHeader('content-type', 'text/javascript').end(worker)
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>Dauys</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
