import { countTally, type CountedTally, type TallyTask } from '#domain/tally/count-tally.ts'
import { writeFiles, type FilesTask, type WrittenFiles } from '#domain/tally/result-files.ts'

/** What a thread is asked for: nothing in it waits, and nothing in it touches the world. */
export type CountTask =
  { readonly kind: 'tally'; readonly task: TallyTask } | { readonly kind: 'files'; readonly task: FilesTask }

export function carryOut(order: CountTask): CountedTally | WrittenFiles {
  return order.kind === 'tally' ? countTally(order.task) : writeFiles(order.task)
}
