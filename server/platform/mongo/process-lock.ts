import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { StartupProblem } from '../startup-problem.ts'

/**
 * One owner per data folder. A lock whose process is gone (a crash, a new container) is taken over.
 * @returns releases the lock
 */
export function takeLock(file: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartupProblem(`${file} cannot be written. Set DATA_DIR to a folder that can.`, { cause })
    }
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && isAlive(owner)) {
      throw new StartupProblem(
        `Another Dauys (process ${owner}) uses this data folder. Stop it, or set DATA_DIR to another folder.\n` +
          `If that process is something else, delete ${file}.`,
      )
    }
    writeFileSync(file, String(process.pid))
  }
  return () => rmSync(file, { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    // Signal 0 asks without disturbing.
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
