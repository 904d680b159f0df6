import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Answer } from '#domain/accountability/answer.ts'
import { limits } from '#schema/limits.ts'
import type { AnswerStore } from '../store.ts'

export type ReadAnswers = (petitionIds: readonly PetitionId[]) => Promise<Answer[][]>

/** The answers to each of these petitions, in the order in which they were published. */
export function readAnswers({ store }: { readonly store: Pick<AnswerStore, 'ofPetitions'> }): ReadAnswers {
  return async (petitionIds) => {
    const answers = await store.ofPetitions(petitionIds)
    return petitionIds.map((id) => answers.filter(({ petitionId }) => petitionId === id))
  }
}

export type LatestAnswers = (first: number) => Promise<Answer[]>

export function latestAnswers({ store }: { readonly store: Pick<AnswerStore, 'latest'> }): LatestAnswers {
  return (first) => store.latest(Math.min(Math.max(first, 1), limits.pageSizeMax))
}
