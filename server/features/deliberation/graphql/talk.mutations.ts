import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { Intervention } from '#domain/deliberation/intervention.ts'
import { isId, type ContributionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited, type LimitRule } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { AcceptAnswer, AnswerQuestion } from '../use-cases/answer-question.ts'
import type { Contribute, EditContribution, WithdrawContribution } from '../use-cases/contribute.ts'
import type {
  DecideHiding,
  DismissReports,
  Mediate,
  ProposeHiding,
  SetSlowMode,
  Unhide,
} from '../use-cases/intervene.ts'
import type { React } from '../use-cases/react.ts'
import type { ReadTalkDesk } from '../use-cases/read-desk.ts'
import type { ReportContribution } from '../use-cases/report-contribution.ts'
import { ContributionPayload, TalkDeskItemType, TalkInterventionPayload } from './discussion.type.ts'
import {
  AcceptAnswerInput,
  AnswerQuestionInput,
  ContributeInput,
  DecideHidingInput,
  DismissReportsInput,
  EditContributionInput,
  MediateInput,
  ProposeHidingInput,
  ReactToArgumentInput,
  ReportContributionInput,
  SetSlowModeInput,
  UnhideContributionInput,
  WhichContributionInput,
} from './talk.inputs.ts'

// Long because a discussion has many acts, each a few lines.

export interface TalkActs {
  readonly contribute: Contribute
  readonly editContribution: EditContribution
  readonly withdrawContribution: WithdrawContribution
  readonly answerQuestion: AnswerQuestion
  readonly acceptAnswer: AcceptAnswer
  readonly react: React
  readonly reportContribution: ReportContribution
  readonly proposeHiding: ProposeHiding
  readonly decideHiding: DecideHiding
  readonly unhide: Unhide
  readonly setSlowMode: SetSlowMode
  readonly mediate: Mediate
  readonly dismissReports: DismissReports
  readonly readTalkDesk: ReadTalkDesk
}

const quarterHour = 900
/** A person writes a few things; behind one address may stand a village. */
const speaking: LimitRule = { points: 20, windowSeconds: quarterHour, addressPoints: 300 }
/** A tap each: somebody who reads fifty arguments taps fifty times and changes their mind. */
const reacting: LimitRule = { points: 120, windowSeconds: 60, addressPoints: 1_200 }

@Resolver()
export class TalkMutations {
  private readonly acts: TalkActs
  constructor(acts: TalkActs) {
    this.acts = acts
  }

  @Access('person')
  @Limited(speaking)
  @Mutation(() => ContributionPayload, { description: 'Says something about a petition' })
  contribute(
    @Arg('input', () => ContributeInput, { description: 'What' }) input: ContributeInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return said(
      isId('pet', input.petitionId)
        ? this.acts.contribute(actor, { ...input, petitionId: input.petitionId, anchor: input.anchor ?? null })
        : notFound,
    )
  }

  @Access('person')
  @Limited(speaking)
  @Mutation(() => ContributionPayload, { description: 'Puts own words right, within a quarter of an hour' })
  editContribution(
    @Arg('input', () => EditContributionInput, { description: 'The words' }) input: EditContributionInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return on(input, (contributionId) => this.acts.editContribution(actor, { ...input, contributionId }))
  }

  @Access('person')
  @Mutation(() => ContributionPayload, { description: 'Takes own words back; a mark remains, and they count no more' })
  withdrawContribution(
    @Arg('input', () => WhichContributionInput, { description: 'Which' }) input: WhichContributionInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return on(input, (contributionId) => this.acts.withdrawContribution(actor, contributionId))
  }

  @Access('person')
  @Limited(speaking)
  @Mutation(() => ContributionPayload, { description: 'Answers a question: who writes the petition, or its addressee' })
  answerQuestion(
    @Arg('input', () => AnswerQuestionInput, { description: 'The answer' }) input: AnswerQuestionInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return on(input, (contributionId) => this.acts.answerQuestion(actor, { ...input, contributionId }))
  }

  @Access('person')
  @Mutation(() => ContributionPayload, {
    description: 'Says which answer counts: who asked, else who writes the petition',
  })
  acceptAnswer(
    @Arg('input', () => AcceptAnswerInput, { description: 'Which' }) input: AcceptAnswerInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    const { answerId } = input
    return on(input, (contributionId) =>
      isId('qan', answerId) ? this.acts.acceptAnswer(actor, { contributionId, answerId }) : notFound,
    )
  }

  @Access('person')
  @Limited(reacting)
  @Mutation(() => ContributionPayload, { description: 'What the viewer thinks of an argument; the last one counts' })
  reactToArgument(
    @Arg('input', () => ReactToArgumentInput, { description: 'What' }) input: ReactToArgumentInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return on(input, (contributionId) => this.acts.react(actor, { contributionId, value: input.value ?? null }))
  }

  @Access('person')
  @Limited(speaking)
  @Mutation(() => ContributionPayload, { description: 'Tells moderators that a contribution breaks the rules' })
  reportContribution(
    @Arg('input', () => ReportContributionInput, { description: 'Which, and why' }) input: ReportContributionInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    return on(input, (contributionId) => this.acts.reportContribution(actor, { ...input, contributionId }))
  }

  @AtMost(50)
  @Access(['moderator'])
  @Query(() => [TalkDeskItemType], { description: 'Contributions that wait for moderators of the viewer’s places' })
  async talkDesk(@Ctx() { actor }: Context): Promise<TalkDeskItemType[]> {
    const isViewer = (id: string | undefined): boolean => actor.kind === 'person' && actor.personId === id
    const items = await this.acts.readTalkDesk(actor)
    return items.map((item) => ({ ...item, proposedByViewer: isViewer(item.proposal?.proposed.by) }))
  }

  @Access(['moderator'])
  @Mutation(() => TalkInterventionPayload, {
    description: 'Proposes to hide a contribution; another moderator consents',
  })
  proposeHiding(
    @Arg('input', () => ProposeHidingInput, { description: 'Which, and why' }) input: ProposeHidingInput,
    @Ctx() { actor }: Context,
  ): Promise<TalkInterventionPayload> {
    const { contributionId } = input
    return done(isId('con', contributionId) ? this.acts.proposeHiding(actor, { ...input, contributionId }) : notFound)
  }

  @Access(['moderator'])
  @Mutation(() => TalkInterventionPayload, {
    description: 'Consents to what another moderator proposed, or refuses it',
  })
  decideHiding(
    @Arg('input', () => DecideHidingInput, { description: 'Which' }) input: DecideHidingInput,
    @Ctx() { actor }: Context,
  ): Promise<TalkInterventionPayload> {
    const { interventionId, consents } = input
    return done(isId('ivn', interventionId) ? this.acts.decideHiding(actor, { interventionId, consents }) : notFound)
  }

  @Access(['moderator'])
  @Mutation(() => TalkInterventionPayload, { description: 'Shows again what was hidden' })
  unhideContribution(
    @Arg('input', () => UnhideContributionInput, { description: 'Which, and why' }) input: UnhideContributionInput,
    @Ctx() { actor }: Context,
  ): Promise<TalkInterventionPayload> {
    const { contributionId } = input
    return done(isId('con', contributionId) ? this.acts.unhide(actor, { ...input, contributionId }) : notFound)
  }

  @Access(['moderator'])
  @Mutation(() => TalkInterventionPayload, { description: 'Sets the pace of a discussion' })
  setSlowMode(
    @Arg('input', () => SetSlowModeInput, { description: 'The pace, and why' }) input: SetSlowModeInput,
    @Ctx() { actor }: Context,
  ): Promise<TalkInterventionPayload> {
    const { petitionId } = input
    return done(isId('pet', petitionId) ? this.acts.setSlowMode(actor, { ...input, petitionId }) : notFound)
  }

  @Access(['moderator'])
  @Mutation(() => TalkInterventionPayload, { description: 'Adds a word of the facilitator to a discussion' })
  mediate(
    @Arg('input', () => MediateInput, { description: 'The word' }) input: MediateInput,
    @Ctx() { actor }: Context,
  ): Promise<TalkInterventionPayload> {
    const { petitionId } = input
    return done(isId('pet', petitionId) ? this.acts.mediate(actor, { ...input, petitionId }) : notFound)
  }

  @Access(['moderator'])
  @Mutation(() => ContributionPayload, { description: 'Lets a contribution stay, and tells those who reported it why' })
  async dismissReports(
    @Arg('input', () => DismissReportsInput, { description: 'Which, and why' }) input: DismissReportsInput,
    @Ctx() { actor }: Context,
  ): Promise<ContributionPayload> {
    const { contributionId, answer } = input
    const result = isId('con', contributionId)
      ? await this.acts.dismissReports(actor, { contributionId, answer })
      : await notFound
    return { userErrors: userErrors(result) }
  }
}

/** An id that is none of ours leads nowhere: the same answer as for one that is not there. */
const notFound = Promise.resolve(refuse({ code: 'NOT_FOUND' }))

async function said(result: Promise<Result<Contribution, Refusal<ErrorCode>>>): Promise<ContributionPayload> {
  const known = await result
  return { ...(known.ok && { contribution: known.value }), userErrors: userErrors(known) }
}

function on(
  { contributionId }: { readonly contributionId: string },
  act: (contributionId: ContributionId) => Promise<Result<Contribution, Refusal<ErrorCode>>>,
): Promise<ContributionPayload> {
  return said(isId('con', contributionId) ? act(contributionId) : notFound)
}

async function done(result: Promise<Result<Intervention, Refusal<ErrorCode>>>): Promise<TalkInterventionPayload> {
  const known = await result
  return { ...(known.ok && { intervention: known.value }), userErrors: userErrors(known) }
}
