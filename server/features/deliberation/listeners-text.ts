import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { DeliberationClosed } from '#domain/deliberation/amendment.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import { isId, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { GoOn } from './use-cases/end-deliberation.ts'
import type { WatchThreshold } from './use-cases/seal-summary.ts'
import type { TellAuthor } from './use-cases/tell-author.ts'
import type { FinishText } from './use-cases/text-work.ts'

interface Acts {
  readonly begin: (petitionId: PetitionId) => Promise<void>
  readonly shut: (petitionId: PetitionId) => Promise<void>
  readonly finishText: FinishText
  readonly goOn: GoOn
  readonly tellAuthor: TellAuthor
  readonly watchThreshold: WatchThreshold
  readonly forgetPerson: (personId: PersonId) => Promise<void>
}

export function textListeners(acts: Acts): Listener[] {
  return [
    {
      name: 'deliberation.begin-text',
      on: ['DeliberationOpened'],
      handle: ({ subject }) => forPetition(subject.id, acts.begin),
    },
    {
      name: 'deliberation.shut-text',
      on: ['PetitionWithdrawn', 'PetitionExpired', 'PetitionStopped'],
      handle: ({ subject }) => forPetition(subject.id, acts.shut),
    },
    {
      // Repeats what the act did at once, in case the process ended in between; so does the next one.
      name: 'deliberation.finish-text',
      on: ['TextChangeDecided'],
      handle: ({ subject }) => forPetition(subject.id, acts.finishText),
    },
    {
      name: 'deliberation.go-on',
      on: ['DeliberationClosed'],
      async handle({ subject, at, actor, data }) {
        // Only deliberation writes events of this type.
        const { by } = data as DeliberationClosed['data']
        await forPetition(subject.id, async (id) => void (await acts.goOn(id, { by, at, actor })))
      },
    },
    { name: 'deliberation.tell-author', on: ['AmendmentsLeftOpen'], handle: (event) => acts.tellAuthor(event) },
    {
      name: 'deliberation.watch-threshold',
      on: ['ThresholdMet'],
      handle: (event: DomainEvent) => forPetition(event.subject.id, (id) => acts.watchThreshold(id, event.at)),
    },
    {
      name: 'deliberation.forget-writer',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}

async function forPetition(id: string, act: (petitionId: PetitionId) => Promise<void>): Promise<void> {
  if (isId('pet', id)) await act(id)
}
