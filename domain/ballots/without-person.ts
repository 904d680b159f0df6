import type { FactActor } from '../kernel/event.ts'
import { erasedPerson, type PersonId } from '../kernel/ids.ts'
import type { Vote } from './vote.ts'

/**
 * The vote without a trace of an erased person. What somebody signed or held in public stays with the name that they gave
 * for it. Of a complaint only its answer stays, and one without an answer goes.
 */
export function voteWithoutPerson(vote: Vote, personId: PersonId): Vote {
  const swap = (id: PersonId): PersonId => (id === personId ? erasedPerson : id)
  const actorOf = (actor: FactActor): FactActor => (actor.id === personId ? { ...actor, id: erasedPerson } : actor)
  const isTheirs = (by: PersonId) => by === personId
  return {
    ...vote,
    sealing: vote.sealing && { ...vote.sealing, by: swap(vote.sealing.by) },
    trustees: vote.trustees.map((one) => ({ ...one, personId: swap(one.personId) })),
    lottery: vote.lottery.map((one) => ({ ...one, personId: swap(one.personId) })),
    complaints: vote.complaints
      .filter(({ by, answer }) => !isTheirs(by) || answer !== null)
      .map((one) => ({
        ...one,
        ...(isTheirs(one.by) && { by: erasedPerson, text: '', attempt: '' }),
        answer: one.answer && { ...one.answer, by: swap(one.answer.by) },
      })),
    protocol: vote.protocol && {
      ...vote.protocol,
      signatures: vote.protocol.signatures.map((one) => ({ ...one, personId: swap(one.personId) })),
    },
    history: vote.history.map((fact) => ({ ...fact, actor: actorOf(fact.actor) })),
    revision: vote.revision + 1,
  }
}
