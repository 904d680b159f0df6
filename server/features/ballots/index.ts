import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { DeskResolver } from './graphql/desk.resolver.ts'
import { LetterResolver } from './graphql/letter.resolver.ts'
import { VotingResolver } from './graphql/voting.resolver.ts'
import { VotingWaysFields } from './graphql/voting-ways.fields.ts'
import { letterRoutes } from './http.ts'
import { ballotCollection } from './store/ballot.document.ts'
import { ballotStore, type BallotStore } from './store/ballot.store.ts'
import { keepEvents, keepHourlyEvent } from './store/keep-events.ts'
import { letterListCollection, letterListStore } from './store/letter-list.store.ts'
import { letterCollection, letterStore } from './store/letter.store.ts'
import { voteKeyMarkCollection, voteKeys } from './store/vote-key.store.ts'
import { castAtDesk, type CastAtDesk } from './use-cases/cast-at-desk.ts'
import { castBallot, type CastBallot } from './use-cases/cast-ballot.ts'
import { castByLetter, type CastByLetter } from './use-cases/cast-by-letter.ts'
import { checkSealed } from './use-cases/check-sealed.ts'
import { findVoter } from './use-cases/find-voter.ts'
import { letterKeys } from './use-cases/letter-keys.ts'
import { makeLetters, type MakeLetters } from './use-cases/make-letters.ts'
import { meetCitizen, type MeetCitizen } from './use-cases/meet-citizen.ts'
import { nullifiers } from './use-cases/nullifiers.ts'
import { promiseBallot } from './use-cases/promise-ballot.ts'
import { readMyVoting, type ReadMyVoting } from './use-cases/read-my-voting.ts'
import { readVotingCampaign } from './use-cases/read-voting-campaign.ts'
import { replaceLetter, voidLetter } from './use-cases/replace-letter.ts'
import { takeBallot } from './use-cases/take-ballot.ts'
import { countLetters, takeLetterList } from './use-cases/take-letter-list.ts'
import { unlinkVote, type UnlinkVote } from './use-cases/unlink-vote.ts'
import { wireVote, type VoteActs } from './wire-vote.ts'

/** What later features may do with a vote; nobody learns whose ballots they are. */
export interface Ballots extends Pick<BallotStore, 'nextWaiting' | 'waiting' | 'markTaken' | 'page'>, VoteActs {
  readonly castBallot: CastBallot
  readonly castByLetter: CastByLetter
  readonly castAtDesk: CastAtDesk
  readonly meetCitizen: MeetCitizen
  readonly readMyVoting: ReadMyVoting
  readonly makeLetters: MakeLetters
  readonly unlinkVote: UnlinkVote
}

export function ballotsFeature(
  platform: Platform,
  earlier: { readonly identity: Identity; readonly places: Places; readonly rules: Rules; readonly budgets: Budgets },
): Feature<Ballots> {
  const ballots = ballotStore(platform)
  const letters = letterStore(platform)
  const keys = voteKeys(platform)
  const keep = keepEvents(platform)
  const kept = { keepEvents: keep, keepHourlyEvent: keepHourlyEvent(keep) }
  const shared = { ...platform, ...earlier, ballots, letters, keys, ...kept }
  const parts = {
    ...{ ...shared, nullifiers: nullifiers(shared), promiseBallot: promiseBallot(platform) },
    ...{ findVoter: findVoter(earlier), checkSealed: checkSealed(earlier), letterKeys: letterKeys(platform) },
    ...{ readVotingCampaign: readVotingCampaign({ ...earlier, rest: sleep }), lists: letterListStore(platform) },
    draw: (below: number): number => randomInt(below),
  }
  const deps = { ...parts, takeBallot: takeBallot(parts) }
  const acts = {
    castBallot: castBallot(deps),
    castByLetter: castByLetter(deps),
    castAtDesk: castAtDesk(deps),
    meetCitizen: meetCitizen(deps),
    readMyVoting: readMyVoting(deps),
    makeLetters: makeLetters(deps),
    replaceLetter: replaceLetter(deps),
    voidLetter: voidLetter(deps),
    countLetters: countLetters(deps),
  }
  const unlink = unlinkVote({ keys, letters })
  const vote = wireVote({ ...platform, ...earlier, ballots, unlinkVote: unlink })
  return {
    use: {
      ...{ ...acts, ...vote.use, unlinkVote: unlink },
      nextWaiting: (after) => ballots.nextWaiting(after),
      waiting: (box, limit) => ballots.waiting(box, limit),
      markTaken: (taken) => ballots.markTaken(taken),
      page: (box, after, limit) => ballots.page(box, after, limit),
    },
    collections: [letterListCollection, ...vote.collections],
    choiceCollections: [ballotCollection, letterCollection, voteKeyMarkCollection, ...vote.choiceCollections],
    resolvers: [
      ...[new VotingResolver(acts), new LetterResolver(acts), new DeskResolver(acts.meetCitizen)],
      ...[new VotingWaysFields(), ...vote.resolvers],
    ],
    listeners: vote.listeners,
    workers: vote.workers,
    routes: letterRoutes({ takeLetterList: takeLetterList(deps) }),
  }
}
