import type { AnswerId, PetitionId } from '#domain/kernel/ids.ts'
import type { Deliberation } from '#server/features/deliberation/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  AnswerResolver,
  PersonAnswersWaiting,
  PetitionAnswers,
  showTrack,
  TrackAnswer,
  type AnswerLoads,
} from './graphql/answer.resolver.ts'
import { accountabilityListeners } from './listeners.ts'
import { answerCollection, answerStore } from './store.ts'
import { countDuties, listDuties, readDuty } from './use-cases/answer-duties.ts'
import { fulfilDuty, publishAnswer, type PublishAnswer } from './use-cases/publish-answer.ts'
import { latestAnswers, readAnswers, type ReadAnswers } from './use-cases/read-answers.ts'
import { summaryOf } from './use-cases/summary-of.ts'

/** What later features may do with answers. */
export interface Accountability {
  readonly publishAnswer: PublishAnswer
  /** The answers to each of these petitions, in the order in which they were published. */
  readonly answersOf: ReadAnswers
}

export function accountabilityFeature(
  platform: Platform,
  earlier: { readonly places: Places; readonly petitions: Petitions; readonly deliberation: Deliberation },
): Feature<Accountability> {
  const { petitions } = earlier
  const store = answerStore(platform)
  const deps = { ...platform, ...earlier, store, fulfilDuty: fulfilDuty(earlier), summaryOf: summaryOf(earlier) }
  const acts = {
    publishAnswer: publishAnswer(deps),
    listDuties: listDuties(deps),
    readDuty: readDuty(deps),
    latestAnswers: latestAnswers(deps),
  }
  const answersOf = readAnswers(deps)
  const loads: AnswerLoads = {
    answers: (ids: readonly PetitionId[]) => answersOf(ids),
    async petitions(ids: readonly PetitionId[]) {
      const byId = new Map((await petitions.readPetitions(ids)).map((petition) => [petition.id, petition]))
      return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
    },
  }
  async function fulfilDutyOf(answerId: AnswerId): Promise<void> {
    const answer = await store.read(answerId)
    if (answer) await deps.fulfilDuty(answer)
  }

  return {
    use: { publishAnswer: acts.publishAnswer, answersOf },
    collections: [answerCollection],
    resolvers: [
      new AnswerResolver(acts, loads, { ...deps, showTrack: showTrack(petitions) }),
      new PetitionAnswers(loads),
      new TrackAnswer(loads),
      new PersonAnswersWaiting(countDuties(deps)),
    ],
    listeners: accountabilityListeners({ fulfilDutyOf, forgetPerson: (personId) => store.forgetPerson(personId) }),
  }
}
