import type { CampaignState } from '#domain/budgets/states.ts'
import type { IconName } from '#client/ui/icons.ts'

/** How a state of a campaign is drawn beside its word. The disc of the sun: residents or officials act now. */
export const campaignLook = {
  DRAFT: { kind: 'plain', icon: 'edit', words: 'campaigns.state.DRAFT' },
  PUBLISHED: { kind: 'now', icon: undefined, words: 'campaigns.state.PUBLISHED' },
  PROPOSING: { kind: 'now', icon: undefined, words: 'campaigns.state.PROPOSING' },
  CO_CREATION: { kind: 'now', icon: undefined, words: 'campaigns.state.CO_CREATION' },
  REVIEW: { kind: 'now', icon: undefined, words: 'campaigns.state.REVIEW' },
  SUPPORT: { kind: 'now', icon: undefined, words: 'campaigns.state.SUPPORT' },
  VALUATION: { kind: 'now', icon: undefined, words: 'campaigns.state.VALUATION' },
  LIST_PUBLISHED: { kind: 'now', icon: undefined, words: 'campaigns.state.LIST_PUBLISHED' },
  APPEALS: { kind: 'now', icon: undefined, words: 'campaigns.state.APPEALS' },
  BALLOT_FROZEN: { kind: 'plain', icon: 'lock', words: 'campaigns.state.BALLOT_FROZEN' },
  VOTING: { kind: 'now', icon: undefined, words: 'campaigns.state.VOTING' },
  VERIFICATION: { kind: 'now', icon: undefined, words: 'campaigns.state.VERIFICATION' },
  TALLIED: { kind: 'good', icon: 'tick', words: 'campaigns.state.TALLIED' },
  COMPLAINTS: { kind: 'now', icon: undefined, words: 'campaigns.state.COMPLAINTS' },
  CERTIFIED: { kind: 'good', icon: 'tick', words: 'campaigns.state.CERTIFIED' },
  IMPLEMENTATION: { kind: 'now', icon: undefined, words: 'campaigns.state.IMPLEMENTATION' },
  CLOSED: { kind: 'plain', icon: 'lock', words: 'campaigns.state.CLOSED' },
  SUSPENDED: { kind: 'time', icon: 'clock', words: 'campaigns.state.SUSPENDED' },
  CANCELLED: { kind: 'bad', icon: 'cross', words: 'campaigns.state.CANCELLED' },
  NOT_VALID: { kind: 'bad', icon: 'cross', words: 'campaigns.state.NOT_VALID' },
} as const satisfies Record<
  Uppercase<CampaignState>,
  { kind: 'now' | 'good' | 'bad' | 'time' | 'plain'; icon: IconName | undefined; words: string }
>
