import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { AppealDecision, DecideAppeal } from '../use-cases/appeal-decision.ts'
import type { Decided } from '../use-cases/decide-petition.ts'
import type { HidePetition } from '../use-cases/hide-petition.ts'
import { withId } from './petition.mutations.ts'
import { ReviewPayload } from './petition.payloads.ts'
import { AppealDecisionInput, DecideAppealInput, HidePetitionInput } from './review.inputs.ts'

interface Acts {
  readonly appealDecision: AppealDecision
  readonly decideAppeal: DecideAppeal
  readonly hidePetition: HidePetition
}

/** What can follow a moderator's first decision. */
@Resolver()
export class ReviewMutations {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Mutation(() => ReviewPayload, { description: 'Appeals against the refusal of the viewer’s own petition' })
  async appealDecision(
    @Arg('input', () => AppealDecisionInput, { description: 'The appeal' }) input: AppealDecisionInput,
    @Ctx() { actor }: Context,
  ): Promise<ReviewPayload> {
    return payload(await withId(input, (petitionId) => this.acts.appealDecision(actor, { ...input, petitionId })))
  }

  @Access(['moderator'])
  @Mutation(() => ReviewPayload, { description: 'Answers an appeal: only who decided none of it may' })
  async decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: 'The answer' }) input: DecideAppealInput,
    @Ctx() { actor }: Context,
  ): Promise<ReviewPayload> {
    const verdict = input.overturns ? 'approved' : 'refused'
    return payload(
      await withId(input, (petitionId) => this.acts.decideAppeal(actor, { ...input, verdict, petitionId })),
    )
  }

  @Access(['moderator'])
  @Mutation(() => ReviewPayload, { description: 'Proposes to hide a published petition; a second moderator agrees' })
  async hidePetition(
    @Arg('input', () => HidePetitionInput, { description: 'Which, and why' }) input: HidePetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<ReviewPayload> {
    return payload(await withId(input, (petitionId) => this.acts.hidePetition(actor, { ...input, petitionId })))
  }
}

function payload(result: Result<Decided, Refusal<ErrorCode>>): ReviewPayload {
  return { ...(result.ok && result.value), userErrors: userErrors(result) }
}
