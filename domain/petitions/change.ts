import type { Change } from '../kernel/event.ts'
import type { PetitionFact } from './events.ts'
import type { Act, Petition } from './petition.ts'

export type PetitionChange = Change<Petition, PetitionFact>

type FactData = { [F in PetitionFact as F['type']]: Pick<F, 'type' | 'data'> }[PetitionFact['type']]

/** A fact about this petition; `at` differs from the act where the law dates it otherwise. */
export function factOf(petition: Pick<Petition, 'id'>, act: Act, fact: FactData, at: Date = act.at): PetitionFact {
  // Type and data were given together.
  return { ...fact, at, actor: act.actor, subject: { kind: 'petition', id: petition.id } } as PetitionFact
}

/** The petition with the facts in its history, and the facts to be written beside it. */
export function changed(state: Petition, facts: readonly PetitionFact[]): PetitionChange {
  return { state: { ...state, history: [...state.history, ...facts] }, facts }
}
