import { Field, Int, ObjectType } from 'type-graphql'
import type { VoteAct, VoteStanding } from '#domain/ballots/vote-desk.ts'
import type { VoteFact } from '#domain/ballots/vote-events.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { CampaignType } from '#server/features/budgets/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { VoteActEnum, VoteEventTypeEnum } from './vote.enums.ts'

@ObjectType('VoteEvent', { description: 'Something that happened to a vote' })
export class VoteEventType {
  @Field(() => VoteEventTypeEnum, { description: 'What' })
  type: VoteFact['type']

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => String, { nullable: true, description: 'Name of the trustee, officer or signer, where it is public' })
  name: string | null
}

@ObjectType('VoteDesk', { description: 'Where a vote stands, for the people who bring it on' })
export class VoteDeskType implements Omit<VoteStanding, 'protocol'> {
  @Field(() => CampaignType, { description: 'The campaign' })
  campaign: Campaign

  @AtMost(7)
  @Field(() => [VoteActEnum], { description: 'What the viewer can do for it now, the most urgent first' })
  acts: readonly VoteAct[]

  @Field(() => Boolean, { description: 'Voting may begin when its day comes' })
  isPrepared: boolean

  @Field(() => Int, { description: 'Officers who still have to commit to a secret of the lottery' })
  missingOfficers: number

  @Field(() => Int, { description: 'Trustees that the rules want' })
  trusteesWanted: number

  @Field(() => Int, { description: 'Shares that open the ballots together' })
  sharesNeeded: number

  @Field(() => Int, { description: 'Shares that were handed in' })
  sharesIn: number

  @Field(() => Boolean, { description: 'The shares that are in do not give the key: another trustee is needed' })
  haveSharesFailed: boolean

  @Field(() => DateTime, { nullable: true, description: 'From when on the boards are sealed; null while people vote' })
  sealsAt: Date | null

  @Field(() => Int, { description: 'Secrets of the lottery that were not revealed' })
  missingReveals: number

  @Field(() => Boolean, { description: 'The ballots can be counted' })
  mayCount: boolean

  @Field(() => Int, { description: 'Complaints without an answer' })
  openComplaints: number

  @Field(() => Int, { description: 'Signatures that the protocol still needs' })
  missingSignatures: number

  @Field(() => Boolean, { description: 'The viewer holds a share of the opening key' })
  viewerIsTrustee: boolean

  @Field(() => Boolean, { description: 'The viewer committed to a secret of the lottery' })
  viewerIsOfficer: boolean

  @AtMost(100)
  @Field(() => [VoteEventType], { description: 'What happened to it, oldest first, at most 100' })
  events: readonly VoteEventType[]
}
