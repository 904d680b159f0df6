import { actingAssurance, type Actor } from '#domain/kernel/actor.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'

export interface PersonDeps {
  readonly identity: Pick<Identity, 'readPerson'>
  readonly places: Pick<Places, 'residenceOf' | 'territory'>
}

const stranger: PersonFacts = { assurance: 'email', birthDate: null, residence: null }

/** What the law asks about who acts, read fresh: an operator may have confirmed it a moment ago. */
export async function personFacts({ identity, places }: PersonDeps, actor: Actor): Promise<PersonFacts> {
  if (actor.kind !== 'person') return stranger
  const [person, residence] = await Promise.all([
    identity.readPerson(actor.personId),
    places.residenceOf(actor.personId),
  ])
  if (!person) return stranger
  const place = residence && places.territory(residence.territoryId)
  return {
    assurance: actingAssurance(person.assurance, actor.assurance),
    birthDate: person.birthDate,
    residence: residence && place ? { place, confirmed: residence.confirmed } : null,
  }
}
