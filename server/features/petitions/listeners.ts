import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { CaseDecided } from '#domain/moderation/case.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { ForgetPerson } from './use-cases/forget-person.ts'

interface Acts {
  readonly openCaseOf: (petitionId: PetitionId) => Promise<void>
  readonly followDecision: (petitionId: PetitionId) => Promise<void>
  readonly closeCaseOf: (petitionId: PetitionId) => Promise<void>
  readonly forgetPerson: ForgetPerson
}

/** All but the last repeat what the act itself did at once, in case the process ended in between. */
export function petitionListeners(acts: Acts): Listener[] {
  return [
    {
      name: 'petitions.open-case',
      on: ['PetitionSubmitted', 'PetitionResubmitted', 'PetitionCorrected', 'SponsorsFound', 'DeliberationEnded'],
      handle: ({ subject }) => forPetition(subject.id, acts.openCaseOf),
    },
    {
      name: 'petitions.follow-decision',
      on: ['CaseDecided'],
      handle: (event) => forPetition(decidedSubject(event), acts.followDecision),
    },
    {
      name: 'petitions.close-case',
      on: ['PetitionWithdrawn'],
      handle: ({ subject }) => forPetition(subject.id, acts.closeCaseOf),
    },
    {
      name: 'petitions.forget-person',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}

function decidedSubject({ data }: DomainEvent): string {
  // Only moderation writes events of this type.
  return (data as Pick<CaseDecided['data'], 'subjectId'>).subjectId
}

async function forPetition(id: string, act: (petitionId: PetitionId) => Promise<void>): Promise<void> {
  // A case may be about something else some day.
  if (isId('pet', id)) await act(id)
}
