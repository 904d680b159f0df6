import { FieldResolver, Resolver, Root } from 'type-graphql'
import type { BallotChannel } from '#domain/ballots/ballot.ts'
import { openChannels } from '#domain/ballots/may-cast.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { BallotChannelEnum } from './ballot.enums.ts'
import { CampaignVoteType, type VoteView } from './vote.type.ts'

/** What the rules say of casting, for a page that everybody gets the same. */
@Resolver(() => CampaignVoteType)
export class VotingWaysFields {
  @FieldResolver(() => Boolean, { description: 'Whether a vote may be changed until voting ends' })
  mayChange(@Root() { campaign }: VoteView): boolean {
    return campaign.rules.channels.revote
  }

  @AtMost(3)
  @FieldResolver(() => [BallotChannelEnum], { description: 'The ways in which a vote can come in' })
  ways(@Root() { campaign }: VoteView): BallotChannel[] {
    return openChannels(campaign.rules)
  }
}
