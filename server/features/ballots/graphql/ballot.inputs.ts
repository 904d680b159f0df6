import { Field, ID, InputType, Int } from 'type-graphql'
import { BallotKindOfLetters } from './ballot.enums.ts'

@InputType()
abstract class SealedBallotInput {
  @Field(() => ID, { description: 'The campaign' })
  campaignId: string

  @Field(() => String, { description: 'The envelope: `district:saygaq`' })
  envelopeId: string

  @Field(() => String, { description: 'H0 of the list that the ballot was sealed for, hex' })
  listHash: string

  @Field(() => String, { description: 'The ballot, sealed on the device; base64url' })
  sealed: string

  @Field(() => String, { description: '32 random bytes of the device, which open the commitment; base64url' })
  nonce: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'A sealed ballot' })
export class CastBallotInput extends SealedBallotInput {}

@InputType({ description: 'A sealed ballot and the code of a letter' })
export class CastBallotByLetterInput extends SealedBallotInput {
  @Field(() => String, { description: 'The code as it was typed: any case, with or without gaps' })
  code: string
}

@InputType({ description: 'A sealed ballot of a citizen at a desk' })
export class CastBallotAtDeskInput extends SealedBallotInput {
  @Field(() => String, { nullable: true, description: 'Address of the citizen’s account' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'The citizen’s personal number, in its place' })
  nationalId?: string | null

  @Field(() => String, { description: 'Which desk: small letters, digits and hyphens' })
  desk: string
}

@InputType({ description: 'Letters with one-time codes to make' })
export class MakeBallotLettersInput {
  @Field(() => ID, { description: 'The campaign' })
  campaignId: string

  @Field(() => BallotKindOfLetters, { description: 'For residents, or for whoever holds them' })
  kind: 'roll' | 'anonymous'

  @Field(() => Int, { nullable: true, description: 'How many, for letters that are nobody’s' })
  count?: number | null
}

@InputType({ description: 'A letter by the number printed on it' })
export class BallotLetterInput {
  @Field(() => ID, { description: 'The campaign' })
  campaignId: string

  @Field(() => String, { description: 'Its number: `3-00017`' })
  serial: string
}
