import type { Localized } from '../../kernel/localized.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Campaign } from '../campaign.ts'
import type { Minor } from '../rules/pb-rules.ts'
import type { Departure, Hand, Work, WorkMoney } from './work.ts'
import { reasonRefusals, tidy } from './work-texts.ts'

export type MoneyRefusal = Refusal<'INVALID' | 'REASON_REQUIRED' | 'TOO_LONG' | 'REQUIRED'>

/** What of the money is named anew, with the reason where it grows. */
export interface MoneyEdit {
  readonly planned?: Minor | undefined
  readonly allocated?: Minor | undefined
  readonly spent?: Minor | undefined
  readonly costReason?: Localized | undefined
}

/**
 * The money as it is to be. More allocated or spent than planned is a plan that grew: nobody reads "planned 5, spent 7".
 */
export function editedMoney({ money }: Pick<Work, 'money'>, edit: MoneyEdit): WorkMoney {
  const { allocated = money.allocated, spent = money.spent } = edit
  return { planned: Math.max(edit.planned ?? money.planned, allocated, spent), allocated, spent }
}

/** What a work was to cost so far: never less than what residents voted for. */
function before({ money, promise }: Pick<Work, 'money' | 'promise'>): Minor {
  return Math.max(money.planned, promise)
}

/** `INVALID` no whole amount · `REASON_REQUIRED` of `costReason` in a language, where it costs more than before */
export function moneyRefusals(
  work: Pick<Work, 'money' | 'promise'>,
  edit: MoneyEdit,
  campaign: Pick<Campaign, 'title' | 'about'>,
): MoneyRefusal[] {
  const wrong = (['planned', 'allocated', 'spent'] as const).filter((field) => {
    const amount = edit[field]
    return amount !== undefined && !(Number.isSafeInteger(amount) && amount >= 0)
  })
  if (wrong.length > 0) return wrong.map((field) => ({ code: 'INVALID', path: [field] }))
  const isMore = editedMoney(work, edit).planned > before(work)
  return isMore ? reasonRefusals(edit.costReason ?? {}, campaign, 'costReason') : []
}

/** That it costs more than residents were told (budgets.md 12). */
export function costDeparture(work: Work, edit: MoneyEdit, by: Hand, at: Date): Departure[] {
  const [told, after] = [before(work), editedMoney(work, edit).planned]
  if (after <= told) return []
  return [{ kind: 'cost', at, by, reason: tidy(edit.costReason ?? {}), days: null, cost: { before: told, after } }]
}
