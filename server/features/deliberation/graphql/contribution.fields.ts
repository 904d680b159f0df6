import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Anchor, Placed } from '#domain/deliberation/anchor.ts'
import { mayAcceptAnswer, mayAnswerQuestion } from '#domain/deliberation/answer-question.ts'
import { isArgument, type Contribution, type QuestionAnswer } from '#domain/deliberation/contribution.ts'
import { mayEditWords } from '#domain/deliberation/contribute.ts'
import { noReactions, type ReactionCounts, type ReactionValue } from '#domain/deliberation/reaction.ts'
import type { ContributionReport } from '#domain/deliberation/report.ts'
import type { ContributionId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import { PublicBodyType, type Places } from '#server/features/places/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { mayModerate } from '../use-cases/moderated-talk.ts'
import { placeIn } from '../use-cases/read-talk.ts'
import type { TalkState } from '../use-cases/talk-board.ts'
import {
  ContributionAnchorType,
  ContributionReportType,
  ContributionType,
  QuestionAnswerType,
  ReactionCountsType,
} from './contribution.type.ts'
import { ReactionValueEnum } from './talk.enums.ts'

export interface TalkLoads {
  readonly petitions: BatchLoad<PetitionId, Petition>
  readonly states: BatchLoad<PetitionId, TalkState>
  readonly names: BatchLoad<PersonId, string | null>
  /** what the viewer thinks of the arguments about a petition */
  readonly ownReactions: BatchLoad<PetitionId, ReadonlyMap<ContributionId, ReactionValue>>
  readonly ownReports: BatchLoad<ContributionId, ContributionReport | undefined>
}

interface Deps {
  readonly petitions: Pick<Petitions, 'bookOf'>
  readonly places: Pick<Places, 'territory' | 'body'>
  readonly loads: TalkLoads
}

/** An answer with its question: what is asked of it depends on both. */
export interface AnswerInQuestion extends QuestionAnswer {
  readonly question: Contribution
}

@Resolver(() => ContributionType)
export class ContributionFields {
  private readonly deps: Deps
  constructor(deps: Deps) {
    this.deps = deps
  }

  private petitionOf({ petitionId }: Contribution, context: Context): Promise<Petition> {
    return context.load(this.deps.loads.petitions, petitionId)
  }

  /** What was taken back is read by its author alone, what was hidden by moderators too. */
  private async isReadable(contribution: Contribution, context: Context): Promise<boolean> {
    if (contribution.state === 'shown' || isOwn(contribution, context)) return true
    const { actor } = context
    if (contribution.state === 'withdrawn' || actor.kind !== 'person') return false
    return mayModerate(this.deps, actor, await this.petitionOf(contribution, context)).ok
  }

  @FieldResolver(() => String, { description: 'Of an argument; empty where it cannot be read' })
  async title(@Root() contribution: Contribution, @Ctx() context: Context): Promise<string> {
    return (await this.isReadable(contribution, context)) ? contribution.title : ''
  }

  @FieldResolver(() => String, { description: 'The words; empty where they cannot be read' })
  async text(@Root() contribution: Contribution, @Ctx() context: Context): Promise<string> {
    return (await this.isReadable(contribution, context)) ? contribution.text : ''
  }

  @AtMost(5)
  @FieldResolver(() => [String], { description: 'What proves it: https addresses' })
  async links(@Root() contribution: Contribution, @Ctx() context: Context): Promise<readonly string[]> {
    return (await this.isReadable(contribution, context)) ? contribution.links : []
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its author as they chose to be shown' })
  async authorName(
    @Root() { authorId, nameMode }: Contribution,
    @Ctx() context: Context,
  ): Promise<string | null | undefined> {
    if (nameMode === 'hidden') return null
    return shownName(await context.load(this.deps.loads.names, authorId), nameMode)
  }

  @FieldResolver(() => Boolean, { description: 'Written by who writes the petition' })
  async byPetitionAuthor(@Root() contribution: Contribution, @Ctx() context: Context): Promise<boolean> {
    const { authorId, coAuthorIds } = await this.petitionOf(contribution, context)
    return contribution.authorId === authorId || coAuthorIds.includes(contribution.authorId)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer wrote it' })
  viewerWrote(@Root() contribution: Contribution, @Ctx() context: Context): boolean {
    return isOwn(contribution, context)
  }

  @FieldResolver(() => ContributionAnchorType, { nullable: true, description: 'The words that it speaks of' })
  async anchor(
    @Root() contribution: Contribution,
    @Ctx() context: Context,
  ): Promise<ContributionAnchorType | undefined> {
    const { anchor } = contribution
    if (!anchor || !(await this.isReadable(contribution, context))) return undefined
    return anchored(anchor, placeIn(await this.petitionOf(contribution, context), anchor))
  }

  @FieldResolver(() => ReactionCountsType, {
    nullable: true,
    description: 'What people think of it; of arguments only',
  })
  async reactions(
    @Root() { id, kind, petitionId }: Contribution,
    @Ctx() context: Context,
  ): Promise<ReactionCounts | null> {
    if (!isArgument(kind)) return null
    return (await context.load(this.deps.loads.states, petitionId)).counts.get(id) ?? noReactions
  }

  @FieldResolver(() => Boolean, { description: 'It has its place in the order because few have seen it' })
  async littleSeen(@Root() { id, kind, petitionId }: Contribution, @Ctx() context: Context): Promise<boolean> {
    if (!isArgument(kind)) return false
    const { order } = await context.load(this.deps.loads.states, petitionId)
    return order.sides[kind].some((ranked) => ranked.id === id && ranked.littleSeen)
  }

  @FieldResolver(() => ReactionValueEnum, { nullable: true, description: 'What the viewer thinks of it' })
  async viewerReaction(
    @Root() { id, kind, petitionId }: Contribution,
    @Ctx() context: Context,
  ): Promise<ReactionValue | undefined> {
    if (!isArgument(kind) || context.actor.kind !== 'person') return undefined
    return (await context.load(this.deps.loads.ownReactions, petitionId)).get(id)
  }

  @FieldResolver(() => ContributionReportType, { nullable: true, description: 'The viewer’s report, with the result' })
  async viewerReport(@Root() { id }: Contribution, @Ctx() context: Context): Promise<ContributionReport | undefined> {
    return context.actor.kind === 'person' ? context.load(this.deps.loads.ownReports, id) : undefined
  }

  @AtMost(20)
  @FieldResolver(() => [QuestionAnswerType], { description: 'Answers to a question, in the order of their coming' })
  answers(@Root() question: Contribution): AnswerInQuestion[] {
    const answers = question.state === 'shown' ? question.answers : []
    return answers.map((answer) => ({ ...answer, question }))
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may still put the words right' })
  async viewerCanEdit(@Root() contribution: Contribution, @Ctx() context: Context): Promise<boolean> {
    const { actor, now } = context
    if (actor.kind !== 'person' || !isOwn(contribution, context)) return false
    const petition = await this.petitionOf(contribution, context)
    const act = { personId: actor.personId, at: now }
    return petition.rules !== null && mayEditWords(contribution, petition, this.deps.petitions.bookOf(petition), act).ok
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may take it back' })
  viewerCanWithdraw(@Root() contribution: Contribution, @Ctx() context: Context): boolean {
    return contribution.state === 'shown' && isOwn(contribution, context)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may answer this question' })
  async viewerCanAnswer(@Root() contribution: Contribution, @Ctx() context: Context): Promise<boolean> {
    const { actor, now } = context
    if (actor.kind !== 'person' || contribution.kind !== 'question') return false
    const petition = await this.petitionOf(contribution, context)
    if (petition.rules === null) return false
    return mayAnswerQuestion(contribution, petition, this.deps.petitions.bookOf(petition), { actor, at: now }).ok
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say which answer counts' })
  async viewerCanAccept(@Root() contribution: Contribution, @Ctx() context: Context): Promise<boolean> {
    const { actor, now } = context
    if (actor.kind !== 'person' || contribution.kind !== 'question') return false
    const petition = await this.petitionOf(contribution, context)
    if (petition.rules === null) return false
    return mayAcceptAnswer(contribution, petition, this.deps.petitions.bookOf(petition), { actor, at: now }).ok
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may report it' })
  viewerCanReport(@Root() contribution: Contribution, @Ctx() context: Context): boolean {
    const isPerson = context.actor.kind === 'person'
    return isPerson && contribution.state === 'shown' && !isOwn(contribution, context)
  }
}

@Resolver(() => QuestionAnswerType)
export class QuestionAnswerFields {
  private readonly deps: Pick<Deps, 'places'>
  constructor(deps: Pick<Deps, 'places'>) {
    this.deps = deps
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'The body of an official' })
  body(@Root() { bodyId }: AnswerInQuestion): PublicBody | undefined {
    return bodyId === null ? undefined : this.deps.places.body(bodyId)
  }

  @FieldResolver(() => Boolean, { description: 'It counts as the answer' })
  accepted(@Root() { id, question }: AnswerInQuestion): boolean {
    return question.acceptedAnswerId === id
  }
}

function isOwn({ authorId }: Pick<Contribution, 'authorId'>, { actor }: Context): boolean {
  return actor.kind === 'person' && actor.personId === authorId
}

function anchored({ version, locale, field, quote }: Anchor, placed: Placed): ContributionAnchorType {
  const [start, end] = placed.kind === 'earlier' ? [null, null] : [placed.start, placed.end]
  return { version, locale, field, quote, place: placed.kind, start, end }
}
