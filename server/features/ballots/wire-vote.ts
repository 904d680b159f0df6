import { randomInt } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { combine } from 'shamir-secret-sharing'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Platform } from '#server/platform/platform.ts'
import { boardWorker } from './board-worker.ts'
import { CampaignVoteField, CampaignVoteFields } from './graphql/vote.fields.ts'
import { VoteMutations } from './graphql/vote.mutations.ts'
import { VoteQueries } from './graphql/vote.queries.ts'
import type { BallotStore } from './store/ballot.store.ts'
import { boardHeadCollection, boardLeafCollection, boardStandCollection } from './store/board.document.ts'
import { boardStore } from './store/board.store.ts'
import { openedBallotCollection, voteCollection, voteShareCollection } from './store/vote.document.ts'
import { voteStore } from './store/vote.store.ts'
import { answerComplaint, fileComplaint, type AnswerComplaint, type FileComplaint } from './use-cases/complain.ts'
import { drawDueLots, drawLots } from './use-cases/draw-due-lots.ts'
import { commitLot, revealLot, type CommitLot, type RevealLot } from './use-cases/draw-lots.ts'
import { forgetInVotes } from './use-cases/forget-in-votes.ts'
import { handInShare, type HandInShare } from './use-cases/hand-in-share.ts'
import { openBallots } from './use-cases/open-ballots.ts'
import { readOpenedBox, recordCount, type ReadOpenedBox, type RecordCount } from './use-cases/opened-box.ts'
import { prepareVote, type PrepareVote } from './use-cases/prepare-vote.ts'
import { findBallotReceipt, readBallotReceipt, type ReadBallotReceipt } from './use-cases/read-ballot-receipt.ts'
import { readRoots } from './use-cases/read-roots.ts'
import { readTurnout } from './use-cases/read-turnout.ts'
import { readVoteDesk } from './use-cases/read-vote-desk.ts'
import { readVoteEvidence, type ReadVoteEvidence } from './use-cases/read-vote-evidence.ts'
import { readPapers, readVote, readVotes, type ReadVote } from './use-cases/read-vote.ts'
import { closeVoting, recordFacts } from './use-cases/record-facts.ts'
import { sealBoards } from './use-cases/seal-boards.ts'
import { signBoardHead } from './use-cases/sign-board-head.ts'
import { signProtocol, type SignProtocol } from './use-cases/sign-protocol.ts'
import { takeInBallots } from './use-cases/take-in-ballots.ts'
import { unlinkBallots } from './use-cases/unlink-ballots.ts'
import type { UnlinkVote } from './use-cases/unlink-vote.ts'
import { voteListeners } from './vote-listeners.ts'

/** Acts on votes: everything that people in office, trustees and complainants do. */
export interface VoteActs {
  readonly prepareVote: PrepareVote
  readonly commitLot: CommitLot
  readonly revealLot: RevealLot
  readonly handInShare: HandInShare
  readonly fileComplaint: FileComplaint
  readonly answerComplaint: AnswerComplaint
  readonly signProtocol: SignProtocol
  readonly readVote: ReadVote
  readonly readBallotReceipt: ReadBallotReceipt
  /** For whoever publishes: boards, box and protocol. */
  readonly readVoteEvidence: ReadVoteEvidence
  /** For the tally: all that counting needs, with the lots drawn. */
  readonly openedBox: ReadOpenedBox
  /** For the tally: what it found. */
  readonly recordCount: RecordCount
}

export type VoteWireDeps = Platform & {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly budgets: Budgets
  readonly ballots: BallotStore
  readonly unlinkVote: UnlinkVote
}

const openEveryMs = 1_000
/** More than a city takes to be opened twice; opening is kept at once, so a second process costs nothing but its work. */
const openLeaseMs = 5 * 60_000

export function wireVote(platform: VoteWireDeps) {
  const deps = { ...platform, votes: voteStore(platform), board: boardStore(platform) }
  const sign = signBoardHead(deps)
  const takeIn = takeInBallots(deps)
  const facts = recordFacts(deps)
  const opening = openingWorker({ ...deps, signBoardHead: sign })
  const box = { ...deps, drawLots: drawLots(deps) }
  const use: VoteActs = {
    prepareVote: prepareVote(deps),
    commitLot: commitLot(deps),
    revealLot: revealLot(deps),
    handInShare: handInShare({ ...deps, wake: () => opening.wake() }),
    fileComplaint: fileComplaint(deps),
    answerComplaint: answerComplaint(deps),
    signProtocol: signProtocol(deps),
    readVote: readVote(deps),
    readBallotReceipt: readBallotReceipt(deps),
    readVoteEvidence: readVoteEvidence(deps),
    openedBox: readOpenedBox(box),
    recordCount: recordCount(deps),
  }
  return {
    use,
    resolvers: voteResolvers(deps, use),
    listeners: voteListeners({
      recordFacts: facts,
      closeVoting: closeVoting(deps),
      unlinkBallots: unlinkBallots(deps),
      forgetInVotes: forgetInVotes({ ...deps, recordFacts: facts }),
    }),
    collections: [voteCollection, voteShareCollection, openedBallotCollection],
    choiceCollections: [boardLeafCollection, boardHeadCollection, boardStandCollection],
    workers: [
      boardWorker(deps, {
        ...{ ...deps, takeIn, signBoardHead: sign },
        sealBoards: sealBoards({ ...deps, takeIn, signBoardHead: sign }),
      }),
      opening,
    ],
  }
}

type Stores = VoteWireDeps & {
  readonly votes: ReturnType<typeof voteStore>
  readonly board: ReturnType<typeof boardStore>
}

function openingWorker(deps: Stores & { readonly signBoardHead: ReturnType<typeof signBoardHead> }) {
  const newSalt = () => deps.crypto.randomBytes(32).toString('hex')
  const open = openBallots({ ...deps, combine, nextTurn, newSalt, draw: (below) => randomInt(below) })
  const drawDue = drawDueLots(deps)
  return deps.createWorker({
    name: 'ballots.opening',
    ...{ everyMs: openEveryMs, restMs: openEveryMs, leaseMs: openLeaseMs },
    async round() {
      const opened = await open()
      return (await drawDue()) || opened
    },
  })
}

function voteResolvers(deps: Stores, use: VoteActs): object[] {
  const reads = {
    readVoteDesk: readVoteDesk({ ...deps, readVote: use.readVote }),
    readBallotReceipt: use.readBallotReceipt,
    findBallotReceipt: findBallotReceipt(deps),
  }
  return [
    new CampaignVoteField(readVotes(deps)),
    new CampaignVoteFields({
      ...{ places: deps.places, rules: deps.rules, readPapers: readPapers(deps) },
      ...{ readTurnout: readTurnout(deps), readRoots: readRoots(deps) },
    }),
    new VoteMutations(use),
    new VoteQueries({ ...reads, places: deps.places }),
  ]
}
