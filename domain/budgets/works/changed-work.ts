import type { Change } from '../../kernel/event.ts'
import type { WorkFact } from './work-events.ts'
import type { Work } from './work.ts'

export type WorkChange = Change<Work, WorkFact>

/** The work with the facts in its history, one revision on. */
export function changedWork(state: Work, facts: readonly WorkFact[]): WorkChange {
  return { state: { ...state, history: [...state.history, ...facts], revision: state.revision + 1 }, facts }
}
