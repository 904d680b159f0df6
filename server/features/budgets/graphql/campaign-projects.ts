import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { countProjects, type ProjectCounts } from '#domain/budgets/project-counts.ts'
import { maySee } from '#domain/budgets/may-change-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { ListPoints, ListProjects, ProjectOrder } from '../use-cases/list-projects.ts'
import type { ListedProject } from '../use-cases/project-index.ts'
import type { MayPropose } from '../use-cases/submit-project.ts'
import { CampaignType, ConflictSetType, EnvelopeType } from './campaign.type.ts'
import { ProjectConnection } from './project.connection.ts'
import { ProjectOrderEnum } from './project.enums.ts'
import type { ProjectLoads } from './project.fields.ts'
import { ProjectFilter } from './project.inputs.ts'
import { ProjectCountsType, ProjectPointType, ProjectType } from './project.type.ts'

interface Acts {
  readonly listProjects: ListProjects
  readonly listPoints: ListPoints
  readonly mayPropose: MayPropose
}

export interface ListedLoads {
  /** everything of a campaign that was sent in */
  readonly listed: BatchLoad<CampaignId, readonly ListedProject[]>
}

/** An answer may hold so many objects; a map with more of them shows nothing anyway. */
const pointsMax = 1_500

/** What projects add to a campaign. */
@Resolver(() => CampaignType)
export class CampaignProjects {
  private readonly acts: Acts
  private readonly loads: ListedLoads
  constructor(acts: Acts, loads: ListedLoads) {
    this.acts = acts
    this.loads = loads
  }

  @FieldResolver(() => ProjectConnection, { description: 'What was sent in' })
  async projects(
    @Root() { id: campaignId }: Campaign,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which ones' })
    filter: ProjectFilter | undefined,
    @Arg('orderBy', () => ProjectOrderEnum, { nullable: true, description: 'In which order; by number unless said' })
    orderBy: ProjectOrder | undefined,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Project>> {
    const page = pageRequest(args)
    const which = { campaignId, question: filter ?? {} }
    const { projects, keyOf, total } = await this.acts.listProjects(actor, which, orderBy ?? 'number', page)
    return connection(page, projects, keyOf, total)
  }

  @AtMost(pointsMax)
  @FieldResolver(() => [ProjectPointType], {
    description: 'The same projects on the map; those without a point are missing, and beyond 1500 the last ones',
  })
  async projectPoints(
    @Root() { id: campaignId }: Campaign,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which ones' })
    filter: ProjectFilter | undefined,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPointType[]> {
    const found = await this.acts.listPoints(actor, { campaignId, question: filter ?? {} })
    return found.slice(0, pointsMax).flatMap(({ point, ...project }) => (point ? [{ ...project, ...point }] : []))
  }

  @FieldResolver(() => ProjectCountsType, { description: 'What it came to so far; nothing disappears' })
  async counts(@Root() { id }: Campaign, @Ctx() context: Context): Promise<ProjectCounts> {
    return countProjects(await context.load(this.loads.listed, id))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer propose' })
  async viewerCanPropose(@Root() campaign: Campaign, @Ctx() { actor }: Context): Promise<Decision> {
    return decision(await this.acts.mayPropose(actor, campaign))
  }
}

@Resolver(() => EnvelopeType)
export class EnvelopeProjects {
  private readonly loads: ListedLoads
  constructor(loads: ListedLoads) {
    this.loads = loads
  }

  @FieldResolver(() => Int, { description: 'How many projects it would pay for' })
  async projectCount(@Root() { id, campaignId }: EnvelopeType, @Ctx() context: Context): Promise<number> {
    const listed = await context.load(this.loads.listed, campaignId)
    return listed.filter(({ envelopeId }) => envelopeId === id).length
  }
}

@Resolver(() => ConflictSetType)
export class ConflictSetProjects {
  private readonly loads: Pick<ProjectLoads, 'projects'>
  constructor(loads: Pick<ProjectLoads, 'projects'>) {
    this.loads = loads
  }

  @AtMost(10)
  @FieldResolver(() => [ProjectType], { description: 'The projects' })
  async projects(@Root() { projectIds }: ConflictSetType, @Ctx() context: Context): Promise<Project[]> {
    const found = await Promise.all(projectIds.map((id) => context.load(this.loads.projects, id)))
    return found.filter((project) => project !== undefined && maySee(project, context.actor)) as Project[]
  }
}
