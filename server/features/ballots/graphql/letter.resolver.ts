import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { isId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import { letterListPath } from '../http.ts'
import type { MakeLetters } from '../use-cases/make-letters.ts'
import type { MadeLetters } from '../use-cases/print-letter.ts'
import type { ReplaceLetter, VoidLetter } from '../use-cases/replace-letter.ts'
import type { CountLetters } from '../use-cases/take-letter-list.ts'
import { BallotLetterInput, MakeBallotLettersInput } from './ballot.inputs.ts'
import {
  LetterBatchType,
  MakeBallotLettersPayload,
  ReplaceBallotLetterPayload,
  VoidBallotLetterPayload,
  type LettersPayload,
} from './ballot.type.ts'
import { withId } from './voting.resolver.ts'

export interface LetterActs {
  readonly makeLetters: MakeLetters
  readonly replaceLetter: ReplaceLetter
  readonly voidLetter: VoidLetter
  readonly countLetters: CountLetters
}

@Resolver()
export class LetterResolver {
  private readonly acts: LetterActs
  constructor(acts: LetterActs) {
    this.acts = acts
  }

  @Access(['methodologist'])
  @AtMost(100)
  @Query(() => [LetterBatchType], { description: 'Letters with codes of a campaign that the viewer runs' })
  async ballotLetters(
    @Arg('campaignId', () => ID, { description: 'The campaign' }) campaignId: string,
    @Ctx() { actor }: Context,
  ): Promise<readonly LetterBatchType[]> {
    return isId('cmp', campaignId) ? this.acts.countLetters(actor, campaignId) : []
  }

  @Access(['methodologist'])
  @Mutation(() => MakeBallotLettersPayload, {
    description: 'Makes letters with one-time codes; their list can be downloaded once',
  })
  async makeBallotLetters(
    @Arg('input', () => MakeBallotLettersInput, { description: 'Which letters' }) input: MakeBallotLettersInput,
    @Ctx() { actor, session }: Context,
  ): Promise<MakeBallotLettersPayload> {
    const make = { ...input, session: session.key }
    return payload(input, await withId(input, (campaignId) => this.acts.makeLetters(actor, { ...make, campaignId })))
  }

  @Access(['methodologist'])
  @Mutation(() => ReplaceBallotLetterPayload, { description: 'Makes a letter void, and another in its place' })
  async replaceBallotLetter(
    @Arg('input', () => BallotLetterInput, { description: 'Which letter' }) input: BallotLetterInput,
    @Ctx() { actor, session }: Context,
  ): Promise<ReplaceBallotLetterPayload> {
    const { serial } = input
    const lost = { serial, session: session.key }
    return payload(input, await withId(input, (campaignId) => this.acts.replaceLetter(actor, { ...lost, campaignId })))
  }

  @Access(['methodologist'])
  @Mutation(() => VoidBallotLetterPayload, { description: 'Makes a letter void that was not used' })
  async voidBallotLetter(
    @Arg('input', () => BallotLetterInput, { description: 'Which letter' }) input: BallotLetterInput,
    @Ctx() { actor }: Context,
  ): Promise<VoidBallotLetterPayload> {
    const { serial } = input
    const result = await withId(input, (campaignId) => this.acts.voidLetter(actor, { campaignId, serial }))
    return { isVoid: result.ok, userErrors: userErrors(result) }
  }
}

function payload(
  { campaignId }: { readonly campaignId: string },
  result: Result<MadeLetters, Refusal<ErrorCode>>,
): LettersPayload {
  if (!result.ok) return { made: null, userErrors: userErrors(result) }
  const { batch, letters, token } = result.value
  return { made: { batch, letters, listPath: letterListPath(campaignId, token) }, userErrors: [] }
}
