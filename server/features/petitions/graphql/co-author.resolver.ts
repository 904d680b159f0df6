import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import { isOpenForCoAuthors } from '#domain/petitions/co-authors.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { CoAuthorActs } from '../use-cases/co-authors.ts'
import {
  AnswerPetitionInvitationInput,
  CoAuthorPayload,
  InviteToPetitionPayload,
  OpenPetitionInvitation,
  PetitionInvitationType,
  RevokePetitionInvitationInput,
} from './co-author.type.ts'
import { PetitionIdInput } from './petition.inputs.ts'
import { withId } from './petition.mutations.ts'
import { PetitionType } from './petition.type.ts'
import { titleOf } from './petition-view.ts'

@Resolver(() => PetitionType)
export class CoAuthorResolver {
  private readonly acts: CoAuthorActs
  private readonly rules: Pick<Rules, 'readBook'>
  private readonly names: BatchLoad<PersonId, string | null>
  constructor(acts: CoAuthorActs, rules: Pick<Rules, 'readBook'>, names: BatchLoad<PersonId, string | null>) {
    this.acts = acts
    this.rules = rules
    this.names = names
  }

  @Access('person')
  @Query(() => OpenPetitionInvitation, { nullable: true, description: 'What a link for a co-author leads to' })
  async petitionInvitation(
    @Arg('token', () => String, { description: 'What the link holds' }) token: string,
    @Ctx() context: Context,
  ): Promise<OpenPetitionInvitation | null> {
    const petition = await this.acts.read(token)
    if (!petition) return null
    const name = petition.authorId ? await context.load(this.names, petition.authorId) : null
    const book = petition.rules ? this.rules.readBook(petition.rules) : undefined
    return {
      title: titleOf(book, petition),
      authorName: shownName(name, 'firstNameInitial'),
      valid: isOpenForCoAuthors(petition),
    }
  }

  @Access('person')
  @Mutation(() => InviteToPetitionPayload, {
    description: 'Makes a link by which one person may write with the author',
  })
  async inviteToPetition(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<InviteToPetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.invite(actor, petitionId))
    return { ...(result.ok ? result.value : {}), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => CoAuthorPayload, { description: 'Takes a link back that nobody has used' })
  async revokePetitionInvitation(
    @Arg('input', () => RevokePetitionInvitationInput, { description: 'Which' }) input: RevokePetitionInvitationInput,
    @Ctx() { actor }: Context,
  ): Promise<CoAuthorPayload> {
    const { invitationId } = input
    return payload(await withId(input, (petitionId) => this.acts.revoke(actor, { petitionId, invitationId })))
  }

  @Access('person')
  @Mutation(() => CoAuthorPayload, { description: 'Says yes or no to a link' })
  async answerPetitionInvitation(
    @Arg('input', () => AnswerPetitionInvitationInput, { description: 'The answer' })
    input: AnswerPetitionInvitationInput,
    @Ctx() { actor }: Context,
  ): Promise<CoAuthorPayload> {
    const result = await this.acts.answer(actor, input)
    // Who says no has no business with a draft.
    return input.joins ? payload(result) : { userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => CoAuthorPayload, { description: 'A co-author steps back' })
  async leavePetition(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<CoAuthorPayload> {
    const result = await withId(input, (petitionId) => this.acts.leave(actor, petitionId))
    return { userErrors: userErrors(result) }
  }

  @FieldResolver(() => Int, { description: 'How many write it with the author' })
  coAuthorCount(@Root() { coAuthorIds }: Petition): number {
    return coAuthorIds.length
  }

  @FieldResolver(() => Boolean, { description: 'The viewer writes it with the author' })
  viewerIsCoAuthor(@Root() { coAuthorIds }: Petition, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && coAuthorIds.includes(actor.personId)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may invite somebody to write with them' })
  viewerCanInvite(@Root() petition: Petition, @Ctx() { actor }: Context): boolean {
    return isAuthor(petition, actor) && isOpenForCoAuthors(petition)
  }

  @AtMost(5)
  @FieldResolver(() => [PetitionInvitationType], {
    description: 'Links that nobody has used yet; for its author alone',
  })
  invitations(@Root() petition: Petition, @Ctx() { actor }: Context): PetitionInvitationType[] {
    return isAuthor(petition, actor) ? petition.invitations.map(({ id, at }) => ({ id, at })) : []
  }
}

function payload(result: Result<Petition, Refusal<ErrorCode>>): CoAuthorPayload {
  return { petition: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
