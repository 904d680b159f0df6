import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql'
import { isId, type RemovalId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Objection } from '#domain/signatures/objection.ts'
import type { Removal, RemovalState } from '#domain/signatures/removal.ts'
import { withId } from '#server/features/petitions/index.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { ConsentToRemoval, DecideRemoval } from '../use-cases/decide-removal.ts'
import type { DecideObjection, ObjectToRemoval } from '../use-cases/object-to-removal.ts'
import type {
  AskedConditions,
  PreviewRemoval,
  ProposeRemoval,
  ProposeRestoration,
} from '../use-cases/propose-removal.ts'
import type { ListObjections, ListRemovals, ReadRemoval } from '../use-cases/read-removals.ts'
import {
  ConsentToRemovalInput,
  DecideObjectionInput,
  ObjectionPayload,
  ObjectToRemovalInput,
  ProposeRemovalInput,
  ProposeRestorationInput,
  RemovalPayload,
  RemovalPreview,
  RemovalPreviewInput,
  WhichRemovalInput,
  type RemovalConditionsInput,
} from './removal.inputs.ts'
import {
  RemovalObjectionConnection,
  RemovalRequestConnection,
  RemovalRequestType,
  RemovalStateEnum,
} from './removal.type.ts'

export interface RemovalActs {
  readonly previewRemoval: PreviewRemoval
  readonly proposeRemoval: ProposeRemoval
  readonly proposeRestoration: ProposeRestoration
  readonly consentToRemoval: ConsentToRemoval
  readonly refuseRemoval: DecideRemoval
  readonly cancelRemoval: DecideRemoval
  readonly objectToRemoval: ObjectToRemoval
  readonly upholdObjection: DecideObjection
  readonly dismissObjection: DecideObjection
  readonly listRemovals: ListRemovals
  readonly readRemoval: ReadRemoval
  readonly listObjections: ListObjections
}

@ArgsType()
class RemovalListArgs extends PageArgs {
  @Field(() => [RemovalStateEnum], { nullable: true, description: 'Only in these states' })
  states?: RemovalState[]
}

@Resolver()
export class RemovalResolver {
  private readonly acts: RemovalActs
  constructor(acts: RemovalActs) {
    this.acts = acts
  }

  @Access(['moderator', 'analyst'])
  @Query(() => RemovalRequestConnection, { description: 'Removals of the viewer’s places, the latest first' })
  async removalRequests(
    @Args(() => RemovalListArgs) { states, ...args }: RemovalListArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Removal>> {
    const page = pageRequest(args)
    return connection(page, await this.acts.listRemovals(actor, { ...page, states: states ?? undefined }), ({ id }) => [
      id,
    ])
  }

  @Access(['moderator', 'analyst'])
  @Query(() => RemovalRequestType, { nullable: true, description: 'A removal of one of the viewer’s places' })
  async removalRequest(
    @Arg('id', () => ID, { description: 'Its id' }) id: string,
    @Ctx() { actor }: Context,
  ): Promise<Removal | undefined> {
    return isId('rem', id) ? this.acts.readRemoval(actor, id) : undefined
  }

  @Access(['moderator'])
  // Goes through every signature of a petition.
  @Limited({ points: 30, windowSeconds: 60 })
  @Query(() => RemovalPreview, { description: 'How many signatures meet the conditions, and what would follow' })
  async removalPreview(
    @Arg('input', () => RemovalPreviewInput, { description: 'What to look at' }) input: RemovalPreviewInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPreview> {
    const conditions = conditionsFrom(input.conditions)
    const result = await withId(input, (petitionId) => this.acts.previewRemoval(actor, { petitionId, conditions }))
    return { effect: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  @Access(['moderator'])
  @Query(() => RemovalObjectionConnection, {
    description: 'Objections that wait for the moderators of the viewer’s places, the oldest first',
  })
  async removalObjections(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Objection>> {
    const page = pageRequest(args)
    return connection(page, await this.acts.listObjections(actor, page), ({ id }) => [id])
  }

  @Access(['moderator'])
  @Limited({ points: 30, windowSeconds: 60 })
  @Mutation(() => RemovalPayload, { description: 'Proposes to take signatures out of the count' })
  async proposeRemoval(
    @Arg('input', () => ProposeRemovalInput, { description: 'Which, and why' }) input: ProposeRemovalInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPayload> {
    const conditions = conditionsFrom(input.conditions)
    const { reason, text, independent, attempt } = input
    const asked = { conditions, reason, text, independent, attempt }
    return payload(await withId(input, (petitionId) => this.acts.proposeRemoval(actor, { petitionId, ...asked })))
  }

  @Access(['moderator'])
  @Limited({ points: 30, windowSeconds: 60 })
  @Mutation(() => RemovalPayload, { description: 'Proposes to take a removal back' })
  async proposeRestoration(
    @Arg('input', () => ProposeRestorationInput, { description: 'Which, and why' }) input: ProposeRestorationInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPayload> {
    return withRemoval(input, (removalId) => this.acts.proposeRestoration(actor, { ...input, removalId }))
  }

  @Access(['moderator'])
  @Mutation(() => RemovalPayload, { description: 'Consents to what another moderator proposed: it begins' })
  async consentToRemoval(
    @Arg('input', () => ConsentToRemovalInput, { description: 'To what' }) input: ConsentToRemovalInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPayload> {
    const { independent } = input
    return withRemoval(input, (removalId) => this.acts.consentToRemoval(actor, { removalId, independent }))
  }

  @Access(['moderator'])
  @Mutation(() => RemovalPayload, { description: 'Says no to what another moderator proposed: nothing is changed' })
  async refuseRemoval(
    @Arg('input', () => WhichRemovalInput, { description: 'To what' }) input: WhichRemovalInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPayload> {
    return withRemoval(input, (removalId) => this.acts.refuseRemoval(actor, { removalId }))
  }

  @Access(['moderator'])
  @Mutation(() => RemovalPayload, { description: 'Takes a proposal back, or stops a removal that is under way' })
  async cancelRemoval(
    @Arg('input', () => WhichRemovalInput, { description: 'Which' }) input: WhichRemovalInput,
    @Ctx() { actor }: Context,
  ): Promise<RemovalPayload> {
    return withRemoval(input, (removalId) => this.acts.cancelRemoval(actor, { removalId }))
  }

  @Access('link')
  @Mutation(() => ObjectionPayload, { description: 'Objects to the removal of the viewer’s signature' })
  async objectToRemoval(
    @Arg('input', () => ObjectToRemovalInput, { description: 'To which, and why' }) input: ObjectToRemovalInput,
    @Ctx() { actor }: Context,
  ): Promise<ObjectionPayload> {
    const { text, link } = input
    const result = await withId(input, (petitionId) => this.acts.objectToRemoval(actor, { petitionId, text, link }))
    return { objection: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  @Access(['moderator'])
  @Mutation(() => ObjectionPayload, { description: 'Upholds an objection: the signature counts again' })
  upholdObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'Which, and why' }) input: DecideObjectionInput,
    @Ctx() { actor }: Context,
  ): Promise<ObjectionPayload> {
    return this.decide(this.acts.upholdObjection, actor, input)
  }

  @Access(['moderator'])
  @Mutation(() => ObjectionPayload, { description: 'Dismisses an objection: the signature stays removed' })
  dismissObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'Which, and why' }) input: DecideObjectionInput,
    @Ctx() { actor }: Context,
  ): Promise<ObjectionPayload> {
    return this.decide(this.acts.dismissObjection, actor, input)
  }

  private async decide(
    act: DecideObjection,
    actor: Context['actor'],
    { objectionId, answer }: DecideObjectionInput,
  ): Promise<ObjectionPayload> {
    const result = isId('obj', objectionId) ? await act(actor, { objectionId, answer }) : noSuch
    return { objection: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }
}

const noSuch = refuse({ code: 'NOT_FOUND' })

async function withRemoval(
  { removalId }: { readonly removalId: string },
  act: (id: RemovalId) => Promise<Result<Removal, Refusal<ErrorCode>>>,
): Promise<RemovalPayload> {
  return payload(isId('rem', removalId) ? await act(removalId) : noSuch)
}

function payload(result: Result<Removal, Refusal<ErrorCode>>): RemovalPayload {
  return { removal: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}

function conditionsFrom(input: RemovalConditionsInput): AskedConditions {
  return {
    from: input.from ?? null,
    until: input.until ?? null,
    areas: input.areas ?? [],
    assurances: input.assurances ?? [],
    accountMinutes: input.accountMinutes ?? null,
    // What is no name of a signature names none.
    refs: (input.refs ?? []).map((ref) => (refPattern.test(ref) ? ref : noRef)),
  }
}

const refPattern = /^[0-9a-f]{32}$/
const noRef = '0'.repeat(32)
