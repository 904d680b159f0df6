import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { PetitionType, withId } from '#server/features/petitions/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { decision, userErrors, type UserError } from '#server/platform/graphql/user-errors.ts'
import type { ShowSummary, ShownSummary } from '../use-cases/show-summary.ts'
import type { SummaryActs } from '../use-cases/summarise.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import {
  AcknowledgeSummaryPayload,
  AnswerObjectionInput,
  AnswerObjectionPayload,
  ClosingSummaryType,
  ObjectToSummaryInput,
  ObjectToSummaryPayload,
  PublishSummaryPayload,
  SaveSummaryInput,
  SaveSummaryPayload,
  SummaryIdInput,
} from './summary.type.ts'

interface Acts extends SummaryActs {
  readonly showSummary: ShowSummary
  readonly readPetition: (petitionId: PetitionId) => Promise<Petition | undefined>
}

@Resolver(() => PetitionType)
export class SummaryResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @FieldResolver(() => ClosingSummaryType, {
    nullable: true,
    description: 'What its deliberation came to; null before that ended, and where its book wants none',
  })
  async closingSummary(@Root() petition: Petition, @Ctx() { actor }: Context): Promise<ClosingSummaryType | null> {
    const shown = await this.acts.showSummary(actor, petition)
    return shown ? toType(shown) : null
  }

  @Access(['moderator'])
  @Mutation(() => SaveSummaryPayload, { description: 'Saves the closing summary that the facilitator writes' })
  saveSummary(
    @Arg('input', () => SaveSummaryInput, { description: 'The summary' }) input: SaveSummaryInput,
    @Ctx() { actor }: Context,
  ): Promise<SaveSummaryPayload> {
    return this.answer(input, (petitionId) => this.acts.saveSummary(actor, { ...input, petitionId }))
  }

  @Access(['moderator'])
  @Mutation(() => PublishSummaryPayload, { description: 'Publishes it: people may object for three days' })
  publishSummary(
    @Arg('input', () => SummaryIdInput, { description: 'Which' }) input: SummaryIdInput,
    @Ctx() { actor }: Context,
  ): Promise<PublishSummaryPayload> {
    return this.answer(input, (petitionId) => this.acts.publishSummary(actor, petitionId))
  }

  @Access('person')
  @Mutation(() => ObjectToSummaryPayload, { description: 'Says what is wrong in a closing summary, once' })
  objectToSummary(
    @Arg('input', () => ObjectToSummaryInput, { description: 'The objection' }) input: ObjectToSummaryInput,
    @Ctx() { actor }: Context,
  ): Promise<ObjectToSummaryPayload> {
    return this.answer(input, (petitionId) => this.acts.objectToSummary(actor, { ...input, petitionId }))
  }

  @Access(['moderator'])
  @Mutation(() => AnswerObjectionPayload, { description: 'Answers an objection, as facilitator' })
  answerObjection(
    @Arg('input', () => AnswerObjectionInput, { description: 'The answer' }) input: AnswerObjectionInput,
    @Ctx() { actor }: Context,
  ): Promise<AnswerObjectionPayload> {
    return this.answer(input, (petitionId) => this.acts.answerObjection(actor, { ...input, petitionId }))
  }

  @Access(['official'])
  @Mutation(() => AcknowledgeSummaryPayload, { description: 'Says for a body that it has read the closing summary' })
  acknowledgeSummary(
    @Arg('input', () => SummaryIdInput, { description: 'Which' }) input: SummaryIdInput,
    @Ctx() { actor }: Context,
  ): Promise<AcknowledgeSummaryPayload> {
    return this.answer(input, (petitionId) => this.acts.acknowledgeSummary(actor, petitionId))
  }

  private async answer(
    input: { readonly petitionId: string },
    act: (petitionId: PetitionId) => Promise<Result<unknown, Refusal<ErrorCode>>>,
  ): Promise<{ petition: Petition | undefined; userErrors: readonly UserError[] }> {
    const result = await withId<unknown, Refusal<ErrorCode>>(input, act)
    const petition = result.ok ? await this.acts.readPetition(input.petitionId as PetitionId) : undefined
    return { petition, userErrors: userErrors(result) }
  }
}

function toType({ summary, figures, amendments, draft, may }: ShownSummary): ClosingSummaryType {
  const { state, text, acknowledged } = summary
  return {
    ...summary,
    state: state === 'draft' ? 'awaited' : state,
    text: state === 'draft' ? null : text,
    ...{ figures, amendments, draft },
    acknowledgedAt: acknowledged[0]?.at ?? null,
    viewerCanWrite: decision(may.write),
    viewerCanObject: decision(may.object),
    viewerCanAcknowledge: decision(may.acknowledge ? { ok: true, value: true } : refuse({ code: 'FORBIDDEN' })),
  }
}
