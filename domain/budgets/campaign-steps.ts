import type { LocalDate } from '../kernel/calendar.ts'
import { addDays } from '../kernel/legal-days.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Campaign } from './campaign.ts'
import type { CampaignState, Scheduled, WayState } from './states.ts'
import { wayOf } from './campaign-way.ts'

/** A station on the way of a campaign. */
export interface CampaignStep {
  readonly state: WayState
  /** first day: the real one of a state that was entered, else the planned one; null where none is planned */
  readonly from: LocalDate | null
  /** last day; null where the next station has no day */
  readonly to: LocalDate | null
  readonly status: 'done' | 'current' | 'ahead'
}

/**
 * The way that residents see, from the publication on, under the rules of the campaign. A suspended campaign stands where
 * it will go on; a cancelled one and one without quorum stand where they ended.
 */
export function campaignSteps(campaign: Campaign): CampaignStep[] {
  const states = wayOf(campaign.rules)
  const now = states.indexOf(standsIn(campaign))
  const isOver = ['closed', 'cancelled', 'not_valid'].includes(campaign.state)
  const first = states.map((state) => firstDay(campaign, state))
  return states.flatMap((state, i) => {
    if (state === 'draft') return []
    const next = first[i + 1]
    const passed = isOver ? i <= now : i < now
    const status = passed ? 'done' : i === now ? 'current' : 'ahead'
    return [{ state, from: first[i] ?? null, to: next === undefined ? null : dayBefore(next, first[i]), status }]
  })
}

/** States that were made up for in one day all have that day. */
function dayBefore(next: LocalDate, from: LocalDate | undefined): LocalDate {
  const day = addDays(next, -1)
  return from !== undefined && day < from ? from : day
}

function standsIn({ state, suspension, history }: Campaign): WayState {
  // Whatever leads off the way tells from where.
  const left = history.findLast(({ type }) => type === 'CampaignCancelled' || type === 'CampaignAdvanced')
  const from = left && 'from' in left.data ? left.data.from : 'draft'
  const on: CampaignState = suspension?.from ?? (state === 'cancelled' || state === 'not_valid' ? from : state)
  // Those three states are the only ones off the way, and they were left above.
  return on as WayState
}

function firstDay({ history, schedule, rules }: Campaign, state: WayState): LocalDate | undefined {
  const entered = history.findLast((fact) => fact.type === 'CampaignAdvanced' && fact.data.to === state)
  if (entered) return legalDay(entered.at, rules.timeZone)
  return (schedule as Readonly<Partial<Record<WayState | Scheduled, LocalDate>>>)[state]
}
