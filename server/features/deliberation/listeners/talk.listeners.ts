import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { ContributionReportId, PersonId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { TellReporter } from '../use-cases/tell-reporter.ts'

export function talkListeners(acts: {
  readonly tellReporter: TellReporter
  readonly forgetPerson: (personId: PersonId) => Promise<void>
}): Listener[] {
  return [
    {
      name: 'deliberation.tell-reporter',
      on: ['ContributionReportDecided'],
      // Only reports write events of this type.
      handle: ({ id, data }) => acts.tellReporter((data as { reportId: ContributionReportId }).reportId, id),
    },
    {
      name: 'deliberation.forget-speaker',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}
