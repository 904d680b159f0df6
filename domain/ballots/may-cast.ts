import type { Campaign, Envelope } from '../budgets/campaign.ts'
import { ballotRulesOf } from './ballot-paper.ts'
import type { VotingMethod } from '../budgets/rules/pb-rules.ts'
import { assurances, isAtLeast, type Assurance } from '../kernel/actor.ts'
import { ageOn } from '../kernel/age.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { isWithin } from '../places/territory.ts'
import type { PersonFacts } from '../rules/eligibility.ts'
import { ballotChannels, type Ballot, type BallotChannel } from './ballot.ts'

export type VotingRefusal = Refusal<'VOTING_NOT_OPEN' | 'VOTING_CLOSED' | 'NO_SUCH_ENVELOPE' | 'CHANNEL_CLOSED'>
export type VoterRefusal = Refusal<
  'PROFILE_INCOMPLETE' | 'UNDER_AGE' | 'RESIDENCE_UNCONFIRMED' | 'NOT_RESIDENT' | 'ASSURANCE_TOO_LOW' | 'ONLY_BY_CODE'
>
export type RevoteRefusal = Refusal<'ALREADY_VOTED'>

type VotingCampaign = Pick<Campaign, 'state' | 'rules' | 'envelopes' | 'history' | 'schedule' | 'territoryId'>

/**
 * Whether a vote may come in now, whoever casts it. The server's clock decides through the state of the campaign.
 *
 * - `VOTING_NOT_OPEN` before voting, and while the campaign is suspended · `VOTING_CLOSED` after it
 * - `NO_SUCH_ENVELOPE` the campaign has none of this id · `CHANNEL_CLOSED` its rules do not have this way to vote
 */
export function mayVoteNow(
  campaign: VotingCampaign,
  envelopeId: string,
  channel: BallotChannel,
): Result<Envelope, VotingRefusal> {
  if (campaign.state !== 'voting') return refuse({ code: isBefore(campaign) ? 'VOTING_NOT_OPEN' : 'VOTING_CLOSED' })
  const envelope = campaign.envelopes.find(({ id }) => id === envelopeId)
  if (!envelope || !ballotRulesOf(campaign, envelope)) return refuse({ code: 'NO_SUCH_ENVELOPE' })
  return isOpenChannel(campaign.rules, channel) ? ok(envelope) : refuse({ code: 'CHANNEL_CLOSED' })
}

/**
 * Why a person may not vote for an envelope (R37), all reasons, the most useful first. At the desk an operator has looked
 * at a document, so that the strength of the account does not matter there.
 *
 * - `ONLY_BY_CODE` the rules know no way to vote with an account
 * - `PROFILE_INCOMPLETE` no date of birth is known · `UNDER_AGE` with `minAge`
 * - `RESIDENCE_UNCONFIRMED` no residence is known, or the rules want it registered and nobody checked it
 * - `NOT_RESIDENT` lives outside the territory of the envelope, or of the campaign where the district is one's choice
 * - `ASSURANCE_TOO_LOW` with `needed`
 */
export function ineligibleVoter(
  campaign: VotingCampaign,
  envelope: Envelope,
  voter: { readonly person: PersonFacts; readonly channel: BallotChannel; readonly at: Date },
): VoterRefusal[] {
  const { person, channel, at } = voter
  const { eligibility, timeZone } = campaign.rules
  if (eligibility.who === 'code-holders') return [{ code: 'ONLY_BY_CODE' }]
  const day =
    eligibility.ageAt === 'cast' ? legalDay(at, timeZone) : (campaign.schedule.voting ?? legalDay(at, timeZone))
  return [
    ...ageRefusals(eligibility.minAge, person, day),
    ...residenceRefusals(campaign, envelope, person),
    ...(channel === 'desk' ? [] : assuranceRefusals(eligibility.methods, person)),
  ]
}

/** The weakest account that the rules let vote. @returns undefined where nobody votes with an account */
export function weakestMethod(methods: readonly VotingMethod[]): Assurance | undefined {
  return assurances.find((assurance) => methods.includes(assurance))
}

/**
 * Whether somebody who voted for this envelope already may do it again.
 *
 * `ALREADY_VOTED` the rules allow no change, a code was used up, or another channel came first and keeps its turn
 * (`precedence`)
 */
export function mayVoteAgain(
  { rules }: Pick<Campaign, 'rules'>,
  own: Pick<Ballot, 'events'>,
  channel: BallotChannel,
): Result<true, RevoteRefusal> {
  const before = own.events.at(-1)?.channel
  const { revote, precedence } = rules.channels
  if (before === channel) return revote && channel !== 'letter' ? ok(true) : refuse({ code: 'ALREADY_VOTED' })
  if (precedence === 'paper' && channel === 'desk') return ok(true)
  // A letter and an account are both the voter's own hand, from the device.
  const isOwnHand = before !== 'desk' && channel !== 'desk'
  return isOwnHand && revote ? ok(true) : refuse({ code: 'ALREADY_VOTED' })
}

function isBefore({ state, history }: VotingCampaign): boolean {
  const hadVoting = history.some((fact) => fact.type === 'CampaignAdvanced' && fact.data.to === 'verification')
  return state === 'suspended' ? !hadVoting : !hadVoting && state !== 'closed'
}

/** The ways in which a vote can come in by these rules; `online` only where some account may vote. */
export function openChannels(rules: Campaign['rules']): BallotChannel[] {
  const { who, methods } = rules.eligibility
  const someAccount = who !== 'code-holders' && weakestMethod(methods) !== undefined
  return ballotChannels.filter((channel) => isOpenChannel(rules, channel) && (channel !== 'online' || someAccount))
}

function isOpenChannel({ channels, eligibility }: Campaign['rules'], channel: BallotChannel): boolean {
  switch (channel) {
    case 'online':
      return channels.online
    case 'letter':
      return channels.online && eligibility.methods.includes('code-letter')
    case 'desk':
      return channels.paper !== 'none' && eligibility.methods.includes('office')
  }
}

function ageRefusals(minAge: number, { birthDate }: PersonFacts, day: string): VoterRefusal[] {
  if (minAge === 0) return []
  if (birthDate === null) return [{ code: 'PROFILE_INCOMPLETE', path: ['birthDate'] }]
  return ageOn(birthDate, day) < minAge ? [{ code: 'UNDER_AGE', details: { minAge } }] : []
}

function residenceRefusals(campaign: VotingCampaign, envelope: Envelope, { residence }: PersonFacts): VoterRefusal[] {
  const { who, district } = campaign.rules.eligibility
  if (residence === null) return [{ code: 'RESIDENCE_UNCONFIRMED' }]
  if (who === 'registered-residents' && !residence.confirmed) return [{ code: 'RESIDENCE_UNCONFIRMED' }]
  const within = district === 'one-of-choice' ? campaign.territoryId : envelope.territoryId
  return isWithin(residence.place, within) ? [] : [{ code: 'NOT_RESIDENT' }]
}

function assuranceRefusals(methods: readonly VotingMethod[], { assurance }: PersonFacts): VoterRefusal[] {
  const needed = weakestMethod(methods)
  if (needed === undefined) return [{ code: 'ONLY_BY_CODE' }]
  return isAtLeast(assurance, needed) ? [] : [{ code: 'ASSURANCE_TOO_LOW', details: { needed } }]
}
