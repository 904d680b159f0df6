import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'
import { isReached } from './tracks.ts'

/**
 * T4, T10: the term for finding sponsors, or for ending the deliberation, ran out. A timer may call late or twice, so an
 * older generation, a time that has not come, and a petition that moved on change nothing; so does one that has its
 * sponsors and waits for the end of a blackout.
 * @returns undefined when there is nothing to do
 */
export function expire(
  petition: Petition,
  book: PetitionRules,
  timer: { readonly generation: number },
  act: Act,
): PetitionChange | undefined {
  if (timer.generation !== petition.generation) return undefined
  const stage = stageAfter({ act: 'expire', by: 'timer' }, petition, book)
  const endsAt =
    petition.stage === 'sponsoring' ? petition.terms.sponsoring?.endsAt : petition.terms.deliberation?.endsAt
  if (!stage || !endsAt || act.at < endsAt || isDone(petition)) return undefined
  const fact = factOf(petition, act, { type: 'PetitionExpired', data: { stage: petition.stage } }, endsAt)
  return changed({ ...petition, stage, expiredAt: endsAt, generation: petition.generation + 1 }, [fact])
}

function isDone({ stage, terms: { sponsoring, deliberation }, support }: Petition): boolean {
  if (stage === 'deliberation') return deliberation?.endedAt != null
  return sponsoring !== undefined && isReached(sponsoring.need, support.total)
}
