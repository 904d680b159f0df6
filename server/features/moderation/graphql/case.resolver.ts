import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { hasRole } from '#domain/kernel/actor.ts'
import { isId } from '#domain/kernel/ids.ts'
import { refuse } from '#domain/kernel/result.ts'
import { isCaseOverdue } from '#domain/moderation/decide.ts'
import { mayDecide } from '#domain/moderation/may-decide.ts'
import { currentSubmission } from '#domain/moderation/open-case.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import {
  connection,
  PageArgs,
  pageRequest,
  type Connection,
  type CursorPart,
} from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { CountQueue, QueuePosition, ReadCase, ReadQueue } from '../use-cases/read-queue.ts'
import { ModerationCaseConnection } from './case.connection.ts'
import { CaseDecisionType, ModerationCaseType, toCaseDecisionType } from './case.type.ts'

interface Acts {
  readonly readQueue: ReadQueue
  readonly countQueue: CountQueue
  readonly readCase: ReadCase
  readonly places: Pick<Places, 'territory'>
  readonly rules: Pick<Rules, 'readBook'>
}

@Resolver(() => ModerationCaseType)
export class ModerationCaseResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access(['moderator'])
  @Query(() => ModerationCaseConnection, {
    description: 'Open cases of the places that the viewer moderates, the least time left first; never their own',
  })
  async moderationQueue(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<KeptCase>> {
    const page = pageRequest(args)
    const [found, total] = await Promise.all([
      this.acts.readQueue(actor, { size: page.size, after: page.after && positionOf(page.after) }),
      this.acts.countQueue(actor),
    ])
    return connection(page, found, ({ dueAt, id }) => [dueAt.toISOString(), id], total)
  }

  @Access(['moderator'])
  @Query(() => ModerationCaseType, { nullable: true, description: 'A case of a place that the viewer moderates' })
  async moderationCase(
    @Arg('id', () => ID, { description: 'Its id' }) id: string,
    @Ctx() { actor }: Context,
  ): Promise<KeptCase | undefined> {
    return isId('cas', id) ? this.acts.readCase(actor, id) : undefined
  }

  @FieldResolver(() => Boolean, { description: 'It should have been decided by now' })
  overdue(@Root() kept: KeptCase, @Ctx() { now }: Context): boolean {
    return isCaseOverdue(kept, now)
  }

  @FieldResolver(() => Int, { description: 'How often it was sent' })
  submissions(@Root() kept: KeptCase): number {
    return currentSubmission(kept)
  }

  @AtMost(5)
  @FieldResolver(() => [CaseDecisionType], { description: 'What was decided so far, oldest first' })
  decisions(@Root() kept: KeptCase, @Ctx() { actor }: Context): CaseDecisionType[] {
    const book = this.acts.rules.readBook(kept.rules)
    if (!book) throw new Error(`The book of the case ${kept.id} is missing`)
    return kept.decisions.map((made) => toCaseDecisionType(made, book, actor))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer decide it now' })
  viewerCanDecide(@Root() kept: KeptCase, @Ctx() { actor }: Context): Decision {
    const place = this.acts.places.territory(kept.territoryId)
    return decision(place ? mayDecide(kept, actor, place) : refuse({ code: 'FORBIDDEN' }))
  }
}

/** What moderation adds to a person. */
@Resolver(() => PersonType)
export class PersonCasesResolver {
  private readonly countQueue: CountQueue
  constructor(countQueue: CountQueue) {
    this.countQueue = countQueue
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Cases that wait at the viewer’s desk; null for others and for who moderates nothing',
  })
  async casesWaiting(@Root() { id }: Account, @Ctx() { actor }: Context): Promise<number | undefined> {
    const isViewer = actor.kind === 'person' && actor.personId === id
    return isViewer && hasRole(actor, 'moderator') ? this.countQueue(actor) : undefined
  }
}

/** A cursor of another list leads to the beginning of this one. */
function positionOf([dueAt, id]: readonly CursorPart[]): QueuePosition | undefined {
  const instant = new Date(String(dueAt))
  return isId('cas', id) && !Number.isNaN(instant.getTime()) ? [instant, id] : undefined
}
