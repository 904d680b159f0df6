import { ballotRulesOf } from '#domain/ballots/ballot-paper.ts'
import type { Ballot } from '#domain/ballots/ballot.ts'
import {
  ineligibleVoter,
  mayVoteAgain,
  mayVoteNow,
  type RevoteRefusal,
  type VoterRefusal,
  type VotingRefusal,
} from '#domain/ballots/may-cast.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { VoteKeys } from '../store/vote-key.store.ts'
import { citizenOf, mayServe } from './cast-at-desk.ts'
import type { CastDeps } from './cast-ballot.ts'
import type { Voter } from './find-voter.ts'
import { ownBallots } from './read-my-voting.ts'

export interface MeetCitizenInput {
  readonly campaignId: CampaignId
  /** of the citizen's account */
  readonly email?: string | null | undefined
  /** the personal number, in its place */
  readonly nationalId?: string | null | undefined
}

/** Who stands at the desk, as far as the operator has to know. */
export interface CitizenAtDesk {
  /** to be compared with the document; null where the account has none */
  readonly name: string | null
  /** where their home gives them a voice, or might */
  readonly envelopes: readonly { readonly envelopeId: string; readonly mayVote: Result<true, CitizenRefusal> }[]
}

type CitizenRefusal = VotingRefusal | VoterRefusal | RevoteRefusal
export type MeetRefusal = Refusal<'UNAUTHENTICATED' | 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT_OF_INTEREST'>
export type MeetCitizen = (actor: Actor, input: MeetCitizenInput) => Promise<Result<CitizenAtDesk, MeetRefusal>>

interface Deps extends Pick<CastDeps, 'readVotingCampaign' | 'findVoter' | 'nullifiers' | 'clock'> {
  readonly identity: Pick<Identity, 'findByEmail' | 'readPerson'>
  readonly places: Pick<Places, 'holderOfNationalId' | 'holdsRoleIn'>
  readonly ballots: Pick<BallotStore, 'find'>
  readonly keys: Pick<VoteKeys, 'existingKey'>
}

/** What casting at the desk would answer, before a citizen fills in a ballot for nothing. Writes nothing. */
export function meetCitizen(deps: Deps): MeetCitizen {
  return async (actor, { campaignId, email, nationalId }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const campaign = await deps.readVotingCampaign(campaignId)
    if (!campaign) return refuse({ code: 'NOT_FOUND' })
    const served = mayServe(deps.places, actor, await citizenOf(deps, email, nationalId))
    if (!served.ok) return served
    const voter = served.value
    const at = deps.clock.now()
    const votedOn = campaign.envelopes.filter((envelope) => ballotRulesOf(campaign, envelope))
    const [own, person] = await Promise.all([
      ownBallots(deps, campaign, votedOn, voter),
      deps.identity.readPerson(voter.personId),
    ])
    const asked = votedOn.map((envelope) => ({
      envelopeId: envelope.id,
      mayVote: mayVoteAtDesk(campaign, envelope, { voter, own: own.get(envelope.id), at }),
    }))
    return ok({ name: person?.name ?? null, envelopes: asked.filter(({ mayVote }) => !isElsewhere(mayVote)) })
  }
}

function mayVoteAtDesk(
  campaign: Campaign,
  envelope: Envelope,
  { voter, own, at }: { readonly voter: Voter; readonly own: Ballot | undefined; readonly at: Date },
): Result<true, CitizenRefusal> {
  const open = mayVoteNow(campaign, envelope.id, 'desk')
  if (!open.ok) return open
  const refused = refuseAll(ineligibleVoter(campaign, envelope, { person: voter.facts, channel: 'desk', at }))
  if (refused) return refused
  if (own && own.envelopeId !== envelope.id) return refuse({ code: 'ALREADY_VOTED' })
  return own ? mayVoteAgain(campaign, own, 'desk') : ok(true)
}

/** Of eight districts seven are not the citizen's: they would only be in the way. */
function isElsewhere(mayVote: Result<true, CitizenRefusal>): boolean {
  return !mayVote.ok && mayVote.refusals.some(({ code }) => code === 'NOT_RESIDENT')
}
