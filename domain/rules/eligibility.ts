import type { Assurance } from '../kernel/actor.ts'
import { isAtLeast } from '../kernel/actor.ts'
import { ageOn } from '../kernel/age.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { isWithin, type Location } from '../places/territory.ts'
import type { Party } from './book.ts'

/** What is known about who acts. */
export interface PersonFacts {
  readonly assurance: Assurance
  readonly birthDate: LocalDate | null
  readonly residence: { readonly place: Location; readonly confirmed: boolean } | null
}

export type EligibilityRefusal =
  | Refusal<'PROFILE_INCOMPLETE'>
  | Refusal<'UNDER_AGE'>
  | Refusal<'RESIDENCE_UNCONFIRMED'>
  | Refusal<'NOT_RESIDENT'>
  | Refusal<'ASSURANCE_TOO_LOW'>

/**
 * Why a person may not take part, by the book's rule for authors or signers; the most useful reason first.
 *
 * - `PROFILE_INCOMPLETE` the book sets an age and no date of birth is known
 * - `UNDER_AGE` with `minAge`; full years on the legal day of the act
 * - `RESIDENCE_UNCONFIRMED` no residence is known, or the book wants it checked and it is not
 * - `NOT_RESIDENT` the residence lies outside the territory the petition is addressed to
 * - `ASSURANCE_TOO_LOW` with `needed`
 * @returns an empty list when the person may
 */
export function ineligibility(question: {
  readonly party: Party
  readonly person: PersonFacts
  readonly timeZone: string
  readonly at: Date
  /** whom the petition is addressed to; null while no place was chosen */
  readonly addressedTerritoryId: TerritoryId | null
}): EligibilityRefusal[] {
  const { party, person } = question
  return [
    ...ageRefusals(party, person, legalDay(question.at, question.timeZone)),
    ...residenceRefusals(party, person, question.addressedTerritoryId),
    ...(isAtLeast(person.assurance, party.assurance)
      ? []
      : [{ code: 'ASSURANCE_TOO_LOW', details: { needed: party.assurance } } as const]),
  ]
}

function ageRefusals({ minAge }: Party, { birthDate }: PersonFacts, day: LocalDate): EligibilityRefusal[] {
  if (minAge === undefined) return []
  if (birthDate === null) return [{ code: 'PROFILE_INCOMPLETE', path: ['birthDate'] }]
  return ageOn(birthDate, day) < minAge ? [{ code: 'UNDER_AGE', details: { minAge } }] : []
}

function residenceRefusals(party: Party, person: PersonFacts, addressed: TerritoryId | null): EligibilityRefusal[] {
  if (party.registeredIn === 'anywhere' || addressed === null) return []
  const { residence } = person
  if (residence === null) return [{ code: 'RESIDENCE_UNCONFIRMED' }]
  if (!isWithin(residence.place, addressed)) return [{ code: 'NOT_RESIDENT' }]
  return party.selfDeclared || residence.confirmed ? [] : [{ code: 'RESIDENCE_UNCONFIRMED' }]
}
