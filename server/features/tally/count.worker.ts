import { serveTasks } from '#server/platform/thread-tasks.ts'
import { carryOut } from './count-task.ts'

// Started as a thread of its own by `count-thread.ts`.
serveTasks(carryOut)
