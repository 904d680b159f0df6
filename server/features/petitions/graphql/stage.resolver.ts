import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { Decision, decision, UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { AuthorActs } from '../use-cases/author-acts.ts'
import type { Suspensions } from '../use-cases/suspend-signing.ts'
import { PetitionIdInput } from './petition.inputs.ts'
import { withId } from './petition.mutations.ts'
import { PetitionType } from './petition.type.ts'

@InputType({ description: 'A decision that suspends signing' })
export class SuspendSigningInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Whose decision, and why: in public' })
  reason: string

  @Field(() => Boolean, { description: 'The term for signing goes on meanwhile' })
  clockRuns: boolean
}

@InputType({ description: 'A threshold to hand to the body' })
export class SubmitToBodyInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => ID, { description: 'The threshold that was met' })
  trackId: string
}

@ObjectType({ description: 'Result of an act on the stage of a petition' })
export class PetitionStagePayload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@Resolver(() => PetitionType)
export class PetitionStageResolver {
  private readonly acts: AuthorActs & Suspensions
  constructor(acts: AuthorActs & Suspensions) {
    this.acts = acts
  }

  @FieldResolver(() => Decision, { description: 'May the viewer end signing' })
  viewerCanClose(@Root() petition: Petition, @Ctx() { actor }: Context): Decision {
    return decision(this.acts.mayClose(actor, petition))
  }

  @AtMost(5)
  @FieldResolver(() => [ID], { description: 'Thresholds that the viewer may hand to the body' })
  viewerCanSubmitTracks(@Root() petition: Petition, @Ctx() { actor }: Context): string[] {
    return petition.tracks.map(({ id }) => id).filter((id) => this.acts.maySubmitToBody(actor, petition, id).ok)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer suspend signing, or let it go on' })
  viewerCanSuspend(@Root() petition: Petition, @Ctx() { actor }: Context): Decision {
    const may = this.acts.maySuspend(actor, petition) && petition.stage === 'signing'
    return decision(may ? { ok: true, value: true } : refuse({ code: 'FORBIDDEN' }))
  }

  @Access('person')
  @Mutation(() => PetitionStagePayload, { description: 'Ends signing, where the book leaves that to the author' })
  async closePetition(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<PetitionStagePayload> {
    return payload(await withId(input, (petitionId) => this.acts.closeByAuthor(actor, { petitionId })))
  }

  @Access('person')
  @Mutation(() => PetitionStagePayload, { description: 'Hands a met threshold to the body that must act' })
  async submitToBody(
    @Arg('input', () => SubmitToBodyInput, { description: 'Which' }) { trackId, ...input }: SubmitToBodyInput,
    @Ctx() { actor }: Context,
  ): Promise<PetitionStagePayload> {
    return payload(await withId(input, (petitionId) => this.acts.submitToBody(actor, { petitionId, trackId })))
  }

  @Access(['administrator'])
  @Mutation(() => PetitionStagePayload, { description: 'Suspends signing by a decision, for a public reason' })
  async suspendSigning(
    @Arg('input', () => SuspendSigningInput, { description: 'Which, and why' }) input: SuspendSigningInput,
    @Ctx() { actor }: Context,
  ): Promise<PetitionStagePayload> {
    return payload(await withId(input, (petitionId) => this.acts.suspendSigning(actor, { ...input, petitionId })))
  }

  @Access(['administrator'])
  @Mutation(() => PetitionStagePayload, { description: 'Lets signing go on' })
  async resumeSigning(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<PetitionStagePayload> {
    return payload(await withId(input, (petitionId) => this.acts.resumeSigning(actor, { petitionId })))
  }
}

function payload(result: Result<Petition, Refusal<ErrorCode>>): PetitionStagePayload {
  return { petition: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
