import { delayWork as delay, resumeWork as resume, type DelayRefusal } from '#domain/budgets/works/delay-work.ts'
import type { HandsRefusal } from '#domain/budgets/works/hands-on.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Result } from '#domain/kernel/result.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal } from './change-work.ts'

export type DelayWork = (
  actor: Actor,
  input: OnWork & { readonly until: LocalDate; readonly reason: Localized },
) => Promise<Result<Work, DelayRefusal | OnWorkRefusal>>

/** Says until when a work is late, and why. */
export function delayWork(deps: ChangeWorkDeps): DelayWork {
  return (actor, { projectId, attempt, ...form }) =>
    changeWork<DelayRefusal>(deps, actor, { projectId, attempt, name: 'delay' }, (hand) => delay(hand, form, hand))
}

export type ResumeWork = (actor: Actor, input: OnWork) => Promise<Result<Work, HandsRefusal | OnWorkRefusal>>

/** Says that a work goes on. */
export function resumeWork(deps: ChangeWorkDeps): ResumeWork {
  return (actor, { projectId, attempt }) =>
    changeWork<HandsRefusal>(deps, actor, { projectId, attempt, name: 'resume' }, (hand) => resume(hand, hand))
}
