import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import { judgeProject as judge, type JudgeRefusal, type VerdictForm } from '#domain/budgets/judge-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Places } from '#server/features/places/index.ts'
import { changeProject, type ChangeDeps, type NotFound } from './change-project.ts'

export interface JudgeProjectInput extends VerdictForm {
  readonly projectId: ProjectId
}

export type JudgeProject = (actor: Actor, input: JudgeProjectInput) => Promise<Result<Project, JudgeRefusal | NotFound>>

interface Deps extends ChangeDeps {
  readonly places: Pick<Places, 'territory' | 'body'>
}

/** One verdict on the step that a project waits in; who comes second finds that nothing waits any more. */
export function judgeProject(deps: Deps): JudgeProject {
  return (actor, { projectId, ...form }) =>
    changeProject<JudgeRefusal>(deps, actor, projectId, ({ place, ...atHand }) =>
      place
        ? judge(atHand.project, atHand.campaign, form, { ...atHand, place, body: deps.places.body })
        : refuse({ code: 'FORBIDDEN' }),
    )
}
