import type { LocalDate } from '../../kernel/calendar.ts'
import { addDays, daysBetween, isLocalDate } from '../../kernel/legal-days.ts'
import type { Localized } from '../../kernel/localized.ts'
import { ok, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import { dayOf } from './begin-work.ts'
import { actOf, mayAct, moveWork, statesFor, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { changedWork } from './changed-work.ts'
import { workFact } from './work-events.ts'
import { reasonRefusals, tidy, type TextRefusal } from './work-texts.ts'
import { plannedEnd, type Departure, type Stage, type Work, type WorkAtHand } from './work.ts'

export type DelayRefusal = HandsRefusal | TextRefusal | Refusal<'INVALID'>

/**
 * A work is late: until when, and why. Everything of it that has not ended moves by as many days as its end does.
 *
 * `INVALID` at `until`: a day that is over, or not after the planned end · `REASON_REQUIRED` in a language of the campaign
 * · and what `mayAct` says
 */
export function delayWork(
  hand: WorkAtHand,
  { until, reason }: { readonly until: LocalDate; readonly reason: Localized },
  doing: Doing,
): Result<WorkDeed, DelayRefusal> {
  const may = mayAct(hand, doing, statesFor(hand, 'delay'))
  if (!may.ok) return may
  const { work, campaign } = hand
  const [end, today] = [plannedEnd(work), dayOf(doing.at, campaign)]
  const isLater = isLocalDate(until) && until >= today && until > (end ?? '')
  const refused = refuseAll<DelayRefusal>([
    ...(isLater ? [] : [{ code: 'INVALID', path: ['until'] } as const]),
    ...reasonRefusals(reason, campaign, 'reason'),
  ])
  if (refused) return refused
  const act = actOf(may.value, doing.at)
  const moved = moveWork(hand, { ...act, name: 'delay' })
  if (!moved.ok) return moved
  const stage = work.stages.at(-1)?.code ?? ''
  const departure: Departure = {
    ...{ kind: 'dates', at: doing.at, by: may.value, reason: tidy(reason), cost: null },
    days: { stage, before: end, after: until },
  }
  const stages = end === null ? endingOn(work, until) : laterBy(work, daysBetween(end, until))
  const state: Work = { ...work, stages, departures: [...work.departures, departure], updatedAt: doing.at }
  const { bodyId, money } = state
  const plan = {
    type: 'WorkPlanned',
    data: { bodyId, plan: stages.map((one) => one.plan), planned: money.planned, allocated: money.allocated },
  } as const
  const facts = [workFact(work, act, plan), workFact(work, act, { type: 'WorkDeparted', data: { kind: 'dates' } })]
  return ok({ work: changedWork(state, facts), project: moved.value })
}

/** The work goes on. What `mayAct` says. */
export function resumeWork(hand: WorkAtHand, doing: Doing): Result<WorkDeed, HandsRefusal> {
  const may = mayAct(hand, doing, statesFor(hand, 'resume'))
  if (!may.ok) return may
  const moved = moveWork(hand, { ...actOf(may.value, doing.at), name: 'resume' })
  if (!moved.ok) return moved
  return ok({ work: changedWork({ ...hand.work, updatedAt: doing.at }, []), project: moved.value })
}

function laterBy({ stages }: Work, days: number): Stage[] {
  const later = (day: LocalDate | null) => day && addDays(day, days)
  return stages.map((stage) => {
    const { plan, real } = stage
    if (real.to !== null) return stage
    return { ...stage, plan: { from: real.from === null ? later(plan.from) : plan.from, to: later(plan.to) } }
  })
}

function endingOn({ stages }: Work, until: LocalDate): Stage[] {
  return stages.map((stage, i) => {
    if (i < stages.length - 1) return stage
    const to = { to: until }
    return { ...stage, plan: { ...stage.plan, ...to }, firstPlan: { ...stage.firstPlan, ...to } }
  })
}
