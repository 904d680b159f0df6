import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { hasRole } from '#domain/kernel/actor.ts'
import { isId } from '#domain/kernel/ids.ts'
import { refuse } from '#domain/kernel/result.ts'
import { isCaseOverdue, isDueSoon } from '#domain/moderation/case-clock.ts'
import { liveClaim } from '#domain/moderation/claim.ts'
import { isTakenFrom, mayDecide } from '#domain/moderation/may-decide.ts'
import { hidingKind } from '#domain/moderation/second-reviewer.ts'
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
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import { bookOf, lawOf } from '../use-cases/case-deps.ts'
import type { CountQueue, ListCases, QueuePosition, ReadCase, ReadQueue } from '../use-cases/read-queue.ts'
import { ModerationCaseConnection } from './case.connection.ts'
import {
  CaseAppealType,
  CaseDecisionType,
  CaseKindEnum,
  CaseNoteType,
  CaseProposalType,
  ModerationCaseType,
  toCaseDecisionType,
  toCaseProposalType,
  type CaseKind,
} from './case.type.ts'

interface Acts {
  readonly readQueue: ReadQueue
  readonly countQueue: CountQueue
  readonly readCase: ReadCase
  readonly listAside: ListCases
  readonly places: Pick<Places, 'territory'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
}

@Resolver(() => ModerationCaseType)
export class ModerationCaseResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access(['moderator'])
  @Query(() => ModerationCaseConnection, {
    description: 'Cases of the viewer’s places that wait for somebody like them, the least time left first',
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

  @Access(['moderator'])
  @AtMost(100)
  @Query(() => [ModerationCaseType], {
    description: 'Cases of the viewer’s places out of the queue: with their authors, or set aside',
  })
  casesAside(@Ctx() { actor }: Context): Promise<readonly KeptCase[]> {
    return this.acts.listAside(actor)
  }

  @FieldResolver(() => CaseKindEnum, { description: 'What is asked' })
  kind(@Root() { subject }: KeptCase): CaseKind {
    return subject.kind === hidingKind ? 'hiding' : 'submission'
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Somebody else is at work on it, until then at most' })
  takenUntil(@Root() kept: KeptCase, @Ctx() { actor, now }: Context): Date | undefined {
    return isTakenFrom(kept, actor, now) ? liveClaim(kept, now)?.until : undefined
  }

  @FieldResolver(() => Boolean, { description: 'The book says to warn of it' })
  dueSoon(@Root() kept: KeptCase, @Ctx() { now }: Context): boolean {
    return isDueSoon(kept, lawOf(this.acts.rules, kept), now)
  }

  @FieldResolver(() => Boolean, { description: 'A refusal needs two moderators here' })
  refusalNeedsTwo(@Root() kept: KeptCase): boolean {
    return bookOf(this.acts.rules, kept).moderation.secondReviewer.includes('reject')
  }

  @AtMost(20)
  @FieldResolver(() => [CaseNoteType], { description: 'What moderators did short of deciding, oldest first' })
  notes(@Root() { notes }: KeptCase): readonly CaseNoteType[] {
    return notes.slice(-20)
  }

  @AtMost(5)
  @FieldResolver(() => [CaseProposalType], { description: 'Decisions that needed a second moderator, oldest first' })
  proposals(@Root() kept: KeptCase, @Ctx() { actor }: Context): CaseProposalType[] {
    const book = bookOf(this.acts.rules, kept)
    return kept.proposals.slice(-5).map((proposal) => toCaseProposalType(proposal, book, actor))
  }

  @AtMost(5)
  @FieldResolver(() => [CaseAppealType], { description: 'Appeals of the author, oldest first' })
  appeals(@Root() { appeals }: KeptCase): readonly CaseAppealType[] {
    return appeals.slice(-5)
  }

  @FieldResolver(() => Boolean, { description: 'It should have been decided by now' })
  overdue(@Root() kept: KeptCase, @Ctx() { now }: Context): boolean {
    return isCaseOverdue(kept, now)
  }

  @FieldResolver(() => Int, { description: 'How often it was sent' })
  submissions(@Root() kept: KeptCase): number {
    return kept.submissions.length
  }

  @AtMost(5)
  @FieldResolver(() => [CaseDecisionType], { description: 'What was decided so far, oldest first' })
  decisions(@Root() kept: KeptCase, @Ctx() { actor }: Context): CaseDecisionType[] {
    const book = bookOf(this.acts.rules, kept)
    return kept.decisions.map((made) => toCaseDecisionType(made, book, actor))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer decide it now' })
  viewerCanDecide(@Root() kept: KeptCase, @Ctx() { actor, now }: Context): Decision {
    const place = this.acts.places.territory(kept.territoryId)
    return decision(place ? mayDecide(kept, actor, place, now) : refuse({ code: 'FORBIDDEN' }))
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
