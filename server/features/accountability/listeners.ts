import type { AnswerPublished } from '#domain/accountability/answer.ts'
import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { AnswerId, PersonId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'

export function accountabilityListeners(acts: {
  readonly fulfilDutyOf: (answerId: AnswerId) => Promise<void>
  readonly forgetPerson: (personId: PersonId) => Promise<void>
}): Listener[] {
  return [
    {
      // Repeats what publishing did at once, in case the process ended in between.
      name: 'accountability.fulfil-duty',
      on: ['AnswerPublished'],
      // Only accountability writes events of this type.
      handle: ({ data }) => acts.fulfilDutyOf((data as Pick<AnswerPublished['data'], 'answerId'>).answerId),
    },
    {
      name: 'accountability.forget-person',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}
