import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import {
  awaitsCount,
  gathersSupport,
  supportCounted,
  supportNeed,
  type PopulationOf,
} from '#domain/budgets/support-project.ts'
import type { CampaignId, PersonId, ProjectId } from '#domain/kernel/ids.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { MaySupport } from '../use-cases/support-project.ts'
import { ProjectType } from './project.type.ts'

@ObjectType('ProjectSupport', { description: 'How many residents support a proposal whose rules ask for that' })
export class ProjectSupportType {
  @Field(() => SafeInt, { description: 'Supporters; what was counted, once gathering has ended' })
  count: number

  @Field(() => SafeInt, {
    nullable: true,
    description: 'How many it needs; null where nobody knows how many live there',
  })
  need: number | null

  @Field(() => Boolean, { description: 'Support is gathered now' })
  open: boolean

  @Field(() => Boolean, { description: 'Gathering has ended, and this was counted' })
  counted: boolean

  @Field(() => Boolean, { description: 'The viewer supports it' })
  viewerSupports: boolean

  @Field(() => Decision, { description: 'May the viewer support it' })
  viewerCanSupport: Decision
}

export interface SupportLoads {
  readonly campaigns: BatchLoad<CampaignId, Campaign>
  /** supporters at this moment */
  readonly supports: BatchLoad<ProjectId, number>
}

interface Acts {
  readonly maySupport: MaySupport
  readonly isSupporter: (projectId: ProjectId, personId: PersonId) => Promise<boolean>
  readonly populationOf: PopulationOf
}

/** What support adds to a project. */
@Resolver(() => ProjectType)
export class ProjectSupport {
  private readonly loads: SupportLoads
  private readonly acts: Acts
  constructor(loads: SupportLoads, acts: Acts) {
    this.loads = loads
    this.acts = acts
  }

  @FieldResolver(() => ProjectSupportType, {
    nullable: true,
    description: 'The support that it needs; null where the rules ask for none, and before it passed the formal check',
  })
  async support(@Root() project: Project, @Ctx() context: Context): Promise<ProjectSupportType | null> {
    const campaign = await context.load(this.loads.campaigns, project.campaignId)
    const counted = supportCounted(project)
    if (!counted && !awaitsCount(project, campaign)) return null
    const { actor } = context
    return {
      count: counted?.count ?? (await context.load(this.loads.supports, project.id)),
      need: counted?.need ?? supportNeed(campaign, project, this.acts.populationOf),
      open: gathersSupport(project, campaign).ok,
      counted: counted !== undefined,
      viewerSupports: actor.kind === 'person' && (await this.acts.isSupporter(project.id, actor.personId)),
      viewerCanSupport: decision(await this.acts.maySupport(actor, project, campaign)),
    }
  }
}
