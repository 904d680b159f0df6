import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ContributionStore } from '../store/contribution.store.ts'
import type { TalkBoard } from './talk-board.ts'

/** A petition that somebody speaks about. */
export interface TalkAtHand {
  readonly actor: ActingPerson
  readonly petition: Petition
  readonly book: PetitionRules
}

export type AtTalkRefusal = Refusal<'UNAUTHENTICATED' | 'NOT_FOUND' | 'DISCUSSION_CLOSED'>

export interface TalkDeps {
  readonly contributions: ContributionStore
  readonly board: TalkBoard
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf' | 'personFacts'>
  readonly clock: Clock
}

/** The petition, as this person may see it, with its law. An import and a draft are not discussed. */
export async function atTalk(
  { petitions }: Pick<TalkDeps, 'petitions'>,
  actor: Actor,
  petitionId: PetitionId,
): Promise<Result<TalkAtHand, AtTalkRefusal>> {
  if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
  const petition = await petitions.readPetition(actor, { id: petitionId })
  if (!petition) return refuse({ code: 'NOT_FOUND' })
  if (!petition.rules) return refuse({ code: 'DISCUSSION_CLOSED' })
  return ok({ actor, petition, book: petitions.bookOf(petition) })
}

/** The same with one of its contributions. */
export async function atContribution(
  deps: Pick<TalkDeps, 'petitions' | 'contributions'>,
  actor: Actor,
  id: ContributionId,
): Promise<Result<TalkAtHand & { readonly contribution: Contribution }, AtTalkRefusal>> {
  if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
  const contribution = await deps.contributions.read(id)
  if (!contribution) return refuse({ code: 'NOT_FOUND' })
  const talk = await atTalk(deps, actor, contribution.petitionId)
  return talk.ok ? ok({ ...talk.value, contribution }) : talk
}

const attemptLengthMax = 128

/** What is wrong with the client's id of an act. */
export function attemptRefusal(attempt: string): Refusal<'REQUIRED' | 'TOO_LONG'> | undefined {
  if (attempt === '') return { code: 'REQUIRED', path: ['attempt'] }
  return attempt.length > attemptLengthMax ? { code: 'TOO_LONG', path: ['attempt'] } : undefined
}
