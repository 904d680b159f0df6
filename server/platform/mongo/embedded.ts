import { spawn, type ChildProcess } from 'node:child_process'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupProblem } from '../startup-problem.ts'
import { becomePrimary, setName, withAdmin } from './lone-replica-set.ts'
import { isAlive, takeLock } from './process-lock.ts'

export interface EmbeddedOptions {
  readonly binary: string
  readonly dataDir: string
  readonly cacheSizeGb?: number
}

export interface EmbeddedMongo {
  /** without a database name at the end: `mongodb://127.0.0.1:P/?…` */
  readonly uri: string
  readonly pid: number
  stop(): Promise<void>
}

interface ProcessRecord {
  readonly pid: number
  readonly port: number
}

const startWithinMs = 60_000
const stopWithinMs = 10_000

/**
 * A one-node replica set of our own, its files under `dataDir`. It runs in a process group of its own, so that Ctrl-C
 * reaches only Dauys, which stops it last; after a crash of Dauys it is still there and is taken over.
 */
export async function startEmbeddedMongo(options: EmbeddedOptions): Promise<EmbeddedMongo> {
  const files = filesIn(options.dataDir)
  prepareFolder(files.db)
  const releaseLock = takeLock(files.lock)
  let running: ProcessRecord | undefined
  const stop = async (): Promise<void> => {
    if (running) await stopProcess(running.pid)
    rmSync(files.record, { force: true })
    releaseLock()
  }
  try {
    running = (await takeOver(files)) ?? (await launch(options, files))
    await becomePrimary(running.port, startWithinMs)
    return { uri: addressOf(running.port), pid: running.pid, stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** The one that another process runs on this data folder, if any: a command may work beside the server. */
export async function runningEmbeddedMongo(dataDir: string): Promise<string | undefined> {
  const running = await takeOver(filesIn(dataDir))
  return running && addressOf(running.port)
}

interface Files {
  readonly db: string
  readonly lock: string
  readonly record: string
  readonly port: string
  readonly log: string
}

function filesIn(dataDir: string): Files {
  const folder = resolve(dataDir)
  return {
    db: join(folder, 'mongo'),
    lock: join(folder, 'dauys.lock'),
    record: join(folder, 'mongod.json'),
    port: join(folder, 'mongod.port'),
    log: join(folder, 'mongod.log'),
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new StartupProblem(`The data folder ${folder} cannot be written. Set DATA_DIR to a folder that can.`, {
      cause,
    })
  }
}

/** A mongod that an earlier run left behind, when it answers and keeps our files. */
async function takeOver(files: Files): Promise<ProcessRecord | undefined> {
  if (!existsSync(files.record)) return undefined
  const record = JSON.parse(readFileSync(files.record, 'utf8')) as ProcessRecord
  if (!isAlive(record.pid)) return undefined
  try {
    return await withAdmin(record.port, async (command) => {
      const { parsed } = (await command({ getCmdLineOpts: 1 })) as { parsed?: { storage?: { dbPath?: string } } }
      return parsed?.storage?.dbPath === files.db ? record : undefined
    })
  } catch {
    return undefined
  }
}

async function launch(options: EmbeddedOptions, files: Files): Promise<ProcessRecord> {
  const port = await choosePort(files.port)
  const child = spawnMongod(options, files, port)
  const ended = new Promise<string>((tell) => {
    child.once('error', (error) => tell(error.message))
    child.once('exit', (code, signal) => tell(`it ended with ${signal ?? `code ${code}`}`))
  })
  const failure = await Promise.race([untilItAnswers(port), ended])
  if (failure !== undefined) {
    child.kill('SIGKILL')
    throw new StartupProblem(explainFailure(failure, files))
  }
  // The race was won by an answer, so the process exists.
  const record: ProcessRecord = { pid: child.pid ?? 0, port }
  writeFileSync(files.record, JSON.stringify(record))
  return record
}

function spawnMongod(options: EmbeddedOptions, files: Files, port: number): ChildProcess {
  const log = openSync(files.log, 'a')
  try {
    const child = spawn(
      options.binary,
      [
        ...['--dbpath', files.db, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', setName],
        ...['--noscripting', '--wiredTigerCacheSizeGB', String(options.cacheSizeGb ?? 0.5)],
        // What is slow is written with its time, its filter and its values: a log in which a person stands beside a ballot.
        ...['--slowOpSampleRate', '0'],
        // A lone node has nobody to hand over to: it need not wait for clients to leave.
        ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
        // A killed process leaves its transactions open, and others wait for what they hold: not for the default minute.
        ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
      ],
      { detached: true, stdio: ['ignore', log, log] },
    )
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

async function untilItAnswers(port: number): Promise<string | undefined> {
  for (let waitedMs = 0; waitedMs < startWithinMs; waitedMs += 100) {
    try {
      await withAdmin(port, (command) => command({ ping: 1 }))
      return undefined
    } catch {
      await sleep(100)
    }
  }
  return `it did not answer within ${startWithinMs / 1000} s`
}

function addressOf(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`
}

/** The port of last time where it is free: the set's configuration then needs no change. */
async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (await freePort(last)) ?? (await freePort(0))
  if (port === undefined) throw new StartupProblem('No free port on 127.0.0.1 for MongoDB.')
  writeFileSync(file, String(port))
  return port
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((found) => {
    const server = createServer()
    server.once('error', () => found(undefined))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

async function stopProcess(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGTERM')
  for (let waitedMs = 0; waitedMs < stopWithinMs; waitedMs += 25) {
    if (!isAlive(pid)) return
    await sleep(25)
  }
  process.kill(pid, 'SIGKILL')
}

function explainFailure(failure: string, files: Files): string {
  const log = existsSync(files.log) ? readFileSync(files.log, 'utf8').trimEnd().split('\n') : []
  const lines = log.slice(-200)
  if (lines.some((line) => /DBPathInUse|Unable to lock/.test(line))) {
    return `Another MongoDB uses the data folder ${files.db}. Stop it, or set DATA_DIR to another folder.`
  }
  const errors = lines.filter((line) => /"s":"[EF]"/.test(line)).map((line) => messageOf(line))
  return [
    `MongoDB did not start: ${failure}.`,
    ...errors.slice(-5).map((line) => `  ${line}`),
    `Its log: ${files.log}`,
  ].join('\n')
}

function messageOf(line: string): string {
  try {
    const { msg, attr } = JSON.parse(line) as { msg?: string; attr?: { error?: unknown } }
    return attr?.error === undefined ? (msg ?? line) : `${msg}: ${JSON.stringify(attr.error)}`
  } catch {
    return line
  }
}
