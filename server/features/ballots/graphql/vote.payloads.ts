import { Field, ObjectType } from 'type-graphql'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { CampaignVoteType, type VoteView } from './vote.type.ts'

@ObjectType()
abstract class VotePayload {
  @Field(() => CampaignVoteType, { nullable: true, description: 'The vote as it is now' })
  vote?: VoteView | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of prepareVote' })
export class PrepareVotePayload extends VotePayload {}

@ObjectType({ description: 'Result of commitLot' })
export class CommitLotPayload extends VotePayload {}

@ObjectType({ description: 'Result of revealLot' })
export class RevealLotPayload extends VotePayload {}

@ObjectType({ description: 'Result of handInShare' })
export class HandInSharePayload extends VotePayload {}

@ObjectType({ description: 'Result of fileComplaint' })
export class FileComplaintPayload extends VotePayload {}

@ObjectType({ description: 'Result of answerComplaint' })
export class AnswerComplaintPayload extends VotePayload {}

@ObjectType({ description: 'Result of signProtocol' })
export class SignProtocolPayload extends VotePayload {}
