import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { Changes, ListWinners, ReadChanges } from '../use-cases/works/read-changes.ts'
import type { ReadNoteDesk, ReadWorksDesk } from '../use-cases/works/read-works-desk.ts'
import { ChangedBecauseOfUsType } from './changes.type.ts'
import { ProjectConnection } from './project.connection.ts'
import { ProjectStateEnum } from './project.enums.ts'
import { WorkConnection, WorkNoteConnection } from './work.connection.ts'
import type { WorkLoads } from './work.fields.ts'

interface Acts {
  readonly readWorksDesk: ReadWorksDesk
  readonly readNoteDesk: ReadNoteDesk
  readonly readChanges: ReadChanges
}

@Resolver()
export class WorkQueries {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access(['official', 'methodologist'])
  @Query(() => WorkConnection, {
    description: 'Works that the viewer answers for: disputed ones first, then missed days, then silence',
  })
  async worksDesk(@Args(() => PageArgs) args: PageArgs, @Ctx() { actor }: Context): Promise<Connection<Work>> {
    const page = pageRequest(args)
    const { works, keyOf, total } = await this.acts.readWorksDesk(actor, page)
    return connection(page, works, keyOf, total)
  }

  @Access(['moderator', 'methodologist'])
  @Query(() => WorkNoteConnection, { description: 'Notes of residents that wait for the viewer, the oldest first' })
  async workNoteDesk(@Args(() => PageArgs) args: PageArgs, @Ctx() { actor }: Context): Promise<Connection<WorkNote>> {
    const page = pageRequest(args)
    const { notes, total } = await this.acts.readNoteDesk(actor, page)
    return connection(page, notes, (note) => [note.id], total)
  }

  @Access('public')
  @Query(() => ChangedBecauseOfUsType, {
    nullable: true,
    description: 'From proposed to built: what residents changed in a place; null for one that is not there',
  })
  changedBecauseOfUs(
    @Arg('territory', () => ID, { nullable: true, description: 'The place with all below it; absent is everywhere' })
    territory: string | null | undefined,
  ): Promise<Changes | undefined> {
    return this.acts.readChanges(territory ?? null)
  }
}

/** The winners behind the counts. */
@Resolver(() => ChangedBecauseOfUsType)
export class ChangedWinners {
  private readonly listWinners: ListWinners
  private readonly loads: Pick<WorkLoads, 'projects'>
  constructor(listWinners: ListWinners, loads: Pick<WorkLoads, 'projects'>) {
    this.listWinners = listWinners
    this.loads = loads
  }

  @FieldResolver(() => ProjectConnection, { description: 'What won, the newest first' })
  async winners(
    @Root() { place }: Changes,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('states', () => [ProjectStateEnum], { nullable: true, description: 'In one of these states of a winner' })
    states: ProjectState[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Project>> {
    const page = pageRequest(args)
    const { ids, total } = await this.listWinners(place?.id ?? null, states ?? undefined, page)
    const found = await Promise.all(ids.map((id) => context.load(this.loads.projects, id)))
    return connection(
      page,
      found.filter((one) => one !== undefined),
      (project) => [project.id],
      total,
    )
  }
}
