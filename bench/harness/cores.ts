import { execFileSync, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** The server under test has one core for itself, whoever loads it another. */
const serverCore = 0
const generatorCore = 1

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0

/** The command line that starts a server: pinned where the machine can, the plain one elsewhere. */
export function onServerCore(command: string, args: readonly string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', String(serverCore), command, ...args]] : [command, [...args]]
}

/** Keeps this process, which makes the load, off the server's core while `work` runs. */
export async function onGeneratorCore<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (!canPin) return work()
  const before = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' })
    .split(': ')[1]
    ?.trim()
  pinSelf(String(generatorCore))
  try {
    return await work()
  } finally {
    // A database that is started later must not inherit the core.
    if (before !== undefined) pinSelf(before)
  }
}

function pinSelf(cores: string): void {
  execFileSync('taskset', ['-acp', cores, String(process.pid)], { stdio: 'ignore' })
}
