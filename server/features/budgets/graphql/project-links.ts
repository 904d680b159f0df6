import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { mayMakeProject } from '#domain/budgets/project-of-petition.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { FindOpenCampaign } from '../use-cases/open-campaign.ts'
import type { CountDesk } from '../use-cases/read-desk.ts'
import type { ListOwnProjects } from '../use-cases/read-project.ts'
import { CampaignType } from './campaign.type.ts'
import { ProjectType } from './project.type.ts'

/** What projects add to a person. */
@Resolver(() => PersonType)
export class PersonProjects {
  private readonly listOwnProjects: ListOwnProjects
  private readonly countDesk: CountDesk
  constructor(acts: { readonly listOwnProjects: ListOwnProjects; readonly countDesk: CountDesk }) {
    this.listOwnProjects = acts.listOwnProjects
    this.countDesk = acts.countDesk
  }

  @AtMost(50)
  @FieldResolver(() => [ProjectType], { description: 'What the viewer wrote or joined, drafts included, newest first' })
  async projects(@Root() { id }: Account, @Ctx() { actor }: Context): Promise<Project[]> {
    // Staff see people, not what they write.
    const isViewer = actor.kind === 'person' && actor.personId === id
    return isViewer ? (await this.listOwnProjects(actor)).slice(0, 50) : []
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Projects that wait for the viewer’s verdict; null for others and for who judges nothing',
  })
  async projectsWaiting(@Root() { id }: Account, @Ctx() { actor }: Context): Promise<number | undefined> {
    const isViewer = actor.kind === 'person' && actor.personId === id
    return isViewer ? this.countDesk(actor) : undefined
  }
}

export interface PetitionLoads {
  readonly projectsOfPetition: BatchLoad<PetitionId, readonly Project[]>
  readonly needsBudget: BatchLoad<PetitionId, boolean>
}

/** What projects add to a petition. */
@Resolver(() => PetitionType)
export class PetitionProjects {
  private readonly loads: PetitionLoads
  private readonly findOpenCampaign: FindOpenCampaign
  private readonly places: Pick<Places, 'territory'>
  constructor(
    loads: PetitionLoads,
    acts: { readonly findOpenCampaign: FindOpenCampaign; readonly places: Pick<Places, 'territory'> },
  ) {
    this.loads = loads
    this.findOpenCampaign = acts.findOpenCampaign
    this.places = acts.places
  }

  @AtMost(10)
  @FieldResolver(() => [ProjectType], { description: 'Projects of participatory budgeting that were made of it' })
  projects(@Root() { id }: Petition, @Ctx() context: Context): Promise<readonly Project[]> {
    return context.load(this.loads.projectsOfPetition, id)
  }

  @FieldResolver(() => CampaignType, {
    nullable: true,
    description: 'The campaign that takes proposals for its place now',
  })
  openCampaign(@Root() { territoryId }: Petition): Promise<Campaign | undefined> {
    return this.findOpenCampaign(territoryId)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer make a project of it' })
  async viewerCanMakeProject(@Root() petition: Petition, @Ctx() context: Context): Promise<Decision> {
    const facts = {
      needsBudget: await context.load(this.loads.needsBudget, petition.id),
      campaign: await this.findOpenCampaign(petition.territoryId),
      place: this.places.territory(petition.territoryId),
    }
    return decision(mayMakeProject(petition, context.actor, facts))
  }
}
