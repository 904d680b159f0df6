import type { Campaign, Envelope } from '../budgets/campaign.ts'
import { lastVotingDay } from '../budgets/schedule.ts'
import { refuse, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { BallotChannel } from './ballot.ts'
import { mayVoteNow, type VotingRefusal } from './may-cast.ts'

/**
 * Whether a vote may come in at a moment. The moment of acceptance decides, not the timer that ends the state: what comes a
 * second after the last day of voting is late (`VOTING_CLOSED`), even while the campaign has not gone on. Otherwise as
 * `mayVoteNow` says.
 */
export function mayVoteAt(
  campaign: Parameters<typeof mayVoteNow>[0] & Pick<Campaign, 'schedule' | 'rules'>,
  envelopeId: string,
  channel: BallotChannel,
  at: Date,
): Result<Envelope, VotingRefusal> {
  const lastDay = lastVotingDay(campaign.schedule)
  const isOver = lastDay !== undefined && legalDay(at, campaign.rules.timeZone) > lastDay
  if (campaign.state === 'voting' && isOver) return refuse({ code: 'VOTING_CLOSED' })
  return mayVoteNow(campaign, envelopeId, channel)
}
