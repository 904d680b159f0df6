import { Worker } from 'node:worker_threads'

/**
 * Work that would keep the event loop from everybody else, in a thread of its own. What goes in and comes out is copied. A
 * thread that is done stays for the next task, because starting one takes longer than most tasks.
 */
export interface Threads {
  /**
   * @param file a module that hands its work to `serveTasks`
   * @throws what the task threw; and when the threads are stopped meanwhile
   */
  run(file: URL, task: unknown): Promise<unknown>
  /** Ends what runs, at once and without an answer; nothing runs afterwards. */
  stop(): Promise<void>
  isStopped(): boolean
}

/** What a thread says of a task. */
export type ThreadAnswer = { readonly answer: unknown } | { readonly fault: unknown }

const idleMs = 5_000

export function createThreads(): Threads {
  const all = new Set<Worker>()
  const idle = new Map<string, Worker[]>()
  let isStopped = false

  function take(file: URL): Worker {
    const known = idle.get(file.href)?.pop()
    if (known) return known
    // Flags of whoever started this process (a test runner, an inspector) are not for its threads.
    const thread = new Worker(file, { execArgv: [] })
    all.add(thread)
    thread.once('exit', () => {
      all.delete(thread)
      forget(file, thread)
    })
    return thread
  }

  /** @returns whether it was waiting for a task */
  function forget(file: URL, thread: Worker): boolean {
    const waiting = idle.get(file.href) ?? []
    const at = waiting.indexOf(thread)
    if (at >= 0) waiting.splice(at, 1)
    return at >= 0
  }

  /** For the next task, if it comes soon; a process that has nothing else to do may end. */
  function giveBack(file: URL, thread: Worker): void {
    const others = idle.get(file.href) ?? []
    idle.set(file.href, [...others, thread])
    thread.unref()
    const end = setTimeout(() => {
      if (forget(file, thread)) void thread.terminate()
    }, idleMs)
    end.unref()
  }

  return {
    run: (file, task) =>
      new Promise((resolve, reject) => {
        if (isStopped) throw new Error('The threads are stopped')
        const thread = take(file)
        thread.ref()
        const ended = () => {
          reject(new Error('A thread ended before it answered'))
        }
        thread.once('exit', ended)
        thread.once('error', reject)
        thread.once('message', (said: ThreadAnswer) => {
          thread.off('exit', ended)
          thread.off('error', reject)
          giveBack(file, thread)
          if ('fault' in said) reject(said.fault instanceof Error ? said.fault : new Error(String(said.fault)))
          else resolve(said.answer)
        })
        thread.postMessage(task)
      }),
    isStopped: () => isStopped,
    async stop() {
      isStopped = true
      await Promise.all(Array.from(all, (thread) => thread.terminate()))
    },
  }
}
