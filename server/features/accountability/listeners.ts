import type { AnswerPublished } from '#domain/accountability/answer.ts'
import type { AnswerId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'

/** Repeats what publishing did at once, in case the process ended in between. */
export function accountabilityListeners(acts: {
  readonly fulfilDutyOf: (answerId: AnswerId) => Promise<void>
}): Listener[] {
  return [
    {
      name: 'accountability.fulfil-duty',
      on: ['AnswerPublished'],
      // Only accountability writes events of this type.
      handle: ({ data }) => acts.fulfilDutyOf((data as Pick<AnswerPublished['data'], 'answerId'>).answerId),
    },
  ]
}
