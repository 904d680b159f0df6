import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const requirements = join(import.meta.dirname, 'requirements.txt')
const script = join(import.meta.dirname, 'reference.py')

/** Seconds of CPU time, and an answer to compare: ids of winners, or `id:votes` of all projects that were read. */
export interface PabutoolsTime {
  readonly seconds: number
  readonly answer: readonly string[]
}

export type PabutoolsReport = Readonly<Record<'parse' | 'shares' | 'phragmen' | 'add1', PabutoolsTime>>

/** Runs pabutools on both files in a process of its own. */
export async function timePabutools(
  warsaw: string,
  wieliczka: string,
  say: (line: string) => void,
): Promise<PabutoolsReport> {
  const python = await pythonWithPabutools(say)
  say('pabutools counts, about a minute')
  const { stdout } = await run(python, [script, warsaw, wieliczka], { timeout: 1_200_000 })
  return JSON.parse(stdout) as PabutoolsReport // made by our own script
}

/** A virtual environment that is kept between runs, as long as the requirements stay the same. */
async function pythonWithPabutools(say: (line: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'pabutools')
  const python = join(folder, 'bin', 'python')
  // Written last: half an installation is never taken for a whole one.
  const installed = join(folder, 'installed.txt')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return python
  say('installing pabutools (once)')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    await run('python3', ['-m', 'venv', folder], { timeout: 120_000 })
    await run(python, ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', '-r', requirements], {
      timeout: 600_000,
    })
  } catch (cause) {
    throw new Error('pabutools cannot be installed; it needs Python 3.11 or later with venv and pip', { cause })
  }
  writeFileSync(installed, wanted)
  return python
}
