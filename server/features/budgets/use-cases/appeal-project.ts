import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { Result } from '#domain/kernel/result.ts'
import { appealProject as appeal, type AppealRefusal } from '#domain/budgets/appeal-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import { changeProject, type ChangeDeps, type NotFound } from './change-project.ts'

export type AppealProject = (
  actor: Actor,
  input: { readonly projectId: ProjectId; readonly text: string },
) => Promise<Result<Project, AppealRefusal | NotFound>>

/** An author asks, once, that somebody else looks at a refusal again. */
export function appealProject(deps: ChangeDeps): AppealProject {
  return (actor, { projectId, text }) =>
    changeProject<AppealRefusal>(deps, actor, projectId, (atHand) =>
      appeal(atHand.project, atHand.campaign, { ...atHand, text }),
    )
}
