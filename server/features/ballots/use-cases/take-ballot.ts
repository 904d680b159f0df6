import type { Ballot, BallotChannel } from '#domain/ballots/ballot.ts'
import { cast, castAgain, type Casting } from '#domain/ballots/cast.ts'
import { mayVoteAgain, type RevoteRefusal, type VotingRefusal } from '#domain/ballots/may-cast.ts'
import { mayVoteAt } from '#domain/ballots/may-vote-at.ts'
import type { BallotPromise } from '#domain/ballots/board.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CommitRefusal } from '#server/platform/mongo/group-commit.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { VoteKey } from '../store/vote-key.store.ts'
import type { SealedBytes } from './check-sealed.ts'
import type { Nullifiers } from './nullifiers.ts'
import type { PromiseBallot } from './promise-ballot.ts'

/** A ballot that is kept. */
export interface TakenBallot {
  /** signed: it will be on the board */
  readonly promise: BallotPromise
  /** 1 for the first one of this voter */
  readonly version: number
}

/** An admitted voice and its sealed ballot: everything about the person was asked before, and none of it is here. */
export interface AdmittedBallot extends SealedBytes {
  readonly campaign: Campaign
  readonly envelope: Envelope
  readonly key: VoteKey
  readonly nullifier: string
  readonly attempt: string
  readonly channel: BallotChannel
  readonly desk: string | null
}

export type TakeRefusal = VotingRefusal | RevoteRefusal | CommitRefusal
export type TakeBallot = (admitted: AdmittedBallot) => Promise<Result<TakenBallot, TakeRefusal>>

export interface TakeDeps {
  readonly ballots: Pick<BallotStore, 'cast'>
  readonly nullifiers: Pick<Nullifiers, 'attempt'>
  readonly promiseBallot: PromiseBallot
  readonly clock: Clock
}

/** Writes on the choice side alone: one insert, or one guarded change. */
export function takeBallot({ ballots, nullifiers, promiseBallot, clock }: TakeDeps): TakeBallot {
  return async ({ campaign, envelope, key, attempt, ...rest }) => {
    // Asked again after everything that waits: acceptance is now.
    const at = clock.now()
    const open = mayVoteAt(campaign, envelope.id, rest.channel, at)
    if (!open.ok) return open
    const casting: Casting = {
      ...{ ...rest, campaignId: campaign.id, envelopeId: envelope.id, at },
      attempt: nullifiers.attempt(key, rest.nullifier, attempt),
    }
    const kept = await ballots.cast(cast(casting), (own) => again(campaign, own, casting))
    if (!kept.ok) return kept
    const { ballot, event } = kept.value
    return ok({ promise: await promiseBallot(ballot, event, at), version: event.n })
  }
}

/** Where the district is one's choice, the choice of the first ballot stays: its board has it. */
function again(campaign: Campaign, own: Ballot, casting: Casting): Result<Ballot, RevoteRefusal> {
  if (own.envelopeId !== casting.envelopeId) return refuse({ code: 'ALREADY_VOTED' })
  const may = mayVoteAgain(campaign, own, casting.channel)
  return may.ok ? ok(castAgain(own, casting)) : may
}
