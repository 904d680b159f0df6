import { Worker } from 'node:worker_threads'

/**
 * Work that would keep the event loop from everybody else, in a thread of its own: one task, one thread, one answer.
 * What goes in and comes out is copied.
 */
export interface Threads {
  /**
   * @param file a module that posts its answer to `parentPort`; `workerData` is the task
   * @throws what the task threw; and when the threads are stopped meanwhile
   */
  run(file: URL, task: unknown): Promise<unknown>
  /** Ends what runs, at once and without an answer; nothing runs afterwards. */
  stop(): Promise<void>
  isStopped(): boolean
}

export function createThreads(): Threads {
  const running = new Set<Worker>()
  let isStopped = false
  return {
    run: (file, task) =>
      new Promise((resolve, reject) => {
        if (isStopped) throw new Error('The threads are stopped')
        // Flags of whoever started this process (a test runner, an inspector) are not for its threads.
        const thread = new Worker(file, { workerData: task, execArgv: [] })
        running.add(thread)
        thread.once('message', resolve)
        thread.once('error', reject)
        thread.once('exit', () => {
          running.delete(thread)
          // After an answer this changes nothing.
          reject(new Error('A thread ended before it answered'))
        })
      }),
    isStopped: () => isStopped,
    async stop() {
      isStopped = true
      await Promise.all(Array.from(running, (thread) => thread.terminate()))
    },
  }
}
