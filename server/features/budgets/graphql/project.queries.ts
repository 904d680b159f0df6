import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Project } from '#domain/budgets/project.ts'
import { isId } from '#domain/kernel/ids.ts'
import { locales } from '#domain/kernel/localized.ts'
import { isOpenForCoAuthors } from '#domain/budgets/co-authors.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { ReadInvite } from '../use-cases/invite-co-author.ts'
import type { ReadDesk } from '../use-cases/read-desk.ts'
import type { ReadProject } from '../use-cases/read-project.ts'
import { ProjectConnection } from './project.connection.ts'
import type { ProjectLoads } from './project.fields.ts'
import { ProjectInviteType } from './project.payloads.ts'
import { ProjectType } from './project.type.ts'

interface Acts {
  readonly readProject: ReadProject
  readonly readDesk: ReadDesk
  readonly readInvite: ReadInvite
}

@Resolver()
export class ProjectQueries {
  private readonly acts: Acts
  private readonly loads: Pick<ProjectLoads, 'campaigns' | 'names'>
  constructor(acts: Acts, loads: Pick<ProjectLoads, 'campaigns' | 'names'>) {
    this.acts = acts
    this.loads = loads
  }

  @Access('public')
  @Query(() => ProjectType, {
    nullable: true,
    description: 'A project; a draft only for those who write it',
  })
  async project(
    @Arg('id', () => ID, { description: 'prj_…' }) id: string,
    @Ctx() { actor }: Context,
  ): Promise<Project | undefined> {
    return isId('prj', id) ? this.acts.readProject(actor, id) : undefined
  }

  @Access(['moderator', 'official'])
  @Query(() => ProjectConnection, {
    description: 'What the viewer may judge now, the least time left first; never their own',
  })
  async projectDesk(@Args(() => PageArgs) args: PageArgs, @Ctx() { actor }: Context): Promise<Connection<Project>> {
    const page = pageRequest(args)
    const { projects, keyOf, total } = await this.acts.readDesk(actor, page)
    return connection(page, projects, keyOf, total)
  }

  @Access('person')
  @Query(() => ProjectInviteType, {
    nullable: true,
    description: 'What an invitation leads to; null when it was used or taken back',
  })
  async projectInvite(
    @Arg('token', () => String, { description: 'What the link holds' }) token: string,
    @Ctx() context: Context,
  ): Promise<ProjectInviteType | undefined> {
    const open = await this.acts.readInvite(token)
    if (!open) return undefined
    const { project, invite } = open
    const name = project.authorId ? await context.load(this.loads.names, project.authorId) : null
    const titles = locales.flatMap((locale) => {
      const title = project.texts[locale]?.title
      return title ? [[locale, title] as const] : []
    })
    return {
      projectTitle: Object.fromEntries(titles),
      authorName: shownName(name, 'firstNameInitial'),
      campaign: await context.load(this.loads.campaigns, project.campaignId),
      valid: invite.state === 'invited' && isOpenForCoAuthors(project),
    }
  }
}
