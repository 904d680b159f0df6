import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Notice } from '#domain/notices/notice.ts'
import { subscriptionsMax, type NoticeSubscription } from '#domain/notices/subscription.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Territory } from '#domain/places/territory.ts'
import { topicOf, type Topic } from '#domain/rules/topics.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { TerritoryType } from '#server/features/places/index.ts'
import { TopicType } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { OwnNotices } from '../use-cases/read-notices.ts'
import type { ReadStop } from '../use-cases/stop-by-link.ts'
import type { Subscribe, Unsubscribe } from '../use-cases/subscribe.ts'
import {
  MarkNoticesSeenPayload,
  NoticeConnection,
  NoticeStop,
  NoticeSubjectInput,
  NoticeSubscriptionType,
  NoticeType,
  PauseNoticesPayload,
  SubscriptionPayload,
  UnsubscribeInput,
} from './notice.type.ts'

interface Acts {
  readonly subscribe: Subscribe
  readonly unsubscribe: Unsubscribe
  readonly resubscribe: Unsubscribe
  readonly own: OwnNotices
  readonly readStop: ReadStop
}

@Resolver()
export class NoticeResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Query(() => NoticeSubscriptionType, { nullable: true, description: 'The viewer’s subscription to this, if it runs' })
  mySubscription(
    @Arg('to', () => NoticeSubjectInput, { description: 'A petition, a topic or a place' }) to: NoticeSubjectInput,
    @Ctx() { actor }: Context,
  ): Promise<NoticeSubscription | undefined> {
    return this.acts.own.subscriptionTo(actor, { kind: to.kind, target: to.target })
  }

  @Access('public')
  @Query(() => NoticeStop, { nullable: true, description: 'What the link of a letter can stop; asking stops nothing' })
  async noticeStop(
    @Arg('token', () => String, { description: 'As the letter has it' }) token: string,
  ): Promise<NoticeStop | undefined> {
    const linked = await this.acts.readStop(token)
    if (linked === undefined || linked === 'forgotten') return linked && { everything: false, paused: false }
    const { subscription, isPaused } = linked
    return { everything: subscription === null, paused: isPaused, ...(subscription && { subscription }) }
  }

  @Access('person')
  @Mutation(() => SubscriptionPayload, {
    description: 'Subscribes to a petition, a topic or a place; again it is the same',
  })
  async subscribe(
    @Arg('input', () => NoticeSubjectInput, { description: 'What to hear of' }) input: NoticeSubjectInput,
    @Ctx() { actor }: Context,
  ): Promise<SubscriptionPayload> {
    return payload(await this.acts.subscribe(actor, { kind: input.kind, target: input.target }))
  }

  @Access('person')
  @Mutation(() => SubscriptionPayload, { description: 'Stops a subscription' })
  async unsubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'Which' }) input: UnsubscribeInput,
    @Ctx() { actor }: Context,
  ): Promise<SubscriptionPayload> {
    return payload(await this.acts.unsubscribe(actor, input))
  }

  @Access('person')
  @Mutation(() => SubscriptionPayload, { description: 'Takes a stopped subscription up again' })
  async resubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'Which' }) input: UnsubscribeInput,
    @Ctx() { actor }: Context,
  ): Promise<SubscriptionPayload> {
    return payload(await this.acts.resubscribe(actor, input))
  }

  @Access('person')
  @Mutation(() => PauseNoticesPayload, { description: 'No letters come until they are resumed; the list goes on' })
  async pauseNotices(@Ctx() { actor }: Context): Promise<PauseNoticesPayload> {
    await this.acts.own.pause(actor, true)
    return { paused: true, userErrors: [] }
  }

  @Access('person')
  @Mutation(() => PauseNoticesPayload, { description: 'Letters come again' })
  async resumeNotices(@Ctx() { actor }: Context): Promise<PauseNoticesPayload> {
    await this.acts.own.pause(actor, false)
    return { paused: false, userErrors: [] }
  }

  @Access('person')
  @Mutation(() => MarkNoticesSeenPayload, { description: 'The viewer has seen everything until now' })
  async markNoticesSeen(@Ctx() { actor }: Context): Promise<MarkNoticesSeenPayload> {
    await this.acts.own.markSeen(actor)
    return { seen: true, userErrors: [] }
  }
}

function payload(result: Awaited<ReturnType<Subscribe>>): SubscriptionPayload {
  return { userErrors: userErrors(result), ...(result.ok && { subscription: result.value }) }
}

/** Staff see people, not what they read. */
function isSelf({ id }: Account, actor: Actor): boolean {
  return actor.kind === 'person' && actor.personId === id
}

@Resolver(() => PersonType)
export class PersonNotices {
  private readonly own: OwnNotices
  constructor(own: OwnNotices) {
    this.own = own
  }

  @AtMost(subscriptionsMax)
  @FieldResolver(() => [NoticeSubscriptionType], { description: 'What the viewer subscribed to, latest first' })
  async subscriptions(@Root() person: Account, @Ctx() { actor }: Context): Promise<readonly NoticeSubscription[]> {
    return isSelf(person, actor) ? this.own.subscriptions(actor) : []
  }

  @FieldResolver(() => NoticeConnection, { description: 'What the viewer was told in the last year, latest first' })
  async notices(
    @Root() person: Account,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Notice>> {
    const page = pageRequest(args)
    const found = isSelf(person, actor) ? await this.own.notices(actor, page) : []
    return connection(page, found, ({ toldAt, id }) => [toldAt.getTime(), id])
  }

  @FieldResolver(() => Int, { description: 'How many of them the viewer has not seen; more than 100 count as 100' })
  async unreadNotices(@Root() person: Account, @Ctx() { actor }: Context): Promise<number> {
    return isSelf(person, actor) ? this.own.unread(actor) : 0
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Since when no letters come' })
  async noticesPausedAt(@Root() person: Account, @Ctx() { actor }: Context): Promise<Date | null> {
    const reader = isSelf(person, actor) ? await this.own.reader(actor) : undefined
    return reader?.pausedAt ?? null
  }
}

export interface NoticeLoads {
  /** undefined where there is none any more */
  readonly petitions: BatchLoad<PetitionId, { readonly petition: Petition; readonly isShown: boolean } | undefined>
  /** when each of these looked last */
  readonly seen: BatchLoad<Actor, Date | null>
  readonly territory: (id: string) => Territory | undefined
}

async function seenPetition(
  { petitions }: NoticeLoads,
  id: PetitionId,
  context: Context,
): Promise<Petition | undefined> {
  const found = await context.load(petitions, id)
  return found && (found.isShown || writesIt(found.petition, context.actor)) ? found.petition : undefined
}

@Resolver(() => NoticeType)
export class NoticeFields {
  private readonly loads: NoticeLoads
  constructor(loads: NoticeLoads) {
    this.loads = loads
  }

  @FieldResolver(() => PetitionType, { nullable: true, description: 'The petition; none where it is hidden by now' })
  petition(@Root() { petitionId }: Notice, @Ctx() context: Context): Promise<Petition | undefined> {
    return seenPetition(this.loads, petitionId, context)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer has not looked since' })
  async unread(@Root() { toldAt }: Notice, @Ctx() context: Context): Promise<boolean> {
    const seenAt = await context.load(this.loads.seen, context.actor)
    return seenAt === null || toldAt > seenAt
  }
}

@Resolver(() => NoticeSubscriptionType)
export class NoticeSubscriptionFields {
  private readonly loads: NoticeLoads
  constructor(loads: NoticeLoads) {
    this.loads = loads
  }

  @FieldResolver(() => PetitionType, { nullable: true, description: 'The petition; none where it is hidden by now' })
  async petition(@Root() { kind, target }: NoticeSubscription, @Ctx() context: Context): Promise<Petition | undefined> {
    return kind === 'petition' && isId('pet', target) ? seenPetition(this.loads, target, context) : undefined
  }

  @FieldResolver(() => TopicType, { nullable: true, description: 'The topic' })
  topic(@Root() { kind, target }: NoticeSubscription): Topic | undefined {
    return kind === 'topic' ? topicOf(target) : undefined
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The place' })
  territory(@Root() { kind, target }: NoticeSubscription): Territory | undefined {
    return kind === 'territory' ? this.loads.territory(target) : undefined
  }
}
