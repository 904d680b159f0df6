import {
  failWork as fail,
  handOverWork as handOver,
  type FailRefusal,
  type HandOverForm,
  type HandOverRefusal,
} from '#domain/budgets/works/end-work.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Result } from '#domain/kernel/result.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'

export type FailWork = (
  actor: Actor,
  input: OnWork & { readonly reason: Localized },
) => Promise<Result<Work, FailRefusal | OnWorkRefusal>>

/** Gives a work up, with a public reason. */
export function failWork(deps: ChangeWorkDeps): FailWork {
  return (actor, { projectId, attempt, reason }) =>
    changeWork<FailRefusal>(deps, actor, { projectId, attempt, name: 'fail' }, (hand) => fail(hand, reason, hand))
}

export type HandOverWork = (
  actor: Actor,
  input: OnWork & HandOverForm,
) => Promise<Result<Work, HandOverRefusal | OnWorkRefusal>>

/** Passes on what was built, or what is left, with a report. */
export function handOverWork(deps: ChangeWorkDeps): HandOverWork {
  return (actor, { projectId, attempt, ...form }) =>
    changeWork<HandOverRefusal>(deps, actor, { projectId, attempt, name: 'handOver' }, (hand) =>
      handOver(hand, form, hand),
    )
}
