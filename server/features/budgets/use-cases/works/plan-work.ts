import { planWork as plan, type PlanRefusal, type WorkPlan } from '#domain/budgets/works/plan-work.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'

export interface PlanWorkInput extends OnWork, WorkPlan {
  /** of the work that the plan was made on; null takes the newest */
  readonly revision: number | null
}

export type PlanWork = (actor: Actor, input: PlanWorkInput) => Promise<Result<Work, PlanRefusal | OnWorkRefusal>>

/** Says who answers for a work, when its stages are to be, and for how much. */
export function planWork(deps: ChangeWorkDeps & { readonly places: Pick<Places, 'body'> }): PlanWork {
  const { body } = deps.places
  return (actor, { projectId, attempt, revision, ...form }) =>
    changeWork<PlanRefusal>(deps, actor, { projectId, attempt, name: 'plan' }, (hand) =>
      plan(hand, form, { ...hand, body }, revision),
    )
}
