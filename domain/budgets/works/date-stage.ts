import type { LocalDate } from '../../kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.ts'
import { dayOf } from './begin-work.ts'
import { actOf, mayAct, moveWork, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { planningStates } from './plan-work.ts'
import { changedWork } from './changed-work.ts'
import { workFact, type WorkFact } from './work-events.ts'
import { isPastDay } from './work-texts.ts'
import type { Days } from './days.ts'
import type { Stage, Work, WorkAtHand } from './work.ts'

/** A stage and the day on which it really began or ended. */
export interface StageDay {
  readonly stage: string
  readonly day: LocalDate
}

export type StageRefusal = HandsRefusal | Refusal<'INVALID'>

/**
 * A stage has begun; again, with another day, to put that day right while the stage lasts. Where the rules have several
 * stages the first one prepares: the work itself starts with any other.
 *
 * `INVALID` a stage that the rules do not have, a day to come · `NOT_NOW` the stage has ended · and what `mayAct` says
 */
export function startStage(
  hand: WorkAtHand,
  { stage: code, day }: StageDay,
  doing: Doing,
): Result<WorkDeed, StageRefusal> {
  const may = mayAct(hand, doing, planningStates)
  if (!may.ok) return may
  const { work, project } = hand
  const stage = work.stages.find((one) => one.code === code)
  if (!stage) return refuse({ code: 'INVALID', path: ['stage'] })
  if (stage.real.to !== null) return refuse({ code: 'NOT_NOW' })
  if (!isPastDay(day, dayOf(doing.at, hand.campaign))) return refuse({ code: 'INVALID', path: ['day'] })
  const act = actOf(may.value, doing.at)
  const isPreparing = work.stages.length > 1 && code === work.stages[0]?.code
  const moved = project.state === 'planned' && !isPreparing ? moveWork(hand, { ...act, name: 'start' }) : null
  if (moved && !moved.ok) return moved
  const { state, fact } = dated(work, stage, { from: day, to: null }, act)
  return ok({ work: changedWork(state, [fact]), project: moved?.value ?? null })
}

/**
 * A stage has ended; the last one ends with the work. Again, with another day, to put that day right.
 *
 * `INVALID` a stage that the rules do not have, a day to come or before the stage began · `NOT_NOW` the stage has not
 * begun, or is the last one · and what `mayAct` says
 */
export function finishStage(
  hand: WorkAtHand,
  { stage: code, day }: StageDay,
  doing: Doing,
): Result<WorkDeed, StageRefusal> {
  const may = mayAct(hand, doing, planningStates)
  if (!may.ok) return may
  const { work } = hand
  const stage = work.stages.find((one) => one.code === code)
  if (!stage) return refuse({ code: 'INVALID', path: ['stage'] })
  const { from } = stage.real
  if (from === null || stage === work.stages.at(-1)) return refuse({ code: 'NOT_NOW' })
  const isRight = isPastDay(day, dayOf(doing.at, hand.campaign)) && day >= from
  if (!isRight) return refuse({ code: 'INVALID', path: ['day'] })
  const { state, fact } = dated(work, stage, { from, to: day }, actOf(may.value, doing.at))
  return ok({ work: changedWork(state, [fact]), project: null })
}

/** The work with the real days of one stage, and the fact that says so. */
export function dated(
  work: Work,
  { code }: Pick<Stage, 'code'>,
  real: Days,
  act: Parameters<typeof workFact>[1],
): { readonly state: Work; readonly fact: WorkFact } {
  const stages = work.stages.map((one) => (one.code === code ? { ...one, real } : one))
  const fact = workFact(work, act, { type: 'WorkStageDated', data: { stage: code, ...real } })
  return { state: { ...work, stages, updatedAt: act.at }, fact }
}
