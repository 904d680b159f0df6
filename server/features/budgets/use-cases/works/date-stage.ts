import {
  finishStage as finish,
  startStage as start,
  type StageDay,
  type StageRefusal,
} from '#domain/budgets/works/date-stage.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Result } from '#domain/kernel/result.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'

export type DateStage = (actor: Actor, input: OnWork & StageDay) => Promise<Result<Work, StageRefusal | OnWorkRefusal>>

/** Says on which day a stage began. */
export function startStage(deps: ChangeWorkDeps): DateStage {
  return (actor, { projectId, attempt, ...day }) =>
    changeWork<StageRefusal>(deps, actor, { projectId, attempt, name: 'startStage' }, (hand) => start(hand, day, hand))
}

/** Says on which day a stage ended. */
export function finishStage(deps: ChangeWorkDeps): DateStage {
  return (actor, { projectId, attempt, ...day }) =>
    changeWork<StageRefusal>(deps, actor, { projectId, attempt, name: 'finishStage' }, (hand) =>
      finish(hand, day, hand),
    )
}
