import type { Assurance, Grant } from '../kernel/actor.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'

/** An account. Name and date of birth are the person's own words while `assurance` is `email` or `phone`. */
export interface Person {
  readonly id: PersonId
  readonly name: string | null
  /** normalised, see `normaliseEmail` */
  readonly email: string
  readonly birthDate: LocalDate | null
  readonly language: Locale
  readonly assurance: Assurance
  readonly grants: readonly Grant[]
  readonly createdAt: Date
}

/** A person, with what only the person and this feature may know about them. */
export interface Account extends Person {
  readonly hasPassword: boolean
}

/** Where a letter to a person goes, and in which language. */
export type Address = Pick<Person, 'id' | 'email' | 'language'>
