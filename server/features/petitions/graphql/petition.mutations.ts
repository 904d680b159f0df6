import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { CreatePetition } from '../use-cases/create-petition.ts'
import type { ApprovePetition, Decided, RejectPetition } from '../use-cases/decide-petition.ts'
import type { DeleteDraft } from '../use-cases/delete-draft.ts'
import type { EditPetition } from '../use-cases/edit-petition.ts'
import type { SubmitPetition } from '../use-cases/submit-petition.ts'
import type { WithdrawPetition } from '../use-cases/withdraw-petition.ts'
import {
  ApprovePetitionInput,
  CreatePetitionInput,
  EditPetitionInput,
  PetitionIdInput,
  RejectPetitionInput,
  SubmitPetitionInput,
} from './petition.inputs.ts'
import {
  ApprovePetitionPayload,
  CreatePetitionPayload,
  DeleteDraftPayload,
  EditPetitionPayload,
  RejectPetitionPayload,
  SubmitPetitionPayload,
  WithdrawPetitionPayload,
} from './petition.payloads.ts'

interface Acts {
  readonly createPetition: CreatePetition
  readonly editPetition: EditPetition
  readonly deleteDraft: DeleteDraft
  readonly submitPetition: SubmitPetition
  readonly withdrawPetition: WithdrawPetition
  readonly approvePetition: ApprovePetition
  readonly rejectPetition: RejectPetition
}

@Resolver()
export class PetitionMutations {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Mutation(() => CreatePetitionPayload, { description: 'Begins a draft' })
  async createPetition(
    @Arg('input', () => CreatePetitionInput, { description: 'The draft' }) input: CreatePetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<CreatePetitionPayload> {
    const result = await this.acts.createPetition(actor, input)
    return { petition: valueOf(result), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => EditPetitionPayload, { description: 'Changes a draft or a refused petition' })
  async editPetition(
    @Arg('input', () => EditPetitionInput, { description: 'What to change' }) input: EditPetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<EditPetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.editPetition(actor, { ...input, petitionId }))
    return { petition: valueOf(result), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => DeleteDraftPayload, { description: 'Deletes a draft that was never sent' })
  async deleteDraft(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<DeleteDraftPayload> {
    const result = await withId(input, (petitionId) => this.acts.deleteDraft(actor, { petitionId }))
    return { deletedId: valueOf(result), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => SubmitPetitionPayload, {
    description: 'Sends a draft to the moderators, or a corrected petition again under its number',
  })
  async submitPetition(
    @Arg('input', () => SubmitPetitionInput, { description: 'Which' }) input: SubmitPetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<SubmitPetitionPayload> {
    const { acknowledged, similarShown } = input
    const result = await withId(input, (petitionId) =>
      this.acts.submitPetition(actor, { petitionId, acknowledged, similarShown }),
    )
    return { petition: valueOf(result), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => WithdrawPetitionPayload, { description: 'Takes the viewer’s own petition back, as its book allows' })
  async withdrawPetition(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<WithdrawPetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.withdrawPetition(actor, { petitionId }))
    return { petition: valueOf(result), userErrors: userErrors(result) }
  }

  @Access(['moderator'])
  @Mutation(() => ApprovePetitionPayload, { description: 'Approves a petition: it is published and signing opens' })
  async approvePetition(
    @Arg('input', () => ApprovePetitionInput, { description: 'The decision' }) input: ApprovePetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<ApprovePetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.approvePetition(actor, { ...input, petitionId }))
    return { ...decidedOf(result), userErrors: userErrors(result) }
  }

  @Access(['moderator'])
  @Mutation(() => RejectPetitionPayload, { description: 'Refuses a petition by a code of its book, with a text' })
  async rejectPetition(
    @Arg('input', () => RejectPetitionInput, { description: 'The decision' }) input: RejectPetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<RejectPetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.rejectPetition(actor, { ...input, petitionId }))
    return { ...decidedOf(result), userErrors: userErrors(result) }
  }
}

/** An id that is none of ours leads nowhere: the same answer as for one that is not there. */
export async function withId<Value, R extends Refusal<ErrorCode>>(
  { petitionId }: { readonly petitionId: string },
  act: (petitionId: PetitionId) => Promise<Result<Value, R>>,
): Promise<Result<Value, R | Refusal<'NOT_FOUND'>>> {
  return isId('pet', petitionId) ? act(petitionId) : refuse({ code: 'NOT_FOUND' })
}

function valueOf<Value>(result: Result<Value>): Value | undefined {
  return result.ok ? result.value : undefined
}

function decidedOf(result: Result<Decided>): Partial<Decided> {
  return result.ok ? result.value : {}
}
