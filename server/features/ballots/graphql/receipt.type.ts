import { Field, ID, ObjectType } from 'type-graphql'
import type { BallotEventKind } from '#domain/ballots/ballot.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { CampaignType, EnvelopeType } from '#server/features/budgets/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { registerEnumType } from 'type-graphql'

const BallotLeafKindEnum = {
  CAST: 'cast',
  SUPERSEDE: 'supersede',
} as const satisfies Record<string, BallotEventKind>

registerEnumType(BallotLeafKindEnum, {
  name: 'BallotLeafKind',
  description: 'What a leaf of a board says',
  valuesConfig: {
    CAST: { description: 'Somebody cast their first ballot' },
    SUPERSEDE: { description: 'Somebody cast another one, which takes the place of the one before' },
  },
})

@ObjectType('BallotReceipt', { description: 'Shows that a sealed ballot is on the board, never what is in it' })
export class BallotReceiptType {
  @Field(() => String, { description: 'Names the receipt in an address: /receipt/…' })
  code: string

  @Field(() => ID, { description: 'Which envelope' })
  envelope: string

  @Field(() => BallotLeafKindEnum, { description: 'What the leaf says' })
  kind: BallotEventKind

  @Field(() => String, { description: 'Of the sealed ballot, base64url' })
  commitment: string

  @Field(() => SafeInt, { description: 'Number of the leaf' })
  seq: number

  @Field(() => String, { description: 'The hour in which it was cast: 2027-05-03T09Z' })
  hour: string

  @Field(() => SafeInt, { description: 'Leaves under the signed root' })
  size: number

  @Field(() => String, { description: 'The signed root, base64url' })
  root: string

  @Field(() => String, { description: 'Id of the key that signed' })
  key: string

  @Field(() => String, { description: 'The signature, base64url' })
  signature: string

  @AtMost(60)
  @Field(() => [String], { description: 'Hashes from the leaf to the root, base64url' })
  proof: readonly string[]

  @Field(() => String, {
    description:
      'The receipt as JSON, as verifiers read it; the nonce, which only the device has, is to be added to it',
  })
  document: string
}

@ObjectType('BallotReceiptFinding', { description: 'What the board says to the code of a receipt' })
export class BallotReceiptFindingType {
  @Field(() => CampaignType, { description: 'The campaign' })
  campaign: Campaign

  @Field(() => EnvelopeType, { description: 'The envelope' })
  envelope: EnvelopeType

  @Field(() => Boolean, { description: 'The board holds exactly what the code names' })
  isOnBoard: boolean

  @Field(() => SafeInt, { nullable: true, description: 'Number of the leaf, where it is on the board' })
  seq: number | null

  @Field(() => String, { nullable: true, description: 'The hour in which it was cast, where it is on the board' })
  hour: string | null
}
