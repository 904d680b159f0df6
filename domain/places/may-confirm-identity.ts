import { birthDateRefusals, nameRefusals, type ProfileRefusal } from '../identity/profile.ts'
import type { Person } from '../identity/person.ts'
import type { ActingPerson } from '../kernel/actor.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { Refusal } from '../kernel/result.ts'
import { birthDateOf, isNationalId } from './national-id.ts'
import { holdsRoleIn } from './staff.ts'
import type { Territory } from './territory.ts'

/** What an operator reads in the document that a person shows at the desk. */
export interface IdentityDocument {
  /** digits only */
  readonly nationalId: string
  /** canonical */
  readonly name: string
  readonly birthDate: LocalDate
}

export type ConfirmIdentityRefusal =
  ProfileRefusal | Refusal<'NOT_FOUND' | 'NATIONAL_ID_INVALID' | 'FORBIDDEN' | 'CONFLICT_OF_INTEREST'>

/**
 * What speaks against confirming an identity, all at once; an empty list when nothing does.
 *
 * - `NOT_FOUND` the address has no account
 * - `CONFLICT_OF_INTEREST` nobody confirms themselves
 * - `NATIONAL_ID_INVALID` the check digit is wrong
 * - `INVALID` at `birthDate`: not the day that the number carries
 * - `FORBIDDEN` the place belongs to another desk
 */
export function confirmIdentityRefusals(question: {
  readonly operator: ActingPerson
  readonly person: Pick<Person, 'id'> | undefined
  readonly document: IdentityDocument
  readonly place: Territory | undefined
  readonly today: LocalDate
}): ConfirmIdentityRefusal[] {
  const { operator, person, document, place, today } = question
  return [
    ...(person ? [] : [{ code: 'NOT_FOUND', path: ['email'] } as const]),
    ...(person?.id === operator.personId ? [{ code: 'CONFLICT_OF_INTEREST', path: ['email'] } as const] : []),
    ...numberRefusals(document, today),
    ...nameRefusals(document.name),
    ...placeRefusals(operator, place),
  ]
}

function numberRefusals({ nationalId, birthDate }: IdentityDocument, today: LocalDate): ConfirmIdentityRefusal[] {
  const impossible = birthDateRefusals(birthDate, today)
  if (!isNationalId(nationalId)) return [{ code: 'NATIONAL_ID_INVALID', path: ['nationalId'] }, ...impossible]
  return birthDateOf(nationalId) === birthDate ? impossible : [{ code: 'INVALID', path: ['birthDate'] }]
}

function placeRefusals(operator: ActingPerson, place: Territory | undefined): ConfirmIdentityRefusal[] {
  const path = ['territoryId']
  if (!place) return [{ code: 'INVALID', path }]
  return holdsRoleIn(operator, 'operator', place) ? [] : [{ code: 'FORBIDDEN', path }]
}
