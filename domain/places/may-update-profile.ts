import { birthDateRefusals, nameRefusals, type ProfileRefusal } from '../identity/profile.ts'
import type { Person } from '../identity/person.ts'
import { isAtLeast } from '../kernel/actor.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/result.ts'
import type { Residence } from './residence.ts'
import type { Territory } from './territory.ts'

/** What a person says of themselves. Absent: stays as it is. */
export interface Profile {
  /** canonical */
  readonly name?: string
  readonly birthDate?: LocalDate
  readonly territoryId?: TerritoryId
}

export type UpdateProfileRefusal = ProfileRefusal | Refusal<'IDENTITY_CONFIRMED'>

/**
 * What speaks against a change of the own profile, field by field; an empty list when nothing does.
 *
 * What an operator confirmed against a document is changed there again: `IDENTITY_CONFIRMED`, unless the field says what
 * stands there anyway.
 * @param place what `profile.territoryId` names; undefined when there is no such territory
 */
export function updateProfileRefusals(question: {
  readonly profile: Profile
  readonly person: Pick<Person, 'name' | 'birthDate' | 'assurance'>
  readonly residence: Residence | undefined
  readonly place: Territory | undefined
  readonly today: LocalDate
}): UpdateProfileRefusal[] {
  const { profile, person, residence, place, today } = question
  const { name, birthDate, territoryId } = profile
  const isConfirmed = isAtLeast(person.assurance, 'verified')
  return [
    ...(name === undefined || name === person.name ? [] : isConfirmed ? confirmed('name') : nameRefusals(name)),
    ...(birthDate === undefined || birthDate === person.birthDate
      ? []
      : isConfirmed
        ? confirmed('birthDate')
        : birthDateRefusals(birthDate, today)),
    ...(territoryId === undefined || territoryId === residence?.territoryId
      ? []
      : residence?.confirmed
        ? confirmed('territoryId')
        : residenceRefusals(place)),
  ]
}

function confirmed(field: string): UpdateProfileRefusal[] {
  return [{ code: 'IDENTITY_CONFIRMED', path: [field] }]
}

function residenceRefusals(place: Territory | undefined): UpdateProfileRefusal[] {
  return place ? [] : [{ code: 'INVALID', path: ['territoryId'] }]
}
