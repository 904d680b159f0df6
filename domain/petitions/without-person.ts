import type { FactActor } from '../kernel/event.ts'
import { erasedPerson, type PersonId } from '../kernel/ids.ts'
import type { Petition } from './petition.ts'

/**
 * The petition without a trace of an erased person: as its author, and as somebody who acted on it in an office.
 *
 * What was public stays, without a name: people signed it. The texts of a petition that was taken back before anybody
 * read them go with their author; the hash of what the moderators saw remains.
 */
export function withoutPerson(petition: Petition, personId: PersonId): Petition {
  const history = petition.history.map((fact) => ({ ...fact, actor: withoutName(fact.actor, personId) }))
  if (petition.authorId !== personId) return { ...petition, history }
  const wasPublic = petition.publishedAt !== null || petition.stage !== 'withdrawn'
  return {
    ...petition,
    history,
    authorId: erasedPerson,
    authorNameMode: 'hidden',
    ...(!wasPublic && {
      texts: {},
      versions: petition.versions.map((version) => ({ ...version, texts: {} })),
      refusals: petition.refusals.map((refusal) => ({ ...refusal, text: '' })),
    }),
  }
}

function withoutName(actor: FactActor, personId: PersonId): FactActor {
  return actor.id === personId ? { ...actor, id: erasedPerson } : actor
}
