import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { maySee } from '#domain/budgets/may-change-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { BudgetReads } from '../store/budget.reads.ts'

export type ReadProject = (actor: Actor, id: ProjectId) => Promise<Project | undefined>

/** A project as this actor may see it: a draft of somebody else is as if it did not exist. */
export function readProject({ reads }: { readonly reads: Pick<BudgetReads, 'project'> }): ReadProject {
  return async (actor, id) => {
    const project = await reads.project(id)
    return project && maySee(project, actor) ? project : undefined
  }
}

export type ListOwnProjects = (actor: Actor) => Promise<Project[]>

/** What the actor wrote or joined, drafts included, newest first. */
export function listOwnProjects({ reads }: { readonly reads: Pick<BudgetReads, 'projectsOfPerson'> }): ListOwnProjects {
  return async (actor) => (actor.kind === 'person' ? reads.projectsOfPerson(actor.personId) : [])
}
