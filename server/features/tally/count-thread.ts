import { basename } from 'node:path'
import type { CountedTally } from '#domain/tally/count-tally.ts'
import type { WrittenFiles } from '#domain/tally/result-files.ts'
import type { Threads } from '#server/platform/threads.ts'
import type { CountTask } from './count-task.ts'
import type { CountThread } from './use-cases/count-envelopes.ts'

/** Counting and writing in threads of their own. */
export function countThread({ run }: Pick<Threads, 'run'>): CountThread {
  const ask = (order: CountTask) => run(threadFile(), order)
  return {
    // The thread answers each kind of task with its own kind of answer.
    countTally: async (task) => (await ask({ kind: 'tally', task })) as CountedTally,
    writeFiles: async (task) => (await ask({ kind: 'files', task })) as WrittenFiles,
  }
}

/** Beside this file; in the built server, an entry of its own beside `main.js` (vite.server.config.ts). */
function threadFile(): URL {
  if (import.meta.filename.endsWith('.ts')) return new URL('count.worker.ts', import.meta.url)
  const isInChunk = basename(import.meta.dirname) === 'chunks'
  return new URL(isInChunk ? '../count-worker.js' : 'count-worker.js', import.meta.url)
}
