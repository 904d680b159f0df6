import { parentPort } from 'node:worker_threads'
import type { ThreadAnswer } from './threads.ts'

/** In a thread: does one task after another and answers each. What a task throws is an answer too. */
export function serveTasks<Task>(carryOut: (task: Task) => unknown): void {
  const say = (answer: ThreadAnswer) => {
    parentPort?.postMessage(answer)
  }
  parentPort?.on('message', (task: Task) => {
    try {
      say({ answer: carryOut(task) })
    } catch (fault) {
      say({ fault })
    }
  })
}
