import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { isId, type CampaignId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { decision, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { CastAtDesk } from '../use-cases/cast-at-desk.ts'
import type { CastBallot } from '../use-cases/cast-ballot.ts'
import type { CastByLetter } from '../use-cases/cast-by-letter.ts'
import type { ReadMyVoting } from '../use-cases/read-my-voting.ts'
import type { TakenBallot } from '../use-cases/take-ballot.ts'
import { CastBallotAtDeskInput, CastBallotByLetterInput, CastBallotInput } from './ballot.inputs.ts'
import {
  CastBallotAtDeskPayload,
  CastBallotByLetterPayload,
  CastBallotPayload,
  EnvelopeVotingType,
  type CastPayload,
} from './ballot.type.ts'

export interface VotingActs {
  readonly castBallot: CastBallot
  readonly castByLetter: CastByLetter
  readonly castAtDesk: CastAtDesk
  readonly readMyVoting: ReadMyVoting
}

/**
 * Voting leaves no trace of its moment on the side of people, and its budgets are counted in memory alone: a rule here
 * must not name an account.
 */
@Resolver()
export class VotingResolver {
  private readonly acts: VotingActs
  constructor(acts: VotingActs) {
    this.acts = acts
  }

  @Access('public')
  @AtMost(100)
  @Query(() => [EnvelopeVotingType], {
    nullable: true,
    description: 'What the viewer may do in each envelope of a campaign, and did; null where there is no such campaign',
  })
  async myVoting(
    @Arg('campaignId', () => ID, { description: 'The campaign' }) campaignId: string,
    @Ctx() { actor, session }: Context,
  ): Promise<EnvelopeVotingType[] | undefined> {
    session.leaveNoTrace()
    const found = isId('cmp', campaignId) ? await this.acts.readMyVoting(actor, campaignId) : undefined
    return found?.map(({ mayVote, ...rest }) => ({ ...rest, viewerCanVote: decision(mayVote) }))
  }

  @Access('person')
  @Limited({ points: 40, windowSeconds: 3_600, addressPoints: 4_000 })
  @Mutation(() => CastBallotPayload, { description: 'Casts a sealed ballot, or puts it in the place of the last one' })
  async castBallot(
    @Arg('input', () => CastBallotInput, { description: 'The sealed ballot' }) input: CastBallotInput,
    @Ctx() { actor, session }: Context,
  ): Promise<CastBallotPayload> {
    session.leaveNoTrace()
    return payload(await withId(input, (campaignId) => this.acts.castBallot(actor, { ...input, campaignId })))
  }

  @Access('public')
  @Limited({ points: 40, windowSeconds: 3_600, addressPoints: 400 })
  @Mutation(() => CastBallotByLetterPayload, { description: 'Casts a sealed ballot with the code of a letter' })
  async castBallotByLetter(
    @Arg('input', () => CastBallotByLetterInput, { description: 'The sealed ballot and the code' })
    input: CastBallotByLetterInput,
    @Ctx() { session }: Context,
  ): Promise<CastBallotByLetterPayload> {
    session.leaveNoTrace()
    return payload(await withId(input, (campaignId) => this.acts.castByLetter({ ...input, campaignId })))
  }

  @Access(['operator'])
  @Limited({ points: 60, windowSeconds: 3_600 })
  @Mutation(() => CastBallotAtDeskPayload, {
    description: 'Casts a sealed ballot of a citizen who came to a desk and showed a document',
  })
  async castBallotAtDesk(
    @Arg('input', () => CastBallotAtDeskInput, { description: 'The sealed ballot, the citizen and the desk' })
    input: CastBallotAtDeskInput,
    @Ctx() { actor, session }: Context,
  ): Promise<CastBallotAtDeskPayload> {
    session.leaveNoTrace()
    return payload(await withId(input, (campaignId) => this.acts.castAtDesk(actor, { ...input, campaignId })))
  }
}

/** An id that is none of ours leads nowhere: the same answer as for one that is not there. */
export async function withId<Value, R extends Refusal<ErrorCode>>(
  { campaignId }: { readonly campaignId: string },
  act: (campaignId: CampaignId) => Promise<Result<Value, R>>,
): Promise<Result<Value, R | Refusal<'NOT_FOUND'>>> {
  return isId('cmp', campaignId) ? act(campaignId) : refuse({ code: 'NOT_FOUND' })
}

function payload(result: Result<TakenBallot, Refusal<ErrorCode>>): CastPayload {
  return {
    promise: result.ok ? JSON.stringify(result.value.promise) : null,
    version: result.ok ? result.value.version : null,
    userErrors: userErrors(result),
  }
}
