import { actingAssurance, type Assurance } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { IdentityClaim, Places } from '#server/features/places/index.ts'

/** Who may have a voice, as the side of people knows them. */
export interface Voter {
  readonly personId: PersonId
  readonly facts: PersonFacts
  /** the personal number that an operator saw */
  readonly claim: IdentityClaim | undefined
}

/**
 * @param proven what the person's session proved; without it, as at a desk or for a letter, the account speaks
 * @returns undefined when the account is gone
 */
export type FindVoter = (personId: PersonId, proven?: Assurance) => Promise<Voter | undefined>

interface Deps {
  readonly identity: Pick<Identity, 'readPerson'>
  readonly places: Pick<Places, 'residenceOf' | 'identityClaimOf' | 'territory'>
}

/** Read fresh, and only read: casting writes nothing on the side of people. */
export function findVoter({ identity, places }: Deps): FindVoter {
  return async (personId, proven) => {
    const [person, residence, claim] = await Promise.all([
      identity.readPerson(personId),
      places.residenceOf(personId),
      places.identityClaimOf(personId),
    ])
    if (!person) return undefined
    const place = residence && places.territory(residence.territoryId)
    const assurance = actingAssurance(person.assurance, proven ?? person.assurance)
    const { birthDate } = person
    const home = residence && place ? { place, confirmed: residence.confirmed } : null
    return { personId, claim, facts: { assurance, birthDate, residence: home } }
  }
}
