import { Field, Int, ObjectType } from 'type-graphql'
import type { BallotChannel } from '#domain/ballots/ballot.ts'
import type { LetterKind } from '#domain/ballots/letter.ts'
import type { VotingStep } from '#domain/ballots/next-step.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, UserError } from '#server/platform/graphql/user-errors.ts'
import { BallotChannelEnum, BallotKindOfLetters, VotingStepEnum } from './ballot.enums.ts'

@ObjectType('EnvelopeVoting', { description: 'What the viewer may do in one envelope, and did' })
export class EnvelopeVotingType {
  @Field(() => String, { description: 'The envelope: `district:saygaq`' })
  envelopeId: string

  @Field(() => Decision, { description: 'May the viewer vote, or change their vote, now' })
  viewerCanVote: Decision

  @Field(() => VotingStepEnum, { nullable: true, description: 'What the viewer can do when they may not' })
  nextStep: VotingStep | null

  @Field(() => BallotChannelEnum, { nullable: true, description: 'How the viewer’s ballot came in; null for none' })
  votedBy: BallotChannel | null

  @Field(() => SafeInt, { nullable: true, description: 'Of the viewer’s ballot: 1 for the first; null for none' })
  version: number | null
}

@ObjectType()
export abstract class CastPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The signed promise that the sealed ballot will be on the board, a JSON document: docs/verify/board.md',
  })
  promise: string | null

  @Field(() => SafeInt, { nullable: true, description: '1 for the first ballot of this voter, 2 for its first change' })
  version: number | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of castBallot' })
export class CastBallotPayload extends CastPayload {}

@ObjectType({ description: 'Result of castBallotByLetter' })
export class CastBallotByLetterPayload extends CastPayload {}

@ObjectType({ description: 'Result of castBallotAtDesk' })
export class CastBallotAtDeskPayload extends CastPayload {}

@ObjectType('BallotLetterBatch', { description: 'Letters with codes that were made together' })
export class LetterBatchType {
  @Field(() => Int, { description: 'Its number within the campaign: the first part of the numbers of its letters' })
  batch: number

  @Field(() => BallotKindOfLetters, { description: 'Whose they are' })
  kind: LetterKind

  @Field(() => Int, { description: 'How many were made' })
  letters: number

  @Field(() => Int, { description: 'How many of them are void' })
  voided: number
}

@ObjectType('MadeBallotLetters', { description: 'Letters that were made just now' })
export class MadeLettersType {
  @Field(() => Int, { description: 'The number of the batch' })
  batch: number

  @Field(() => Int, { description: 'How many' })
  letters: number

  @Field(() => String, {
    description: 'Path of the list with the codes: for this session, within 15 minutes, once',
  })
  listPath: string
}

@ObjectType()
export abstract class LettersPayload {
  @Field(() => MadeLettersType, { nullable: true, description: 'The letters, and where their list is' })
  made: MadeLettersType | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of makeBallotLetters' })
export class MakeBallotLettersPayload extends LettersPayload {}

@ObjectType({ description: 'Result of replaceBallotLetter' })
export class ReplaceBallotLetterPayload extends LettersPayload {}

@ObjectType({ description: 'Result of voidBallotLetter' })
export class VoidBallotLetterPayload {
  @Field(() => Boolean, { description: 'It is void' })
  isVoid: boolean

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
