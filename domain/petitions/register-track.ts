import type { Level } from '../rules/book.ts'
import { factOf } from './change.ts'
import type { StageLaw } from './enter-stage.ts'
import type { PetitionFact } from './events.ts'
import type { Act, Petition, PetitionTrack } from './petition.ts'
import { answerDue, lawOf } from './tracks.ts'

/** K1b: a met track lies on the body's desk from this act on, and its answer has a day. */
export function registered(
  petition: Petition,
  met: PetitionTrack,
  level: Level,
  { book, calendar }: Pick<StageLaw, 'book' | 'calendar'>,
  act: Act,
): { readonly track: PetitionTrack; readonly fact: PetitionFact } {
  const started = { metAt: met.metAt ?? act.at, registeredAt: act.at }
  const due = answerDue(lawOf(level, met.id), started, { timeZone: book.timeZone, calendar })
  const track: PetitionTrack = {
    ...met,
    ...{ state: 'due', registeredAt: act.at, dueAt: due?.at ?? null, dueProvisional: due?.provisional ?? false },
  }
  const { id: trackId, crossing, bodyId, dueAt, dueProvisional: provisional } = track
  const data = { trackId, crossing, bodyId, dueAt, provisional }
  return { track, fact: factOf(petition, act, { type: 'AnswerBecameDue', data }) }
}
