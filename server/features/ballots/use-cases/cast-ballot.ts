import { ineligibleVoter, type VoterRefusal, type VotingRefusal } from '#domain/ballots/may-cast.ts'
import { mayVoteAt } from '#domain/ballots/may-vote-at.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { VoteKeys } from '../store/vote-key.store.ts'
import type { CheckSealed, SealedForm, SealedRefusal } from './check-sealed.ts'
import type { FindVoter } from './find-voter.ts'
import type { Nullifiers } from './nullifiers.ts'
import type { ReadVotingCampaign } from './read-voting-campaign.ts'
import type { TakeBallot, TakenBallot, TakeRefusal } from './take-ballot.ts'

export interface CastInput extends SealedForm {
  readonly campaignId: CampaignId
  readonly envelopeId: string
}

export type CastRefusal =
  VotingRefusal | VoterRefusal | SealedRefusal | TakeRefusal | Refusal<'NOT_FOUND' | 'UNAUTHENTICATED'>
export type CastBallot = (actor: Actor, input: CastInput) => Promise<Result<TakenBallot, CastRefusal>>

export interface CastDeps {
  readonly readVotingCampaign: ReadVotingCampaign
  readonly findVoter: FindVoter
  readonly checkSealed: CheckSealed
  readonly takeBallot: TakeBallot
  readonly keys: Pick<VoteKeys, 'keyFor'>
  readonly nullifiers: Nullifiers
  readonly clock: Clock
}

/** A resident votes from their own device (budgets.md 4.3). The side of people is read, the choice side is written. */
export function castBallot(deps: CastDeps): CastBallot {
  return async (actor, { campaignId, envelopeId, ...form }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const [campaign, voter] = await Promise.all([
      deps.readVotingCampaign(campaignId),
      deps.findVoter(actor.personId, actor.assurance),
    ])
    if (!campaign) return refuse({ code: 'NOT_FOUND' })
    if (!voter) return refuse({ code: 'UNAUTHENTICATED' })
    const at = deps.clock.now()
    const open = mayVoteAt(campaign, envelopeId, 'online', at)
    if (!open.ok) return open
    const envelope = open.value
    const channel = 'online' as const
    const refused = refuseAll(ineligibleVoter(campaign, envelope, { person: voter.facts, channel, at }))
    if (refused) return refused
    const sealed = await deps.checkSealed(campaign, envelope, form)
    if (!sealed.ok) return sealed
    const key = await deps.keys.keyFor(campaignId)
    const nullifier = await deps.nullifiers.of(key, campaign, envelope, voter)
    const { attempt } = form
    return deps.takeBallot({ ...sealed.value, campaign, envelope, key, nullifier, attempt, channel, desk: null })
  }
}
