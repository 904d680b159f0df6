import type { Campaign } from './campaign.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { wayStates, type CampaignState, type Scheduled, type WayState } from './states.ts'

const optional: readonly WayState[] = ['co_creation', 'support', 'appeals', 'complaints']

/** The states that a campaign under these rules goes through, in order. */
export function wayOf({ calendar }: Pick<PbRules, 'calendar'>): readonly WayState[] {
  const chosen: readonly string[] = calendar.optionalStates
  return wayStates.filter((state) => !optional.includes(state) || chosen.includes(state))
}

/**
 * The state that follows.
 * @returns undefined at the end, and while the campaign is suspended
 */
export function stateAfter({ state, rules }: Pick<Campaign, 'state' | 'rules'>): WayState | undefined {
  const states = wayOf(rules)
  const i = states.findIndex((step) => step === state)
  return i === -1 ? undefined : states[i + 1]
}

/** Whether the campaign has reached a state of its way, or passed it. */
export function hasReached(campaign: Pick<Campaign, 'state' | 'rules' | 'suspension'>, state: WayState): boolean {
  const states: readonly CampaignState[] = wayOf(campaign.rules)
  const now = campaign.suspension?.from ?? campaign.state
  // A vote that is not valid ended where its count would have stood.
  const reached = now === 'not_valid' ? 'verification' : now
  return states.indexOf(reached) >= states.indexOf(state) && states.includes(state)
}

/** Whether a state lies further on the way than another one, optional states left out or not. */
export function comesAfter(later: CampaignState, earlier: CampaignState): boolean {
  const states: readonly CampaignState[] = wayStates
  const after = later === 'not_valid' ? 'tallied' : later
  return states.includes(earlier) && states.indexOf(after) > states.indexOf(earlier)
}

/** When the campaign came into a state. */
export function enteredAt({ history }: Pick<Campaign, 'history'>, state: CampaignState): Date | undefined {
  return history.findLast((fact) => fact.type === 'CampaignAdvanced' && fact.data.to === state)?.at
}

const withoutDay = ['draft', 'published', 'tallied', 'certified', 'implementation', 'closed'] as const

/** States and duties that need a day under these rules, in order. */
export function scheduledBy(rules: Pick<PbRules, 'calendar'>): readonly Scheduled[] {
  const states = wayOf(rules).filter((state): state is Scheduled & WayState => !isWithoutDay(state))
  const events = rules.calendar.gates.map(({ event }) => event)
  return [...states, ...(['adoption', 'report'] as const).filter((event) => events.includes(event))]
}

function isWithoutDay(state: WayState): state is (typeof withoutDay)[number] {
  return (withoutDay as readonly WayState[]).includes(state)
}
