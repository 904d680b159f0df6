import type { Budgets } from '#server/features/budgets/index.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ballotCollection } from './store/ballot.document.ts'
import { ballotStore } from './store/ballot.store.ts'
import { wireVote, type VoteActs } from './wire-vote.ts'

export { CampaignVoteType, type VoteView } from './graphql/vote.type.ts'

/** What later features and commands may do with votes. */
export interface Ballots extends VoteActs {}

interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly budgets: Budgets
}

export function ballotsFeature(platform: Platform, earlier: Earlier): Feature<Ballots> {
  const vote = wireVote({
    ...{ ...platform, ...earlier, ballots: ballotStore(platform) },
    destroyKey: (campaignId) => platform.ballotKeys.destroy(campaignId),
    forgetLetters: () => Promise.resolve(),
  })
  return {
    use: vote.use,
    resolvers: vote.resolvers,
    listeners: vote.listeners,
    collections: vote.collections,
    choiceCollections: [ballotCollection, ...vote.choiceCollections],
    workers: vote.workers,
  }
}
