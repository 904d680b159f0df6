import { erasedPerson, type PersonId } from '../../kernel/ids.ts'
import type { WorkNote } from './work-note.ts'
import type { Hand, Work } from './work.ts'

/** The work without a trace of an erased person who acted on it. What was told stays, by role and body. */
export function workWithoutPerson(work: Work, personId: PersonId): Work {
  const hand = (by: Hand): Hand => (by.personId === personId ? { ...by, personId: erasedPerson } : by)
  const handed = <Of extends { readonly by: Hand }>(one: Of): Of => ({ ...one, by: hand(one.by) })
  return {
    ...work,
    news: work.news.map(handed),
    departures: work.departures.map(handed),
    disputes: work.disputes.map((dispute) => ({ ...dispute, answer: dispute.answer && handed(dispute.answer) })),
    handOver: work.handOver && handed(work.handOver),
    history: work.history.map((fact) =>
      fact.actor.id === personId ? { ...fact, actor: { ...fact.actor, id: erasedPerson } } : fact,
    ),
  }
}

/** The note without a trace of an erased person. @returns null for words that nobody has read: they go with their author */
export function noteWithoutPerson(note: WorkNote, personId: PersonId): WorkNote | null {
  if (note.authorId === personId && note.state !== 'published') return null
  const { decision } = note
  return {
    ...note,
    ...(note.authorId === personId && { authorId: erasedPerson }),
    decision: decision && { ...decision, by: decision.by === personId ? erasedPerson : decision.by },
  }
}
