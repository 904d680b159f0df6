import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { isMet, type Act, type Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/**
 * T13: signing is over. A timer may call late or twice, so a closed petition, an older generation, or a time that has
 * not come changes nothing.
 * @returns undefined when there is nothing to do
 */
export function close(
  petition: Petition,
  book: PetitionRules,
  timer: { readonly generation: number },
  act: Act,
): PetitionChange | undefined {
  if (timer.generation !== petition.generation) return undefined
  if (petition.closesAt === null || act.at < petition.closesAt) return undefined
  return closeNow(petition, book, petition.closesAt, act)
}

/** Closes whatever the clock says, as of a moment: the end of the term, or the crossing that ends signing. */
export function closeNow(
  petition: Petition,
  book: PetitionRules,
  closedAt: Date,
  act: Act,
): PetitionChange | undefined {
  const stage = stageAfter('close', petition, book)
  if (!stage) return undefined
  const tracksMet = petition.tracks.filter(isMet).map(({ id }) => id)
  const fact = factOf(
    petition,
    act,
    { type: 'PetitionClosed', data: { total: petition.support.total, tracksMet } },
    closedAt,
  )
  return changed({ ...petition, stage, closedAt, generation: petition.generation + 1 }, [fact])
}
