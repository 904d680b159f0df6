import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Answer } from '#domain/accountability/answer.ts'
import { answersFor, mayAnswer } from '#domain/accountability/may-answer.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import { trackOf, type Petition } from '#domain/petitions/petition.ts'
import { isOverdue } from '#domain/petitions/tracks.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { levelOf } from '#domain/rules/book.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import {
  PetitionTrackType,
  PetitionType,
  trackOfLaw,
  withId,
  type Petitions,
} from '#server/features/petitions/index.ts'
import { PublicBodyType, type Places } from '#server/features/places/index.ts'
import { CodeType, findCodeType } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { decision, userErrors } from '#server/platform/graphql/user-errors.ts'
import { keyOf, type CountDuties, type Duty, type ListDuties, type ReadDuty } from '../use-cases/answer-duties.ts'
import type { PublishAnswer } from '../use-cases/publish-answer.ts'
import type { SummaryOf } from '../use-cases/summary-of.ts'
import type { LatestAnswers } from '../use-cases/read-answers.ts'
import { PublishAnswerInput, PublishAnswerPayload } from './answer.inputs.ts'
import { AnswerDutyConnection, AnswerDutyType, AnswerType } from './answer.type.ts'

interface Acts {
  readonly publishAnswer: PublishAnswer
  readonly listDuties: ListDuties
  readonly readDuty: ReadDuty
  readonly latestAnswers: LatestAnswers
}

export interface AnswerLoads {
  readonly answers: BatchLoad<PetitionId, readonly Answer[]>
  readonly petitions: BatchLoad<PetitionId, Petition>
}

/** A threshold as the schema shows it, from the petition's book. */
export type ShowTrack = (petition: Petition, trackId: string, now: Date) => PetitionTrackType

export function showTrack({ bookOf }: Pick<Petitions, 'bookOf'>): ShowTrack {
  return (petition, trackId, now) => {
    const track = trackOf(petition, trackId)
    const level = levelOf(bookOf(petition), petition.levelId)
    if (!track || !level) throw new Error(`The petition ${petition.id} has no track ${trackId}`)
    return trackOfLaw(petition, track, level, now)
  }
}

@Resolver(() => AnswerType)
export class AnswerResolver {
  private readonly acts: Acts
  private readonly loads: AnswerLoads
  private readonly showTrack: ShowTrack
  private readonly places: Places
  private readonly summaryOf: SummaryOf
  constructor(
    acts: Acts,
    loads: AnswerLoads,
    { showTrack, places, summaryOf }: { showTrack: ShowTrack; places: Places; summaryOf: SummaryOf },
  ) {
    this.acts = acts
    this.loads = loads
    this.showTrack = showTrack
    this.summaryOf = summaryOf
    this.places = places
  }

  @Access(['official'])
  @Query(() => AnswerDutyConnection, { description: 'Answers that the viewer’s body owes, by time left' })
  async answerDuties(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AnswerDutyType>> {
    const page = pageRequest(args)
    const { duties, total } = await this.acts.listDuties(context.actor, page)
    const shown = await Promise.all(duties.map((duty) => this.showDuty(duty, context)))
    const keys = new Map(duties.map((duty, i) => [shown[i] as AnswerDutyType, keyOf(duty)]))
    return connection(page, [...keys.keys()], (duty) => keys.get(duty) ?? [], total)
  }

  @Access(['official'])
  @Query(() => AnswerDutyType, { nullable: true, description: 'One answer that the viewer’s body owes or gave' })
  async answerDuty(
    @Arg('petitionId', () => ID, { description: 'The petition' }) petitionId: string,
    @Arg('trackId', () => ID, { description: 'The threshold' }) trackId: string,
    @Ctx() context: Context,
  ): Promise<AnswerDutyType | undefined> {
    const duty = isId('pet', petitionId) && (await this.acts.readDuty(context.actor, petitionId, trackId))
    return duty ? this.showDuty(duty, context) : undefined
  }

  @Access('public')
  @Query(() => [AnswerType], { description: 'What public bodies answered last' })
  latestAnswers(
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'How many' }) first: number,
  ): Promise<Answer[]> {
    return this.acts.latestAnswers(first)
  }

  @Access(['official'])
  @Mutation(() => PublishAnswerPayload, { description: 'Publishes the answer that the viewer’s body owes' })
  async publishAnswer(
    @Arg('input', () => PublishAnswerInput, { description: 'The answer' }) input: PublishAnswerInput,
    @Ctx() { actor }: Context,
  ): Promise<PublishAnswerPayload> {
    const result = await withId(input, (petitionId) => this.acts.publishAnswer(actor, { ...input, petitionId }))
    return { ...(result.ok && result.value), userErrors: userErrors(result) }
  }

  private async showDuty({ petition, track }: Duty, { actor, now }: Context): Promise<AnswerDutyType> {
    const summary = await this.summaryOf(petition, track.id)
    return {
      petition,
      track: this.showTrack(petition, track.id, now),
      dueAt: track.dueAt,
      provisional: track.dueProvisional,
      overdue: isOverdue(track, now),
      viewerCanAnswer: decision(mayAnswer(petition, track.id, actor, summary)),
    }
  }

  @FieldResolver(() => PetitionType, { description: 'What was answered' })
  petition(@Root() { petitionId }: Answer, @Ctx() context: Context): Promise<Petition> {
    return context.load(this.loads.petitions, petitionId)
  }

  @FieldResolver(() => PetitionTrackType, { description: 'The threshold that obliged to it' })
  async track(@Root() { petitionId, trackId }: Answer, @Ctx() context: Context): Promise<PetitionTrackType> {
    const petition = await context.load(this.loads.petitions, petitionId)
    return this.showTrack(petition, trackId, context.now)
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'Who answered' })
  body(@Root() { bodyId }: Answer): PublicBody | undefined {
    return this.places.body(bodyId)
  }

  @FieldResolver(() => CodeType, { description: 'What was decided' })
  async decision(@Root() answer: Answer, @Ctx() context: Context): Promise<CodeType> {
    const { outcomes } = await this.track(answer, context)
    return outcomes.find(({ code }) => code === answer.decision) ?? findCodeType([], answer.decision)
  }
}

@Resolver(() => PetitionType)
export class PetitionAnswers {
  private readonly loads: AnswerLoads
  constructor(loads: AnswerLoads) {
    this.loads = loads
  }

  @AtMost(5)
  @FieldResolver(() => [AnswerType], { description: 'Official answers, the first one first' })
  answers(@Root() { id }: Petition, @Ctx() context: Context): Promise<readonly Answer[]> {
    return context.load(this.loads.answers, id)
  }
}

@Resolver(() => PetitionTrackType)
export class TrackAnswer {
  private readonly loads: AnswerLoads
  constructor(loads: AnswerLoads) {
    this.loads = loads
  }

  @FieldResolver(() => AnswerType, { nullable: true, description: 'The answer, once it was given' })
  async answer(@Root() { petitionId, id }: PetitionTrackType, @Ctx() context: Context): Promise<Answer | undefined> {
    const answers = await context.load(this.loads.answers, petitionId)
    return answers.find(({ trackId }) => trackId === id)
  }
}

@Resolver(() => PersonType)
export class PersonAnswersWaiting {
  private readonly countDuties: CountDuties
  constructor(countDuties: CountDuties) {
    this.countDuties = countDuties
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Answers that the viewer’s bodies owe; null for who answers for none',
  })
  async answersWaiting(@Root() { id }: Account, @Ctx() { actor }: Context): Promise<number | undefined> {
    const isSelf = actor.kind === 'person' && actor.personId === id
    return isSelf && answersFor(actor).length > 0 ? this.countDuties(actor) : undefined
  }
}
