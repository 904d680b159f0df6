// Long because the page of a work is one object with many parts.
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { noGrades, type Effect } from '#domain/budgets/works/grade-work.ts'
import { handOn } from '#domain/budgets/works/hands-on.ts'
import { canFinish, canStart, nextActs, type WorkActName } from '#domain/budgets/works/next-acts.ts'
import { isMissed, workHealth, type WorkHealth } from '#domain/budgets/works/work-health.ts'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import {
  costGrowth,
  plannedEnd,
  type Hand,
  type Work,
  type WorkAtHand,
  type WorkPhoto,
} from '#domain/budgets/works/work.ts'
import type { LocalDate as Day } from '#domain/kernel/calendar.ts'
import type { CampaignId, PersonId, ProjectId, WorkNoteId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { PublicBodyType, type Places } from '#server/features/places/index.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { MayNote } from '../use-cases/works/add-work-note.ts'
import type { AskOfNote } from '../use-cases/works/decide-work-note.ts'
import type { MayDispute } from '../use-cases/works/dispute-work.ts'
import type { MayGrade, ReadGrade } from '../use-cases/works/grade-work.ts'
import type { ReadNotes } from '../use-cases/works/read-notes.ts'
import { CampaignType } from './campaign.type.ts'
import { srcsetOf, type ProjectLoads } from './project.fields.ts'
import { ProjectType } from './project.type.ts'
import { WorkNoteConnection } from './work.connection.ts'
import { WorkActEnum } from './work.enums.ts'
import {
  CityWithdrawalType,
  WorkDepartureType,
  WorkDisputeType,
  WorkEffectType,
  WorkHandOverType,
  WorkHandType,
  WorkHealthType,
  WorkNewsType,
  WorkNoteType,
  WorkPhotoType,
  WorkStageType,
  WorkType,
} from './work.type.ts'

export interface WorkLoads extends Pick<ProjectLoads, 'campaigns' | 'projects' | 'names' | 'images'> {
  readonly works: BatchLoad<ProjectId, Work | undefined>
  readonly effects: BatchLoad<ProjectId, Effect | undefined>
  readonly notes: BatchLoad<WorkNoteId, WorkNote | undefined>
  readonly waitingNotes: BatchLoad<ProjectId, number>
  readonly openWorks: BatchLoad<CampaignId, number>
}

export interface WorkAsks {
  readonly mayNote: MayNote
  readonly mayDispute: MayDispute
  readonly mayGrade: MayGrade
  readonly canDecideNote: AskOfNote
  readonly canSeeNote: AskOfNote
  readonly readNotes: ReadNotes
  readonly readGrade: ReadGrade
  readonly places: Places
}

const newsMax = 50
const departuresMax = 30
const disputesMax = 10

/** What works add to a project. */
@Resolver(() => ProjectType)
export class ProjectWork {
  private readonly loads: WorkLoads
  constructor(loads: WorkLoads) {
    this.loads = loads
  }

  @FieldResolver(() => WorkType, { nullable: true, description: 'What became of it, once it won and is to be built' })
  work(@Root() { id }: Project, @Ctx() context: Context): Promise<Work | undefined> {
    return context.load(this.loads.works, id)
  }

  @FieldResolver(() => CityWithdrawalType, {
    nullable: true,
    description: 'Who took it out for the city, and why: a departure from the vote is never anonymous',
  })
  cityWithdrawal(@Root() { state, cityReason, history }: Project): CityWithdrawalType | null {
    const fact = history.findLast((one) => one.type === 'ProjectMoved' && one.data.act === 'withdraw_by_city')
    if (state !== 'withdrawn_by_city' || fact?.actor.kind !== 'person') return null
    const by = { role: 'methodologist', bodyId: null, personId: fact.actor.id as PersonId } as const
    return { at: fact.at, by, reason: cityReason ?? {} }
  }
}

/** What works add to a campaign. */
@Resolver(() => CampaignType)
export class CampaignWorks {
  private readonly loads: Pick<WorkLoads, 'openWorks'>
  constructor(loads: Pick<WorkLoads, 'openWorks'>) {
    this.loads = loads
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Winners that are neither done, failed nor handed over: its end waits for them; null before that',
  })
  async openWorks(@Root() { id, state }: Campaign, @Ctx() context: Context): Promise<number | null> {
    return state === 'implementation' ? context.load(this.loads.openWorks, id) : null
  }
}

@Resolver(() => WorkType)
export class WorkFields {
  private readonly loads: WorkLoads
  private readonly asks: WorkAsks
  constructor(loads: WorkLoads, asks: WorkAsks) {
    this.loads = loads
    this.asks = asks
  }

  @FieldResolver(() => ProjectType, { description: 'The project that won' })
  async project(@Root() { id }: Work, @Ctx() context: Context): Promise<Project> {
    const project = await context.load(this.loads.projects, id)
    if (!project) throw new Error(`The work ${id} has no project`)
    return project
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'The body that answers for it' })
  body(@Root() { bodyId }: Work): PublicBody | undefined {
    return this.asks.places.body(bodyId)
  }

  @FieldResolver(() => SafeInt, { description: 'What it is to cost, minor units' })
  planned(@Root() { money }: Work): number {
    return money.planned
  }

  @FieldResolver(() => SafeInt, { description: 'What was allocated so far, minor units' })
  allocated(@Root() { money }: Work): number {
    return money.allocated
  }

  @FieldResolver(() => SafeInt, { description: 'What was spent so far, minor units' })
  spent(@Root() { money }: Work): number {
    return money.spent
  }

  @FieldResolver(() => SafeInt, { description: 'By how much it costs more than residents voted for, minor units' })
  costGrowth(@Root() work: Work): number {
    return costGrowth(work)
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last planned day of the whole' })
  plannedEnd(@Root() work: Work): Day | null {
    return plannedEnd(work)
  }

  @AtMost(12)
  @FieldResolver(() => [WorkStageType], { description: 'Its stages, in the order of the rules' })
  async stages(@Root() work: Work, @Ctx() context: Context): Promise<WorkStageType[]> {
    const hand = await this.hand(work, context)
    const today = legalDay(context.now, hand.campaign.rules.timeZone)
    const acts = this.acts(hand, context)
    const isRunning = workHealth(hand, context.now).code !== 'ended'
    return work.stages.map((stage) => ({
      ...{ code: stage.code, body: stage.body, plannedFrom: stage.plan.from, plannedTo: stage.plan.to },
      ...{ firstPlannedTo: stage.firstPlan.to, from: stage.real.from, to: stage.real.to },
      missed: isRunning && isMissed(stage, today),
      viewerCanStart: acts.includes('startStage') && canStart(stage),
      viewerCanFinish: acts.includes('finishStage') && canFinish(work, stage),
    }))
  }

  @FieldResolver(() => WorkHealthType, { description: 'Whether it is in order, by the clock' })
  async health(@Root() work: Work, @Ctx() context: Context): Promise<WorkHealth> {
    return workHealth(await this.hand(work, context), context.now)
  }

  @AtMost(newsMax)
  @FieldResolver(() => [WorkNewsType], { description: 'News, the newest first, at most 50 at once' })
  news(
    @Root() { news }: Work,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, at most 50' }) first: number,
    @Arg('before', () => ID, { nullable: true, description: 'Older than this one: wup_…' })
    before: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<WorkNewsType[]> {
    const end = before == null ? news.length : news.findIndex(({ id }) => id === before)
    const shown = news.slice(Math.max(0, end - Math.min(Math.max(first, 1), newsMax)), Math.max(0, end)).reverse()
    return Promise.all(shown.map(async (one) => ({ ...one, photos: await photosOf(one.photos, this.loads, context) })))
  }

  @FieldResolver(() => Int, { description: 'How many news there are' })
  newsCount(@Root() { news }: Work): number {
    return news.length
  }

  @AtMost(departuresMax)
  @FieldResolver(() => [WorkDepartureType], { description: 'What differs from promise and plan, oldest first' })
  departures(@Root() { departures }: Work): WorkDepartureType[] {
    return departures.slice(-departuresMax).map(({ kind, at, by, reason, days, cost }) => ({
      ...{ kind, at, by, reason },
      ...{ stage: days?.stage, dayBefore: days?.before, dayAfter: days?.after },
      ...{ costBefore: cost?.before, costAfter: cost?.after },
    }))
  }

  @AtMost(disputesMax)
  @FieldResolver(() => [WorkDisputeType], { description: 'Residents who dispute that it is done, the newest first' })
  disputes(@Root() { disputes }: Work): WorkDisputeType[] {
    return [...disputes].reverse().slice(0, disputesMax)
  }

  @FieldResolver(() => WorkHandOverType, { nullable: true, description: 'To whom it was handed over' })
  handOver(@Root() { handOver }: Work): WorkHandOverType | null {
    return handOver
  }

  @FieldResolver(() => WorkNoteConnection, {
    description: 'Notes of residents that are shown, and the viewer’s own; the newest first',
  })
  async notes(
    @Root() { id }: Work,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<WorkNote>> {
    const page = pageRequest(args)
    const { notes, total } = await this.asks.readNotes(actor, id, page)
    return connection(page, notes, (note) => [note.id], total)
  }

  @FieldResolver(() => Int, { description: 'Notes that wait for a moderator' })
  waitingNoteCount(@Root() { id }: Work, @Ctx() context: Context): Promise<number> {
    return context.load(this.loads.waitingNotes, id)
  }

  @FieldResolver(() => WorkEffectType, { description: 'What it changed, once it is done' })
  async effect(@Root() { id }: Work, @Ctx() context: Context): Promise<WorkEffectType> {
    const effect = await context.load(this.loads.effects, id)
    const given = effect ?? { author: noGrades, resident: noGrades }
    return { ...given, viewerGrade: await this.asks.readGrade(context.actor, id) }
  }

  @AtMost(10)
  @FieldResolver(() => [WorkActEnum], { description: 'What the viewer can do with it now; empty for most' })
  async viewerActs(@Root() work: Work, @Ctx() context: Context): Promise<readonly WorkActName[]> {
    return this.acts(await this.hand(work, context), context)
  }

  @FieldResolver(() => Decision, { description: 'Does the viewer answer for it, as its official or methodologist' })
  async viewerCanManage(@Root() work: Work, @Ctx() context: Context): Promise<Decision> {
    const { campaign } = await this.hand(work, context)
    const place = this.asks.places.territory(campaign.territoryId)
    return decision(place && handOn(work, context.actor, place) ? ok(true) : refuse({ code: 'FORBIDDEN' }))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer add a note' })
  async viewerCanNote(@Root() work: Work, @Ctx() context: Context): Promise<Decision> {
    return decision(await this.asks.mayNote(context.actor, await this.hand(work, context)))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer dispute that it is done' })
  async viewerCanDispute(@Root() work: Work, @Ctx() context: Context): Promise<Decision> {
    return decision(await this.asks.mayDispute(context.actor, await this.hand(work, context)))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer grade what it changed' })
  async viewerCanGrade(@Root() work: Work, @Ctx() context: Context): Promise<Decision> {
    return decision(await this.asks.mayGrade(context.actor, await this.hand(work, context)))
  }

  private acts(hand: WorkAtHand, { actor }: Context): readonly WorkActName[] {
    const place = this.asks.places.territory(hand.campaign.territoryId)
    return place ? nextActs(hand, { actor, place }) : []
  }

  private async hand(work: Work, context: Context): Promise<WorkAtHand> {
    const [project, campaign] = await Promise.all([
      this.project(work, context),
      context.load<Work['campaignId'], Campaign>(this.loads.campaigns, work.campaignId),
    ])
    return { work, project, campaign }
  }
}

@Resolver(() => WorkHandType)
export class WorkHandFields {
  private readonly loads: Pick<WorkLoads, 'names'>
  private readonly places: Pick<Places, 'body'>
  constructor(loads: Pick<WorkLoads, 'names'>, places: Pick<Places, 'body'>) {
    this.loads = loads
    this.places = places
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'The body of an official' })
  body(@Root() { bodyId }: Hand): PublicBody | undefined {
    return this.places.body(bodyId)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the person; null once their account is gone' })
  name(@Root() { personId }: Hand, @Ctx() context: Context): Promise<string | null> {
    return context.load<PersonId, string | null>(this.loads.names, personId)
  }
}

@Resolver(() => WorkDisputeType)
export class WorkDisputeFields {
  private readonly loads: Pick<WorkLoads, 'notes' | 'works'>
  private readonly canSee: AskOfNote
  constructor(loads: Pick<WorkLoads, 'notes' | 'works'>, { canSeeNote }: Pick<WorkAsks, 'canSeeNote'>) {
    this.loads = loads
    this.canSee = canSeeNote
  }

  @FieldResolver(() => WorkNoteType, {
    nullable: true,
    description: 'Why; until it is shown for its author, moderators and the body that has to answer',
  })
  async note(@Root() { noteId }: WorkDisputeType, @Ctx() context: Context): Promise<WorkNote | undefined> {
    const note = await context.load(this.loads.notes, noteId)
    const work = note && (await context.load(this.loads.works, note.projectId))
    return work && this.canSee(context.actor, note, work) ? note : undefined
  }
}

@Resolver(() => WorkNoteType)
export class WorkNoteFields {
  private readonly loads: WorkLoads
  private readonly canDecide: AskOfNote
  constructor(loads: WorkLoads, { canDecideNote }: Pick<WorkAsks, 'canDecideNote'>) {
    this.loads = loads
    this.canDecide = canDecideNote
  }

  @AtMost(6)
  @FieldResolver(() => [WorkPhotoType], { description: 'Photos' })
  photos(@Root() { photos }: WorkNote, @Ctx() context: Context): Promise<WorkPhotoType[]> {
    return photosOf(photos, this.loads, context)
  }

  @FieldResolver(() => WorkType, { nullable: true, description: 'The work it is about' })
  work(@Root() { projectId }: WorkNote, @Ctx() context: Context): Promise<Work | undefined> {
    return context.load(this.loads.works, projectId)
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Why it is not shown; for its author' })
  rejectedBecause(@Root() { state, decision: decided }: WorkNote): Localized | undefined {
    return state === 'rejected' ? decided?.reason : undefined
  }

  @FieldResolver(() => Boolean, { description: 'The viewer wrote it' })
  viewerIsAuthor(@Root() { authorId }: WorkNote, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && actor.personId === authorId
  }

  @FieldResolver(() => Boolean, { description: 'The viewer can decide now whether it is shown' })
  async viewerCanDecide(@Root() note: WorkNote, @Ctx() context: Context): Promise<boolean> {
    const work = await context.load(this.loads.works, note.projectId)
    return work !== undefined && this.canDecide(context.actor, note, work)
  }
}

async function photosOf(
  photos: readonly WorkPhoto[],
  { images }: Pick<WorkLoads, 'images'>,
  context: Context,
): Promise<WorkPhotoType[]> {
  const described = await Promise.all(
    photos.map(async ({ imageId: id, caption, takenOn, point }) => {
      const image = await context.load(images, id)
      if (!image) return []
      const { width, height, sizes } = image
      return [{ id, caption, takenOn, lat: point?.lat, lon: point?.lon, width, height, sizes, srcset: srcsetOf(sizes) }]
    }),
  )
  return described.flat()
}
