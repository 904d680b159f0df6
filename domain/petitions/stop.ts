import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { closeNow } from './close.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/**
 * An event of the book's `endings` happened: what is open for signing closes (T13), what is not yet published stops (T16).
 * @returns undefined when the book knows no such ending, or the petition is over
 */
export function endByEvent(
  petition: Petition,
  book: PetitionRules,
  endingId: string,
  act: Act,
): PetitionChange | undefined {
  if (!book.endings.some(({ id }) => id === endingId)) return undefined
  if (petition.stage === 'signing') return closeNow(petition, book, { at: act.at, by: 'event' }, act)
  const stage = stageAfter({ act: 'stop', by: 'event' }, petition, book)
  if (!stage) return undefined
  const fact = factOf(petition, act, { type: 'PetitionStopped', data: { endingId } })
  return changed({ ...petition, stage, pause: null, stoppedAt: act.at, generation: petition.generation + 1 }, [fact])
}
