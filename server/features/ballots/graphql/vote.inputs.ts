import { Field, ID, InputType, Int } from 'type-graphql'
import { LocalizedInput } from '#server/platform/graphql/localized.ts'

@InputType()
abstract class VoteInput {
  @Field(() => String, { description: 'Key of the campaign: turkistan-city-2027' })
  campaignKey: string
}

@InputType({ description: 'Somebody who is to hold a share of the opening key' })
export class TrusteeInput {
  @Field(() => String, { description: 'Address of their account' })
  email: string

  @Field(() => String, { description: 'Who they are and whom they stand for; public' })
  name: string

  @Field(() => String, { description: 'SHA-256 of their share, hex' })
  shareHash: string
}

@InputType({ description: 'The key of a vote, made and shared out on the device of who sends this' })
export class PrepareVoteInput extends VoteInput {
  @Field(() => String, { description: 'The public key: a raw P-256 point, base64url' })
  publicKey: string

  @Field(() => Int, { description: 'So many shares open it, as the rules say' })
  need: number

  @Field(() => [TrusteeInput], { description: 'Who holds the shares, as many as the rules say' })
  trustees: readonly TrusteeInput[]
}

@InputType({ description: 'A commitment to a secret of the lottery' })
export class CommitLotInput extends VoteInput {
  @Field(() => String, { description: 'Who commits; public' })
  name: string

  @Field(() => String, { description: 'SHA-256 of 32 random bytes, hex' })
  commitment: string
}

@InputType({ description: 'A secret of the lottery' })
export class RevealLotInput extends VoteInput {
  @Field(() => String, { description: 'The 32 bytes, hex' })
  secret: string
}

@InputType({ description: 'A share of the opening key' })
export class HandInShareInput extends VoteInput {
  @Field(() => String, { description: 'The share, base64url' })
  share: string
}

@InputType({ description: 'A complaint about a vote' })
export class FileComplaintInput extends VoteInput {
  @Field(() => String, { description: 'Id of this act, made by the client: a retry repeats it' })
  attempt: string

  @Field(() => String, { description: 'What is wrong' })
  text: string
}

@InputType({ description: 'The answer to a complaint' })
export class AnswerComplaintInput extends VoteInput {
  @Field(() => ID, { description: 'Which complaint' })
  complaintId: string

  @Field(() => LocalizedInput, { description: 'The answer' })
  text: LocalizedInput

  @Field(() => Boolean, { description: 'Whether the complaint is right' })
  upheld: boolean
}

@InputType({ description: 'A signature under the protocol of a vote' })
export class SignProtocolInput extends VoteInput {
  @Field(() => String, { description: 'SHA-256 of the protocol that was read, hex' })
  digest: string

  @Field(() => String, { description: 'Name and office; public' })
  name: string
}
