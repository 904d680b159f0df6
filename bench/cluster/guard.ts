import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** Ends processes and removes a folder when the one who started them is gone, in whatever way that came about. */
export interface Guard {
  /** The process is ended with the guard, unless it ends before. */
  watch(child: ChildProcess): void
  /** Ends everything that is watched and removes the folder. */
  close(): Promise<void>
}

/** A process of its own: it hears that ours is gone by the end of a pipe, which also a SIGKILL closes. */
export function startGuard(folder: string): Guard {
  const guard = spawn(process.execPath, [import.meta.filename, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(guard, 'exit')
  return {
    watch(child) {
      guard.stdin.write(`+${child.pid}\n`)
      child.once('exit', () => guard.stdin.writable && guard.stdin.write(`-${child.pid}\n`))
    },
    async close() {
      guard.stdin.end()
      await ended
    },
  }
}

async function keepGuard(folder: string): Promise<void> {
  const watched = new Set<number>()
  for await (const line of createInterface({ input: process.stdin })) {
    const pid = Number(line.slice(1))
    if (line.startsWith('+')) watched.add(pid)
    else watched.delete(pid)
  }
  for (const pid of watched) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in the last moment.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

if (import.meta.main) await keepGuard(process.argv[2] ?? '')
