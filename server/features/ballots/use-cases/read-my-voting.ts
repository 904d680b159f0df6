import type { Ballot, BallotChannel } from '#domain/ballots/ballot.ts'
import { ineligibleVoter, mayVoteAgain } from '#domain/ballots/may-cast.ts'
import { mayVoteAt } from '#domain/ballots/may-vote-at.ts'
import { ballotRulesOf } from '#domain/ballots/ballot-paper.ts'
import { stepAfter, type VotingStep } from '#domain/ballots/next-step.ts'
import type { RevoteRefusal, VoterRefusal, VotingRefusal } from '#domain/ballots/may-cast.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { VoteKeys } from '../store/vote-key.store.ts'
import type { CastDeps } from './cast-ballot.ts'
import type { Voter } from './find-voter.ts'

/** What somebody may do in one envelope now, and did. */
export interface EnvelopeVoting {
  readonly envelopeId: string
  /** voting, or changing one's vote */
  readonly mayVote: Result<true, MayVoteRefusal>
  readonly nextStep: VotingStep | null
  /** the way one's ballot came in; null for none */
  readonly votedBy: BallotChannel | null
  /** of one's ballot; null for none */
  readonly version: number | null
}

type MayVoteRefusal = VotingRefusal | VoterRefusal | RevoteRefusal | Refusal<'UNAUTHENTICATED'>
/** @returns undefined when there is no such campaign */
export type ReadMyVoting = (actor: Actor, campaignId: CampaignId) => Promise<EnvelopeVoting[] | undefined>

interface Deps extends Pick<CastDeps, 'readVotingCampaign' | 'findVoter' | 'nullifiers' | 'clock'> {
  readonly ballots: Pick<BallotStore, 'find'>
  readonly keys: Pick<VoteKeys, 'existingKey'>
}

/** For each envelope that people vote for: what casting would answer, and what the actor cast. Nobody else can ask. */
export function readMyVoting(deps: Deps): ReadMyVoting {
  return async (actor, campaignId) => {
    const campaign = await deps.readVotingCampaign(campaignId)
    if (!campaign) return undefined
    const at = deps.clock.now()
    const voter = actor.kind === 'person' ? await deps.findVoter(actor.personId, actor.assurance) : undefined
    const envelopes = campaign.envelopes.filter((envelope) => ballotRulesOf(campaign, envelope))
    const own = voter ? await ownBallots(deps, campaign, envelopes, voter) : new Map<string, Ballot>()
    return envelopes.map((envelope) => votingIn(campaign, envelope, { voter, own: own.get(envelope.id), at }))
  }
}

interface Viewer {
  readonly voter: Voter | undefined
  readonly own: Ballot | undefined
  readonly at: Date
}

function votingIn(campaign: Campaign, envelope: Envelope, viewer: Viewer): EnvelopeVoting {
  const mayVote = mayVoteIn(campaign, envelope, viewer)
  // With one district of one's choice, a ballot may stand in another one.
  const own = viewer.own?.envelopeId === envelope.id ? viewer.own : undefined
  return {
    ...{ envelopeId: envelope.id, mayVote, nextStep: mayVote.ok ? null : stepAfter(mayVote.refusals[0].code) },
    ...{ votedBy: own?.events.at(-1)?.channel ?? null, version: own?.version ?? null },
  }
}

/** Whether people vote at all comes before who asks: that is what visitors read. */
function mayVoteIn(campaign: Campaign, envelope: Envelope, { voter, own, at }: Viewer): Result<true, MayVoteRefusal> {
  const open = mayVoteAt(campaign, envelope.id, 'online', at)
  if (!open.ok) return open
  if (!voter) return refuse({ code: 'UNAUTHENTICATED' })
  const refused = refuseAll(ineligibleVoter(campaign, envelope, { person: voter.facts, channel: 'online', at }))
  if (refused) return refused
  if (own && own.envelopeId !== envelope.id) return refuse({ code: 'ALREADY_VOTED' })
  return own ? mayVoteAgain(campaign, own, 'online') : ok(true)
}

/** By the envelope that was asked for. */
export async function ownBallots(
  { keys, nullifiers, ballots }: Pick<Deps, 'keys' | 'nullifiers' | 'ballots'>,
  campaign: Campaign,
  envelopes: readonly Envelope[],
  voter: Voter,
): Promise<ReadonlyMap<string, Ballot>> {
  const key = await keys.existingKey(campaign.id)
  if (!key) return new Map()
  const named = await Promise.all(
    envelopes.map(async (envelope) => [envelope.id, await nullifiers.of(key, campaign, envelope, voter)] as const),
  )
  const found = new Map(
    (await ballots.find(named.map(([, nullifier]) => nullifier))).map((ballot) => [ballot.nullifier, ballot]),
  )
  return new Map(
    named.flatMap(([envelopeId, nullifier]) => {
      const ballot = found.get(nullifier)
      return ballot ? [[envelopeId, ballot] as const] : []
    }),
  )
}
