import type { LocalDate } from '../../kernel/calendar.ts'
import type { WorkNewsId } from '../../kernel/ids.ts'
import type { Localized } from '../../kernel/localized.ts'
import { ok, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import { dayOf } from './begin-work.ts'
import { actOf, mayAct, type Doing, type HandsRefusal, type WorkDeed } from './hands-on.ts'
import { planningStates } from './plan-work.ts'
import { costDeparture, editedMoney, moneyRefusals, type MoneyEdit, type MoneyRefusal } from './work-money.ts'
import { changedWork } from './changed-work.ts'
import { workFact } from './work-events.ts'
import { isPastDay, newsTextRefusals, photoRefusals, tidy, type TextRefusal } from './work-texts.ts'
import type { Hand, WorkAtHand, WorkNews, WorkPhoto } from './work.ts'

/** What a body tells of a work. */
export interface NewsForm {
  readonly id: WorkNewsId
  /** the day it tells of */
  readonly day: LocalDate
  readonly text: Localized
  readonly photos: readonly WorkPhoto[]
}

export type ReportForm = NewsForm & Omit<MoneyEdit, 'planned'>

export type ReportRefusal = HandsRefusal | MoneyRefusal | TextRefusal | Refusal<'INVALID'>

export const tellingStates = [...planningStates, 'done', 'disputed'] as const

/**
 * News of a work, with what was allocated and spent so far. Money beyond the plan needs its public reason.
 *
 * `REQUIRED` no words · `TOO_LONG` with `max` · `INVALID` a day to come, an amount, a photo · `REASON_REQUIRED` of
 * `costReason` · and what `mayAct` says
 */
export function reportWork(hand: WorkAtHand, form: ReportForm, doing: Doing): Result<WorkDeed, ReportRefusal> {
  const may = mayAct(hand, doing, tellingStates)
  if (!may.ok) return may
  const { work, campaign } = hand
  const refused = refuseAll<ReportRefusal>([
    ...newsRefusals(form, dayOf(doing.at, campaign)),
    ...moneyRefusals(work, form, campaign),
  ])
  if (refused) return refused
  const [money, act] = [editedMoney(work, form), actOf(may.value, doing.at)]
  const departed = costDeparture(work, form, may.value, doing.at)
  const state = {
    ...work,
    money,
    news: [...work.news, newsOf(form, may.value, doing.at)],
    departures: [...work.departures, ...departed],
    updatedAt: doing.at,
  }
  const { allocated, spent } = money
  const facts = [
    workFact(work, act, { type: 'WorkReported', data: { allocated, spent } }),
    ...departed.map(({ kind }) => workFact(work, act, { type: 'WorkDeparted', data: { kind } })),
  ]
  return ok({ work: changedWork(state, facts), project: null })
}

export function newsRefusals({ day, text, photos }: NewsForm, today: LocalDate): TextRefusal[] {
  return [
    ...(isPastDay(day, today) ? [] : [{ code: 'INVALID', path: ['day'] } as const]),
    ...newsTextRefusals(text, 'text'),
    ...photoRefusals(photos, today),
  ]
}

export function newsOf({ id, day, text, photos }: NewsForm, by: Hand, at: Date): WorkNews {
  return { id, at, day, text: tidy(text), photos, by }
}
