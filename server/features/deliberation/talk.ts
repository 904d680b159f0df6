import type { TalkFigures } from '#domain/deliberation/figures.ts'
import type { ContributionId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { DeliberationEarlier } from './deps.ts'
import { ContributionFields, QuestionAnswerFields, type TalkLoads } from './graphql/contribution.fields.ts'
import { DiscussionFields, PetitionDiscussion, TalkInterventionFields } from './graphql/discussion.fields.ts'
import { TalkMutations } from './graphql/talk.mutations.ts'
import { talkRoutes } from './http.ts'
import { talkListeners } from './listeners/talk.listeners.ts'
import { contributionCollection, contributionStore } from './store/contribution.store.ts'
import { interventionCollection, interventionStore } from './store/intervention.store.ts'
import { paceCollection, paceStore } from './store/pace.store.ts'
import { reactionCollection, reactionStore } from './store/reaction.store.ts'
import { reportCollection, reportStore } from './store/report.store.ts'
import { transactIn } from './store/transact.ts'
import { acceptAnswer, answerQuestion, type AcceptAnswer, type AnswerQuestion } from './use-cases/answer-question.ts'
import { contribute, editContribution, withdrawContribution, type Contribute } from './use-cases/contribute.ts'
import {
  decideHiding,
  dismissReports,
  mediate,
  proposeHiding,
  setSlowMode,
  unhide,
  type DecideHiding,
  type Mediate,
  type ProposeHiding,
} from './use-cases/intervene.ts'
import { react, type React } from './use-cases/react.ts'
import { readTalkDesk } from './use-cases/read-desk.ts'
import { readReactions } from './use-cases/read-reactions.ts'
import { readAnchored, readContribution, readContributions, readFigures } from './use-cases/read-talk.ts'
import { ownReports, reportContribution } from './use-cases/report-contribution.ts'
import { talkBoard } from './use-cases/talk-board.ts'
import { tellReporter } from './use-cases/tell-reporter.ts'

/** What later features and the demo city may do with what is said about a petition. */
export interface Talk {
  /** what was said, in figures, with the strongest arguments of both sides */
  readonly figures: (petitionId: PetitionId) => Promise<TalkFigures>
  readonly contribute: Contribute
  readonly answerQuestion: AnswerQuestion
  readonly acceptAnswer: AcceptAnswer
  readonly react: React
  readonly proposeHiding: ProposeHiding
  readonly decideHiding: DecideHiding
  readonly mediate: Mediate
}

/** Contributions, reactions, and what keeps them calm. */
export function talkParts(platform: Platform, earlier: DeliberationEarlier): Feature<Talk> {
  const stores = {
    contributions: contributionStore(platform, paceStore(platform)),
    reactions: reactionStore(platform),
    interventions: interventionStore(platform),
    reports: reportStore(platform),
  }
  const board = talkBoard({ ...platform, ...stores })
  const deps = { ...platform, ...earlier, ...stores, board, transact: transactIn(platform) }
  const acts = {
    contribute: contribute(deps),
    editContribution: editContribution(deps),
    withdrawContribution: withdrawContribution(deps),
    answerQuestion: answerQuestion(deps),
    acceptAnswer: acceptAnswer(deps),
    react: react(deps),
    reportContribution: reportContribution(deps),
    proposeHiding: proposeHiding(deps),
    decideHiding: decideHiding(deps),
    unhide: unhide(deps),
    setSlowMode: setSlowMode(deps),
    mediate: mediate(deps),
    dismissReports: dismissReports(deps),
    readTalkDesk: readTalkDesk(deps),
  }
  const loads = talkLoads(earlier, { ...stores, board })
  const readDeps = {
    ...{ ...deps, loads, readContribution: readContribution(deps) },
    ...{ readContributions: readContributions(deps), readAnchored: readAnchored(deps) },
  }
  async function forgetPerson(personId: PersonId): Promise<void> {
    await stores.contributions.forgetPerson(personId)
    await stores.interventions.forgetPerson(personId)
    await stores.reports.forgetPerson(personId)
    await stores.reactions.forget(personId)
  }

  return {
    use: { ...acts, figures: readFigures(deps) },
    collections: [contributionCollection, reactionCollection, interventionCollection, reportCollection, paceCollection],
    resolvers: [
      new TalkMutations(acts),
      new PetitionDiscussion(earlier),
      new DiscussionFields(readDeps),
      new TalkInterventionFields(),
      new ContributionFields(readDeps),
      new QuestionAnswerFields(earlier),
    ],
    listeners: talkListeners({ tellReporter: tellReporter(deps), forgetPerson }),
    routes: talkRoutes({ readReactions: readReactions(deps) }),
  }
}

function talkLoads(
  { petitions, identity }: DeliberationEarlier,
  parts: {
    readonly board: ReturnType<typeof talkBoard>
    readonly reactions: ReturnType<typeof reactionStore>
    readonly reports: ReturnType<typeof reportStore>
  },
): TalkLoads {
  const readOwnReports = ownReports(parts)
  return {
    async petitions(ids: readonly PetitionId[]) {
      const byId = new Map((await petitions.readPetitions(ids)).map((petition) => [petition.id, petition]))
      return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
    },
    states: (ids: readonly PetitionId[]) => Promise.all(ids.map((id) => parts.board.of(id))),
    async names(ids: readonly PersonId[]) {
      const people = new Map((await identity.readPeople(ids)).map((person) => [person.id, person.name]))
      return ids.map((id) => people.get(id) ?? null)
    },
    ownReactions: (ids: readonly PetitionId[], { actor }) =>
      Promise.all(
        ids.map(async (id) =>
          actor.kind === 'person' ? await parts.reactions.ownOn(id, actor.personId) : new Map<ContributionId, never>(),
        ),
      ),
    async ownReports(ids: readonly ContributionId[], { actor }) {
      const own = await readOwnReports(actor, ids)
      return ids.map((id) => own.get(id))
    },
  }
}
