import type { LocalDate } from '../../kernel/calendar.ts'
import type { Localized } from '../../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import type { ProjectChange } from '../move-project.ts'
import { dayOf } from './begin-work.ts'
import { dated } from './date-stage.ts'
import { actOf, mayAct, moveWork, statesFor, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { planningStates } from './plan-work.ts'
import { newsOf, newsRefusals, type NewsForm } from './report-work.ts'
import { changedWork, type WorkChange } from './changed-work.ts'
import { workFact } from './work-events.ts'
import {
  isPastDay,
  lengthRefusals,
  newsTextRefusals,
  reasonRefusals,
  tidy,
  workLimits,
  type TextRefusal,
} from './work-texts.ts'
import type { DepartureKind } from './departure-kinds.ts'
import type { Departure, Hand, HandOver, Work, WorkAtHand } from './work.ts'

export type FinishRefusal = HandsRefusal | TextRefusal | Refusal<'INVALID' | 'STAGES_OPEN'>

/**
 * The work is done, and tells so: the last stage ends with it. A stage that never began was not needed.
 *
 * `STAGES_OPEN` with their `count`: other stages have begun and not ended · `INVALID` a day to come or before the last
 * stage began · and what `reportWork` and `mayAct` say
 */
export function finishWork(hand: WorkAtHand, news: NewsForm, doing: Doing): Result<WorkDeed, FinishRefusal> {
  const may = mayAct(hand, doing, statesFor(hand, 'finish'))
  if (!may.ok) return may
  const { work, campaign } = hand
  const last = work.stages.at(-1)
  const open = work.stages.filter((stage) => stage !== last && stage.real.from !== null && stage.real.to === null)
  if (!last || open.length > 0) return refuse({ code: 'STAGES_OPEN', details: { count: open.length } })
  const { day } = news
  const from = last.real.from ?? day
  const refused = refuseAll<FinishRefusal>([
    ...newsRefusals(news, dayOf(doing.at, campaign)),
    ...(from <= day ? [] : [{ code: 'INVALID', path: ['day'] } as const]),
  ])
  if (refused) return refused
  const act = actOf(may.value, doing.at)
  const moved = moveWork(hand, { ...act, name: 'finish' })
  if (!moved.ok) return moved
  const { state, fact } = dated(work, last, { from, to: day }, act)
  const told = { ...state, news: [...state.news, newsOf(news, may.value, doing.at)] }
  return ok({ work: changedWork(told, [fact]), project: moved.value })
}

export type FailRefusal = HandsRefusal | TextRefusal

/** The work is given up: not what was voted for, so why is public. `REASON_REQUIRED`, `TOO_LONG` · what `mayAct` says */
export function failWork(hand: WorkAtHand, reason: Localized, doing: Doing): Result<WorkDeed, FailRefusal> {
  const may = mayAct(hand, doing, statesFor(hand, 'fail'))
  if (!may.ok) return may
  const refused = refuseAll<FailRefusal>(reasonRefusals(reason, hand.campaign, 'reason'))
  if (refused) return refused
  const moved = moveWork(hand, { ...actOf(may.value, doing.at), name: 'fail' })
  if (!moved.ok) return moved
  return ok({ work: departed(hand.work, 'failed', reason, may.value, doing.at), project: moved.value })
}

/** The city takes a winner out after all: the reason that its project bears stands with the work as well. */
export function withdrawnWork(work: Work, { state }: ProjectChange, by: Hand, at: Date): WorkChange {
  return departed(work, 'withdrawn', state.cityReason ?? {}, by, at)
}

function departed(work: Work, kind: DepartureKind, reason: Localized, by: Hand, at: Date): WorkChange {
  const departure: Departure = { kind, at, by, reason: tidy(reason), days: null, cost: null }
  const fact = workFact(work, actOf(by, at), { type: 'WorkDeparted', data: { kind } })
  return changedWork({ ...work, departures: [...work.departures, departure], updatedAt: at }, [fact])
}

export type HandOverRefusal = HandsRefusal | TextRefusal | Refusal<'INVALID'>

/** What a hand-over says. */
export interface HandOverForm {
  readonly day: LocalDate
  readonly to: Localized
  readonly report: Localized
}

/**
 * Somebody else answers for it from now on, with a report of what was done: who runs what was built, or who builds what
 * is left after the campaign. The second is a departure from the vote, and the report its public reason.
 *
 * `NOT_NOW` handed over already · `INVALID` a day to come · `REQUIRED` to whom · `REASON_REQUIRED` of `report` in a
 * language of the campaign · `TOO_LONG` · and what `mayAct` says
 */
export function handOverWork(hand: WorkAtHand, form: HandOverForm, doing: Doing): Result<WorkDeed, HandOverRefusal> {
  const may = mayAct(hand, doing, [...planningStates, 'done'])
  if (!may.ok) return may
  const { work, campaign, project } = hand
  if (work.handOver) return refuse({ code: 'NOT_NOW' })
  const { day, to, report } = form
  const refused = refuseAll<HandOverRefusal>([
    ...(isPastDay(day, dayOf(doing.at, campaign)) ? [] : [{ code: 'INVALID', path: ['day'] } as const]),
    ...newsTextRefusals(to, 'to'),
    ...lengthRefusals(tidy(to), 'to', workLimits.name),
    ...reasonRefusals(report, campaign, 'report'),
  ])
  if (refused) return refused
  const [by, at] = [may.value, doing.at]
  const handOver: HandOver = { at, day, to: tidy(to), report: tidy(report), by }
  const fact = workFact(work, actOf(by, at), { type: 'WorkHandedOver', data: { day } })
  const changed = changedWork({ ...work, handOver, updatedAt: at }, [fact])
  return ok({ work: project.state === 'done' ? changed : passedOn(changed, report, by, at), project: null })
}

function passedOn({ state, facts }: WorkChange, report: Localized, by: Hand, at: Date): WorkChange {
  const left = departed(state, 'handed_over', report, by, at)
  return { state: { ...left.state, revision: state.revision }, facts: [...facts, ...left.facts] }
}
