import { parentPort, workerData } from 'node:worker_threads'
import { carryOut, type CountTask } from './count-task.ts'

// Started as a thread of its own; `workerData` is whatever `countThread` handed over.
parentPort?.postMessage(carryOut(workerData as CountTask))
