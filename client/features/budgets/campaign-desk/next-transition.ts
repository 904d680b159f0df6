import type { DeskCampaign } from '#client/features/budgets/campaign-desk/desk-campaign.ts'
import type { CampaignState } from '#client/lib/gql/graphql.ts'

/** Proposals that wait, by what they wait for. */
export interface Waiting {
  readonly formal: number
  readonly merit: number
  readonly appeals: number
}

/** What keeps the next state from beginning, as far as the desk can see it; the server checks everything. */
export type Guard =
  | { readonly kind: 'early'; readonly day: string }
  | { readonly kind: 'formal' | 'merit' | 'appeals'; readonly count: number }

type Stations = Pick<DeskCampaign, 'state' | 'steps' | 'schedule'>

/** The state after the current one. @returns undefined at the end, and while the campaign is halted */
export function nextState({ state, steps }: Stations): CampaignState | undefined {
  if (state === 'SUSPENDED') return undefined
  return steps.find(({ status }) => status === 'AHEAD')?.state
}

/** @param today the legal day, `2027-03-22` */
export function guardsOf(campaign: Stations, waiting: Waiting, today: string): Guard[] {
  const next = nextState(campaign)
  const day = campaign.schedule.find(({ event }) => event === next)?.day
  return [
    ...(day !== undefined && day > today ? [{ kind: 'early', day } as const] : []),
    ...(next === 'SUPPORT' || next === 'VALUATION' ? counted('formal', waiting.formal) : []),
    ...(next === 'LIST_PUBLISHED' ? counted('merit', waiting.merit) : []),
    ...(next === 'BALLOT_FROZEN' ? counted('appeals', waiting.appeals) : []),
  ]
}

function counted(kind: 'formal' | 'merit' | 'appeals', count: number): Guard[] {
  return count === 0 ? [] : [{ kind, count }]
}
