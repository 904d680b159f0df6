import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { localizedOf } from '#server/platform/graphql/localized.ts'
import { userErrors, type UserError } from '#server/platform/graphql/user-errors.ts'
import type { ChangedVote } from '../use-cases/change-vote.ts'
import type { AnswerComplaint, FileComplaint } from '../use-cases/complain.ts'
import type { CommitLot, RevealLot } from '../use-cases/draw-lots.ts'
import type { HandInShare } from '../use-cases/hand-in-share.ts'
import type { PrepareVote } from '../use-cases/prepare-vote.ts'
import type { SignProtocol } from '../use-cases/sign-protocol.ts'
import {
  AnswerComplaintInput,
  CommitLotInput,
  FileComplaintInput,
  HandInShareInput,
  PrepareVoteInput,
  RevealLotInput,
  SignProtocolInput,
} from './vote.inputs.ts'
import {
  AnswerComplaintPayload,
  CommitLotPayload,
  FileComplaintPayload,
  HandInSharePayload,
  PrepareVotePayload,
  RevealLotPayload,
  SignProtocolPayload,
} from './vote.payloads.ts'

export interface VoteMutationActs {
  readonly prepareVote: PrepareVote
  readonly commitLot: CommitLot
  readonly revealLot: RevealLot
  readonly handInShare: HandInShare
  readonly fileComplaint: FileComplaint
  readonly answerComplaint: AnswerComplaint
  readonly signProtocol: SignProtocol
}

interface Payload {
  readonly vote: ChangedVote | undefined
  readonly userErrors: readonly UserError[]
}

const hour = 60 * 60

@Resolver()
export class VoteMutations {
  private readonly acts: VoteMutationActs
  constructor(acts: VoteMutationActs) {
    this.acts = acts
  }

  @Access(['methodologist'])
  @Mutation(() => PrepareVotePayload, { description: 'Gives a vote its key, once, before voting' })
  async prepareVote(
    @Arg('input', () => PrepareVoteInput, { description: 'The key and its trustees' }) input: PrepareVoteInput,
    @Ctx() { actor }: Context,
  ): Promise<PrepareVotePayload> {
    return payload(await this.acts.prepareVote(actor, input))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => CommitLotPayload, { description: 'Commits to a secret of the lottery, before voting' })
  async commitLot(
    @Arg('input', () => CommitLotInput, { description: 'Who, and to what' }) input: CommitLotInput,
    @Ctx() { actor }: Context,
  ): Promise<CommitLotPayload> {
    return payload(await this.acts.commitLot(actor, input))
  }

  @Access('person')
  @Mutation(() => RevealLotPayload, { description: 'Reveals a secret of the lottery, after the boards were sealed' })
  async revealLot(
    @Arg('input', () => RevealLotInput, { description: 'The secret' }) input: RevealLotInput,
    @Ctx() { actor }: Context,
  ): Promise<RevealLotPayload> {
    return payload(await this.acts.revealLot(actor, input))
  }

  @Access('person')
  @Limited({ points: 20, windowSeconds: hour })
  @Mutation(() => HandInSharePayload, {
    description: 'Hands in a share of the opening key; with enough of them the ballots are opened',
  })
  async handInShare(
    @Arg('input', () => HandInShareInput, { description: 'The share' }) input: HandInShareInput,
    @Ctx() { actor }: Context,
  ): Promise<HandInSharePayload> {
    return payload(await this.acts.handInShare(actor, input))
  }

  @Access('person')
  @Limited({ points: 10, windowSeconds: hour })
  @Mutation(() => FileComplaintPayload, { description: 'Complains about a vote, until the last day for it' })
  async fileComplaint(
    @Arg('input', () => FileComplaintInput, { description: 'What is wrong' }) input: FileComplaintInput,
    @Ctx() { actor }: Context,
  ): Promise<FileComplaintPayload> {
    return payload(await this.acts.fileComplaint(actor, input))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => AnswerComplaintPayload, { description: 'Answers a complaint about a vote, once' })
  async answerComplaint(
    @Arg('input', () => AnswerComplaintInput, { description: 'Which, and how' }) input: AnswerComplaintInput,
    @Ctx() { actor }: Context,
  ): Promise<AnswerComplaintPayload> {
    const { campaignKey, complaintId, upheld } = input
    const text = localizedOf(input.text)
    return payload(await this.acts.answerComplaint(actor, { campaignKey, complaintId, upheld, text }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => SignProtocolPayload, { description: 'Signs the protocol of a vote' })
  async signProtocol(
    @Arg('input', () => SignProtocolInput, { description: 'What was read, and who signs' }) input: SignProtocolInput,
    @Ctx() { actor }: Context,
  ): Promise<SignProtocolPayload> {
    return payload(await this.acts.signProtocol(actor, input))
  }
}

function payload(result: Result<ChangedVote, Refusal<ErrorCode>>): Payload {
  return { vote: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
