// Long because what is public of a vote is one object with many parts.
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { VoidReason } from '#domain/ballots/board.ts'
import type { Complaint, Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { BallotForm } from '#domain/budgets/rules/pb-rules.ts'
import type { Project } from '#domain/budgets/project.ts'
import { EnvelopeType, ProjectType } from '#server/features/budgets/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { BallotTypeEnum, VoidReasonEnum } from './vote.enums.ts'

/** What the fields of `CampaignVote` are made from. */
export interface VoteView {
  readonly campaign: Campaign
  readonly vote: Vote
}

/** Its root object is a `VoteView`; all its fields are resolved, most of them in `vote.fields.ts`. */
@ObjectType('CampaignVote', { description: 'The vote of a campaign: what everybody may know of it' })
export class CampaignVoteType implements VoteView {
  campaign: Campaign
  vote: Vote
}

@ObjectType('BallotForm', { description: 'What a ballot asks for; null where it does not ask for that' })
export class BallotFormType {
  @Field(() => BallotTypeEnum, { description: 'Which kind of ballot' })
  type: BallotForm['type']

  @Field(() => Int, { description: 'Fewest projects to choose' })
  min: number

  @Field(() => Int, { description: 'Most projects to choose' })
  max: number

  @Field(() => Int, { nullable: true, description: 'So many are recommended' })
  advise: number | null

  @Field(() => Int, { nullable: true, description: 'Most projects of one category' })
  perCategoryMax: number | null

  @Field(() => Int, { nullable: true, description: 'Points to share out, all of them' })
  total: number | null

  @Field(() => Int, { nullable: true, description: 'Most points for one project' })
  maxPerProject: number | null

  @Field(() => SafeInt, { nullable: true, description: 'The least that a basket must cost, minor units' })
  minSpend: number | null

  @AtMost(20)
  @Field(() => [Int], { nullable: true, description: 'The grades that can be given' })
  values: readonly number[] | null

  @AtMost(50)
  @Field(() => [Int], { nullable: true, description: 'What each place of an order is worth' })
  scores: readonly number[] | null
}

@ObjectType('BallotPaper', { description: 'What is voted on in one envelope, and how' })
export class BallotPaperType {
  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => BallotFormType, { description: 'What the ballot asks for' })
  form: BallotFormType

  @AtMost(60)
  @Field(() => [ProjectType], { description: 'Everything that can be chosen, by its number on the ballot' })
  options: readonly Project[]

  @Field(() => Int, { description: 'Bytes of every sealed ballot of this envelope' })
  sealedLength: number
}

@ObjectType('VoteTrustee', { description: 'Somebody who holds a share of the opening key' })
export class VoteTrusteeType {
  @Field(() => String, { description: 'Who they are and whom they stand for' })
  name: string

  @Field(() => Boolean, { description: 'Their share is in' })
  handedIn: boolean
}

@ObjectType('LotteryOfficer', { description: 'Somebody who takes part in the lottery for ties' })
export class LotteryOfficerType {
  @Field(() => String, { description: 'Who they are' })
  name: string

  @Field(() => String, { description: 'SHA-256 of their secret, hex; published before voting' })
  commitment: string

  @Field(() => String, { nullable: true, description: 'Their secret, hex; revealed after the boards were sealed' })
  secret: string | null
}

@ObjectType('EnvelopeTurnout', { description: 'How many voted in one envelope' })
export class EnvelopeTurnoutType {
  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => SafeInt, { description: 'People who cast a ballot; a changed one counts once' })
  ballots: number

  @Field(() => DateTime, { description: 'Up to when they are counted' })
  asOf: Date

  @Field(() => SafeInt, { nullable: true, description: 'Residents of its territory as the register has them' })
  eligible: number | null
}

@ObjectType('BallotBoard', { description: 'The board of one envelope when voting had ended' })
export class BallotBoardType {
  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => SafeInt, { description: 'Leaves' })
  size: number

  @Field(() => String, { description: 'Root of its tree, base64url' })
  root: string
}

@ObjectType('BoardRoot', { description: 'The newest signed root of a board while people vote' })
export class BoardRootType {
  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => String, { description: 'Root of its tree, base64url' })
  root: string

  @Field(() => String, { description: 'The hour in which it was signed: 2027-05-03T09Z' })
  hour: string
}

@ObjectType('VoidCount', { description: 'Ballots that do not count, for one reason' })
class VoidCountType {
  @Field(() => VoidReasonEnum, { description: 'Why' })
  reason: VoidReason

  @Field(() => SafeInt, { description: 'How many' })
  ballots: number
}

@ObjectType('OpenedEnvelope', { description: 'What opening found in one envelope' })
export class OpenedEnvelopeType {
  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => SafeInt, { description: 'Ballots that count' })
  accepted: number

  @Field(() => SafeInt, { description: 'Earlier ballots that a later one of the same person took the place of' })
  replaced: number

  @AtMost(4)
  @Field(() => [VoidCountType], { description: 'Ballots that do not count' })
  voids: readonly VoidCountType[]

  @Field(() => String, { description: 'H2: SHA-256 of the opened ballots, hex' })
  ballotsHash: string
}

@ObjectType('OpenedBallots', { description: 'What opening found' })
export class OpenedBallotsType {
  @Field(() => DateTime, { description: 'When the ballots were opened' })
  at: Date

  @Field(() => [OpenedEnvelopeType], { description: 'By envelope' })
  envelopes: readonly OpenedEnvelopeType[]

  @Field(() => String, {
    nullable: true,
    description: 'Seed of the lottery, hex; null until it is drawn, and where no rule draws lots',
  })
  lotSeed: string | null
}

@ObjectType('ComplaintAnswer', { description: 'The answer to a complaint' })
class ComplaintAnswerType {
  @Field(() => LocalizedText, { description: 'What was answered' })
  text: LocalizedText

  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => Boolean, { description: 'Whether the complaint was found right' })
  upheld: boolean
}

@ObjectType('VoteComplaint', { description: 'A complaint about a vote' })
export class VoteComplaintType implements Pick<Complaint, 'id' | 'at'> {
  @Field(() => ID, { description: 'Opaque' })
  id: string

  @Field(() => DateTime, { description: 'When it was sent' })
  at: Date

  @Field(() => String, {
    nullable: true,
    description: 'What it says; only for who sent it and for people in office, because nobody looked it over',
  })
  text: string | null

  @Field(() => Boolean, { description: 'The viewer sent it' })
  isOwn: boolean

  @Field(() => ComplaintAnswerType, { nullable: true, description: 'The answer' })
  answer: ComplaintAnswerType | null
}

@ObjectType('ProtocolSignature', { description: 'Somebody in office who stands for the result' })
class ProtocolSignatureType {
  @Field(() => String, { description: 'Who' })
  name: string

  @Field(() => DateTime, { description: 'When' })
  at: Date
}

@ObjectType('VoteProtocol', { description: 'The protocol of a vote' })
export class VoteProtocolType {
  @Field(() => String, { description: 'SHA-256 of the protocol, hex' })
  digest: string

  @Field(() => String, { description: 'The protocol as canonical JSON' })
  text: string

  @AtMost(20)
  @Field(() => [ProtocolSignatureType], { description: 'Who signed it' })
  signatures: readonly ProtocolSignatureType[]
}
