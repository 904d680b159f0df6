import type { LocalDate } from '../../kernel/calendar.ts'
import type { BodyId } from '../../kernel/ids.ts'
import { isLocalDate } from '../../kernel/legal-days.ts'
import type { Localized } from '../../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import { canonicalText, lengthOf } from '../../kernel/text.ts'
import type { PublicBody } from '../../places/body.ts'
import { actOf, mayAct, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { costDeparture, editedMoney, moneyRefusals, type MoneyEdit, type MoneyRefusal } from './work-money.ts'
import { changedWork } from './changed-work.ts'
import { workFact } from './work-events.ts'
import { lengthRefusals, reasonRefusals, tidy, workLimits } from './work-texts.ts'
import type { Days } from './days.ts'
import type { Contract, Departure, Hand, Stage, Work, WorkAtHand } from './work.ts'

/** What is absent stays as it is. */
export interface WorkPlan extends Omit<MoneyEdit, 'spent'> {
  readonly bodyId?: BodyId | undefined
  readonly person?: string | undefined
  readonly stages?: readonly StagePlan[] | undefined
  readonly contract?: Contract | null | undefined
  readonly permits?: Localized | undefined
  /** why a stage ends later than it was planned */
  readonly datesReason?: Localized | undefined
  /** what else is built than was voted for, and why */
  readonly scopeReason?: Localized | undefined
}

export interface StagePlan extends Days {
  readonly code: string
  readonly body?: string | undefined
}

export type PlanRefusal =
  | HandsRefusal
  | MoneyRefusal
  | Refusal<'CONFLICT' | 'INVALID' | 'REQUIRED' | 'TOO_LONG' | 'DATES_NOT_IN_ORDER' | 'REASON_REQUIRED'>

export const planningStates = ['planned', 'in_progress', 'delayed'] as const

/**
 * Who, when, for how much: the plan of a work, as far as it is known. What was promised before is not moved in silence: a
 * later day, a higher cost and another scope each need a public reason in every language of the campaign.
 *
 * `CONFLICT` somebody else changed it meanwhile · `FORBIDDEN` at `bodyId`: only methodologists pass a work on · `INVALID`
 * a body, stage, day or amount that does not exist, or a day taken away · `DATES_NOT_IN_ORDER` a stage ends before it
 * begins · `REASON_REQUIRED` of `datesReason`, `costReason` · `TOO_LONG`, `REQUIRED` · and what `mayAct` says
 * @param revision of the work that the plan was made on
 */
export function planWork(
  hand: WorkAtHand,
  plan: WorkPlan,
  doing: Doing & { readonly body: (id: BodyId) => PublicBody | undefined },
  revision: number | null,
): Result<WorkDeed, PlanRefusal> {
  const { work, campaign } = hand
  const may = mayAct(hand, doing, planningStates)
  if (!may.ok) return may
  if (revision !== null && revision !== work.revision) return refuse({ code: 'CONFLICT' })
  const refused = refuseAll<PlanRefusal>([
    ...bodyRefusals(plan, may.value, work, doing.body),
    ...stageRefusals(plan, work),
    ...(latest(plan, work) ? reasonRefusals(plan.datesReason ?? {}, campaign, 'datesReason') : []),
    ...moneyRefusals(work, plan, campaign),
    ...(hasWords(plan.scopeReason) ? reasonRefusals(plan.scopeReason, campaign, 'scopeReason') : []),
    ...lengthRefusals(tidy(plan.permits ?? {}), 'permits', workLimits.reason),
    ...nameRefusals(plan.person ?? '', ['person']),
    ...contractRefusals(plan.contract ?? null),
  ])
  return refused ?? ok({ work: planned(work, plan, may.value, doing.at), project: null })
}

function planned(work: Work, plan: WorkPlan, by: Hand, at: Date) {
  const state: Work = {
    ...work,
    bodyId: plan.bodyId ?? work.bodyId,
    person: plan.person === undefined ? work.person : canonicalText(plan.person),
    stages: work.stages.map((stage) => replanned(stage, plan.stages)),
    money: editedMoney(work, plan),
    contract: plan.contract === undefined ? work.contract : plan.contract,
    permits: plan.permits === undefined ? work.permits : tidy(plan.permits),
    departures: [...work.departures, ...departuresOf(work, plan, by, at)],
    updatedAt: at,
  }
  const act = actOf(by, at)
  const { bodyId, money } = state
  const told = workFact(work, act, {
    type: 'WorkPlanned',
    data: {
      bodyId,
      plan: state.stages.map(({ plan: days }) => days),
      planned: money.planned,
      allocated: money.allocated,
    },
  })
  const departed = state.departures.slice(work.departures.length)
  return changedWork(state, [
    told,
    ...departed.map(({ kind }) => workFact(work, act, { type: 'WorkDeparted', data: { kind } })),
  ])
}

function replanned(stage: Stage, plans: readonly StagePlan[] = []): Stage {
  const chosen = plans.find(({ code }) => code === stage.code)
  if (!chosen) return stage
  const plan = { from: chosen.from, to: chosen.to }
  const firstPlan = { from: stage.firstPlan.from ?? plan.from, to: stage.firstPlan.to ?? plan.to }
  const body = chosen.body === undefined ? stage.body : canonicalText(chosen.body)
  return { ...stage, body, plan, firstPlan }
}

function departuresOf(work: Work, plan: WorkPlan, by: Hand, at: Date): Departure[] {
  const late = latest(plan, work)
  const rest = { at, by, days: null, cost: null } as const
  return [
    ...(late ? [{ ...rest, kind: 'dates', reason: tidy(plan.datesReason ?? {}), days: late } as const] : []),
    ...costDeparture(work, plan, by, at),
    ...(hasWords(plan.scopeReason) ? [{ ...rest, kind: 'scope', reason: tidy(plan.scopeReason) } as const] : []),
  ]
}

/** The last stage that is to end later than was planned. */
function latest({ stages = [] }: WorkPlan, work: Work): NonNullable<Departure['days']> | undefined {
  return work.stages
    .flatMap(({ code, plan: { to: before } }) => {
      const after = stages.find((one) => one.code === code)?.to ?? null
      return before !== null && after !== null && after > before ? [{ stage: code, before, after }] : []
    })
    .at(-1)
}

function hasWords(text: Localized | undefined): text is Localized {
  return text !== undefined && Object.keys(tidy(text)).length > 0
}

function bodyRefusals({ bodyId }: WorkPlan, { role }: Hand, work: Work, body: (id: BodyId) => unknown): PlanRefusal[] {
  if (bodyId === undefined || bodyId === work.bodyId) return []
  if (role !== 'methodologist') return [{ code: 'FORBIDDEN', path: ['bodyId'] }]
  return body(bodyId) ? [] : [{ code: 'INVALID', path: ['bodyId'] }]
}

function stageRefusals({ stages = [] }: WorkPlan, work: Work): PlanRefusal[] {
  return stages.flatMap(({ code, from, to, body = '' }, i): PlanRefusal[] => {
    const path = ['stages', String(i)]
    const stage = work.stages.find((one) => one.code === code)
    if (!stage || stages.findIndex((one) => one.code === code) !== i)
      return [{ code: 'INVALID', path: [...path, 'code'] }]
    return [
      ...dayRefusals(from, stage.plan.from, [...path, 'from']),
      ...dayRefusals(to, stage.plan.to, [...path, 'to']),
      ...nameRefusals(body, [...path, 'body']),
      ...(from !== null && to !== null && to < from
        ? [{ code: 'DATES_NOT_IN_ORDER', path: [...path, 'to'] } as const]
        : []),
    ]
  })
}

/** A day that was told is not taken away. */
function dayRefusals(day: LocalDate | null, known: LocalDate | null, path: readonly string[]): PlanRefusal[] {
  const isRight = day === null ? known === null : isLocalDate(day)
  return isRight ? [] : [{ code: 'INVALID', path }]
}

function nameRefusals(name: string, path: readonly string[]): PlanRefusal[] {
  const { name: max } = workLimits
  return lengthOf(canonicalText(name)) > max ? [{ code: 'TOO_LONG', path, details: { max } }] : []
}

function contractRefusals(contract: Contract | null): PlanRefusal[] {
  if (!contract) return []
  const { name: max } = workLimits
  const { number, contractor, date, amount } = contract
  const texts = Object.entries({ number, contractor }).flatMap(([field, text]): PlanRefusal[] => {
    const length = lengthOf(canonicalText(text))
    if (length === 0) return [{ code: 'REQUIRED', path: ['contract', field] }]
    return length > max ? [{ code: 'TOO_LONG', path: ['contract', field], details: { max } }] : []
  })
  const isAmount = amount === null || (Number.isSafeInteger(amount) && amount >= 0)
  return [
    ...texts,
    ...(isLocalDate(date) ? [] : [{ code: 'INVALID', path: ['contract', 'date'] } as const]),
    ...(isAmount ? [] : [{ code: 'INVALID', path: ['contract', 'amount'] } as const]),
  ]
}
