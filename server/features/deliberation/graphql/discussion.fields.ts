import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { ArgumentKind, Contribution, ContributionKind } from '#domain/deliberation/contribution.ts'
import type { Intervention, SlowMode } from '#domain/deliberation/intervention.ts'
import { bridgingFrom } from '#domain/deliberation/order/order-arguments.ts'
import { maySpeak, talkOpen, type TalkTopic } from '#domain/deliberation/talk-open.ts'
import { isId } from '#domain/kernel/ids.ts'
import { refuse } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Phase, PetitionRules } from '#domain/rules/book.ts'
import { PetitionType, type Petitions } from '#server/features/petitions/index.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import { mayModerate } from '../use-cases/moderated-talk.ts'
import type { ReadAnchored, ReadContribution, ReadContributions } from '../use-cases/read-talk.ts'
import type { TalkState } from '../use-cases/talk-board.ts'
import type { Places } from '#server/features/places/index.ts'
import type { TalkLoads } from './contribution.fields.ts'
import { ContributionConnection, ContributionType } from './contribution.type.ts'
import {
  ArgumentsOrderType,
  DiscussionType,
  SlowModeType,
  TalkCountsType,
  TalkInterventionType,
} from './discussion.type.ts'
import { ArgumentSideEnum } from './talk.enums.ts'

@ArgsType()
class ArgumentArgs extends PageArgs {
  @Field(() => ArgumentSideEnum, { description: 'Which side' })
  side: ArgumentKind
}

interface Deps {
  readonly petitions: Pick<Petitions, 'bookOf' | 'personFacts'>
  readonly places: Pick<Places, 'territory'>
  readonly readContribution: ReadContribution
  readonly readContributions: ReadContributions
  readonly readAnchored: ReadAnchored
  readonly loads: TalkLoads
}

@Resolver(() => PetitionType)
export class PetitionDiscussion {
  private readonly deps: Pick<Deps, 'petitions'>
  constructor(deps: Pick<Deps, 'petitions'>) {
    this.deps = deps
  }

  @FieldResolver(() => DiscussionType, {
    nullable: true,
    description: 'What is said about it; null where its rule book opens no discussion, or it was not published',
  })
  discussion(@Root() petition: Petition): DiscussionType | undefined {
    const { rules, hidden, publishedAt, terms } = petition
    const wasOpened = publishedAt !== null || terms.deliberation !== undefined
    // A tombstone has no versions left.
    if (!rules || hidden || !wasOpened || petition.versions.length === 0) return undefined
    const { arguments: argued, questions } = this.deps.petitions.bookOf(petition).discussion
    return argued.length + questions.length === 0 ? undefined : { petition }
  }
}

@Resolver(() => DiscussionType)
export class DiscussionFields {
  private readonly deps: Deps
  constructor(deps: Deps) {
    this.deps = deps
  }

  private stateOf({ petition }: DiscussionType, context: Context): Promise<TalkState> {
    return context.load(this.deps.loads.states, petition.id)
  }

  private bookOf({ petition }: DiscussionType): PetitionRules {
    return this.deps.petitions.bookOf(petition)
  }

  @FieldResolver(() => Boolean, { description: 'Arguments and remarks are taken now' })
  isOpen(@Root() talk: DiscussionType, @Ctx() { now }: Context): boolean {
    return talkOpen(talk.petition, this.bookOf(talk), 'arguments', now).ok
  }

  @FieldResolver(() => Boolean, { description: 'Questions are taken now' })
  questionsOpen(@Root() talk: DiscussionType, @Ctx() { now }: Context): boolean {
    return talkOpen(talk.petition, this.bookOf(talk), 'questions', now).ok
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when arguments are taken; null for no fixed end',
  })
  endsAt(@Root() talk: DiscussionType, @Ctx() { now }: Context): Date | null | undefined {
    const open = talkOpen(talk.petition, this.bookOf(talk), 'arguments', now)
    return open.ok ? endOf(talk.petition, this.bookOf(talk).discussion.arguments, open.value) : undefined
  }

  private async maySpeak(talk: DiscussionType, topic: TalkTopic, { actor, now }: Context): Promise<Decision> {
    const open = talkOpen(talk.petition, this.bookOf(talk), topic, now)
    if (!open.ok) return decision(open)
    if (actor.kind !== 'person') return decision(refuse({ code: 'UNAUTHENTICATED' }))
    const person = await this.deps.petitions.personFacts(actor)
    return decision(maySpeak(talk.petition, this.bookOf(talk), topic, { person, at: now }))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer argue, remark and react' })
  viewerCanArgue(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<Decision> {
    return this.maySpeak(talk, 'arguments', context)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer ask' })
  viewerCanAsk(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<Decision> {
    return this.maySpeak(talk, 'questions', context)
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer hide, slow down and mediate' })
  viewerModerates(@Root() { petition }: DiscussionType, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && mayModerate(this.deps, actor, petition).ok
  }

  @FieldResolver(() => SlowModeType, { nullable: true, description: 'The pace that holds; null while there is none' })
  async slowMode(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<SlowMode | null> {
    return (await this.stateOf(talk, context)).slowMode
  }

  @FieldResolver(() => ArgumentsOrderType, { description: 'By which rule arguments stand in their order' })
  async order(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<ArgumentsOrderType> {
    const { rule, people, older, clusters } = (await this.stateOf(talk, context)).order
    return { rule, people, older, clusters, bridgingFrom }
  }

  @FieldResolver(() => TalkCountsType, { description: 'What was said, in figures' })
  async counts(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<TalkCountsType> {
    const { shown, participants, questionsAnswered, reactions, outline } = await this.stateOf(talk, context)
    return {
      ...{ participants, reactions, questionsAnswered },
      ...{ argumentsFor: shown.argument_for, argumentsAgainst: shown.argument_against },
      ...{ questions: shown.question, remarks: shown.remark },
      removed: outline.filter(({ state }) => state !== 'shown').length,
    }
  }

  private async list(
    { petition }: DiscussionType,
    which: ContributionKind | 'removed',
    args: PageArgs,
  ): Promise<Connection<Contribution>> {
    const page = pageRequest(args)
    const { contributions, total } = await this.deps.readContributions(petition.id, which, page)
    return connection(page, contributions, ({ id }) => [id], total)
  }

  @FieldResolver(() => ContributionConnection, { description: 'Arguments of one side, in the published order' })
  arguments(
    @Root() talk: DiscussionType,
    @Args(() => ArgumentArgs) args: ArgumentArgs,
  ): Promise<Connection<Contribution>> {
    return this.list(talk, args.side, args)
  }

  @FieldResolver(() => ContributionConnection, { description: 'Questions, the newest first' })
  questions(@Root() talk: DiscussionType, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Contribution>> {
    return this.list(talk, 'question', args)
  }

  @FieldResolver(() => ContributionConnection, { description: 'Remarks, the newest first' })
  remarks(@Root() talk: DiscussionType, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Contribution>> {
    return this.list(talk, 'remark', args)
  }

  @FieldResolver(() => ContributionConnection, { description: 'What was taken back or hidden, the newest first' })
  removed(@Root() talk: DiscussionType, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Contribution>> {
    return this.list(talk, 'removed', args)
  }

  @AtMost(100)
  @FieldResolver(() => [ContributionType], { description: 'What speaks of words of the text, the newest first' })
  anchored(@Root() { petition }: DiscussionType): Promise<Contribution[]> {
    return this.deps.readAnchored(petition)
  }

  @FieldResolver(() => ContributionType, { nullable: true, description: 'One contribution' })
  async contribution(
    @Root() { petition }: DiscussionType,
    @Arg('id', () => ID, { description: 'Its id' }) id: string,
  ): Promise<Contribution | undefined> {
    return isId('con', id) ? this.deps.readContribution(petition.id, id) : undefined
  }

  @AtMost(100)
  @FieldResolver(() => [TalkInterventionType], { description: 'What moderators did, the latest first' })
  async interventions(@Root() talk: DiscussionType, @Ctx() context: Context): Promise<readonly Intervention[]> {
    return (await this.stateOf(talk, context)).interventions
  }
}

@Resolver(() => TalkInterventionType)
export class TalkInterventionFields {
  @FieldResolver(() => DateTime, { description: 'When it was done, or proposed while it waits' })
  at(@Root() { proposed, decided }: Intervention): Date {
    return (decided ?? proposed).at
  }
}

/** The last phase of those that follow without a gap says when it ends. */
function endOf({ terms, closesAt }: Petition, phases: readonly Phase[], now: Phase): Date | null {
  if (now === 'deliberation' && !phases.includes('signing')) return terms.deliberation?.endsAt ?? null
  return now === 'signing' && !phases.includes('consideration') ? closesAt : null
}
