import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { isId, type CaseId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ClaimCase, ClaimNextCase, ReleaseCase } from '../use-cases/claim-case.ts'
import type { AnswerProposal, DeclareInterest, PauseCase, ResumeCase } from '../use-cases/handle-case.ts'
import {
  AnswerProposalInput,
  CaseIdInput,
  CasePayload,
  DeclareInterestInput,
  PauseCaseInput,
  ResumeCaseInput,
} from './case-acts.inputs.ts'

interface Acts {
  readonly claimCase: ClaimCase
  readonly releaseCase: ReleaseCase
  readonly claimNextCase: ClaimNextCase
  readonly declareInterest: DeclareInterest
  readonly pauseCase: PauseCase
  readonly resumeCase: ResumeCase
  readonly answerProposal: AnswerProposal
}

/** What moderators do with a case besides deciding it. */
@Resolver()
export class CaseActsResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, { description: 'Takes a case for a quarter of an hour, or keeps it for another one' })
  claimCase(
    @Arg('input', () => CaseIdInput, { description: 'Which' }) input: CaseIdInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    return answered(input, (id) => this.acts.claimCase(actor, id))
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, { description: 'Lets a case go that the viewer had taken; again it does nothing' })
  async releaseCase(
    @Arg('input', () => CaseIdInput, { description: 'Which' }) { caseId }: CaseIdInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    if (isId('cas', caseId)) await this.acts.releaseCase(actor, caseId)
    return { userErrors: [] }
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, { description: 'Takes the first case of the queue that nobody is at work on' })
  async claimNextCase(@Ctx() { actor }: Context): Promise<CasePayload> {
    return { case: await this.acts.claimNextCase(actor), userErrors: [] }
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, {
    description: 'Tells of a personal interest: the case goes back, and the viewer never sees it again',
  })
  async declareInterest(
    @Arg('input', () => DeclareInterestInput, { description: 'Which' }) input: DeclareInterestInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    const { userErrors: errors } = await answered(input, (caseId) =>
      this.acts.declareInterest(actor, { ...input, caseId }),
    )
    return { userErrors: errors }
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, {
    description: 'Asks the author for changes, asks another moderator to look, or sets the case aside',
  })
  pauseCase(
    @Arg('input', () => PauseCaseInput, { description: 'What' }) input: PauseCaseInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    return answered(input, (caseId) => this.acts.pauseCase(actor, { ...input, caseId }))
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, { description: 'Puts a case back into the queue' })
  resumeCase(
    @Arg('input', () => ResumeCaseInput, { description: 'Which' }) input: ResumeCaseInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    return answered(input, (caseId) => this.acts.resumeCase(actor, { caseId, text: input.text ?? '' }))
  }

  @Access(['moderator'])
  @Mutation(() => CasePayload, { description: 'Confirms what another moderator proposed, or turns it down' })
  answerProposal(
    @Arg('input', () => AnswerProposalInput, { description: 'The word' }) input: AnswerProposalInput,
    @Ctx() { actor }: Context,
  ): Promise<CasePayload> {
    const { agrees, text } = input
    return answered(input, (caseId) => this.acts.answerProposal(actor, { caseId, agrees, text: text ?? '' }))
  }
}

async function answered<R extends Refusal<ErrorCode>>(
  { caseId }: CaseIdInput,
  act: (caseId: CaseId) => Promise<Result<KeptCase, R>>,
): Promise<CasePayload> {
  const result = isId('cas', caseId) ? await act(caseId) : refuse({ code: 'NOT_FOUND' } as const)
  return { case: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
