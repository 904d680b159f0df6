import type { CampaignState } from '#domain/budgets/campaign.ts'
import type { IconName } from '#client/ui/icons.ts'

/** How a state of a campaign is drawn beside its word. The disc of the sun: residents or officials act now. */
export const campaignLook = {
  DRAFT: { kind: 'plain', icon: 'edit', words: 'budgets.campaignState.DRAFT' },
  PUBLISHED: { kind: 'now', icon: undefined, words: 'budgets.campaignState.PUBLISHED' },
  PROPOSING: { kind: 'now', icon: undefined, words: 'budgets.campaignState.PROPOSING' },
  CO_CREATION: { kind: 'now', icon: undefined, words: 'budgets.campaignState.CO_CREATION' },
  REVIEW: { kind: 'now', icon: undefined, words: 'budgets.campaignState.REVIEW' },
  SUPPORT: { kind: 'now', icon: undefined, words: 'budgets.campaignState.SUPPORT' },
  VALUATION: { kind: 'now', icon: undefined, words: 'budgets.campaignState.VALUATION' },
  LIST_PUBLISHED: { kind: 'now', icon: undefined, words: 'budgets.campaignState.LIST_PUBLISHED' },
  APPEALS: { kind: 'now', icon: undefined, words: 'budgets.campaignState.APPEALS' },
  BALLOT_FROZEN: { kind: 'plain', icon: 'lock', words: 'budgets.campaignState.BALLOT_FROZEN' },
  VOTING: { kind: 'now', icon: undefined, words: 'budgets.campaignState.VOTING' },
  VERIFICATION: { kind: 'now', icon: undefined, words: 'budgets.campaignState.VERIFICATION' },
  TALLIED: { kind: 'good', icon: 'tick', words: 'budgets.campaignState.TALLIED' },
  COMPLAINTS: { kind: 'now', icon: undefined, words: 'budgets.campaignState.COMPLAINTS' },
  CERTIFIED: { kind: 'good', icon: 'tick', words: 'budgets.campaignState.CERTIFIED' },
  IMPLEMENTATION: { kind: 'now', icon: undefined, words: 'budgets.campaignState.IMPLEMENTATION' },
  CLOSED: { kind: 'plain', icon: 'lock', words: 'budgets.campaignState.CLOSED' },
  SUSPENDED: { kind: 'time', icon: 'clock', words: 'budgets.campaignState.SUSPENDED' },
  CANCELLED: { kind: 'bad', icon: 'cross', words: 'budgets.campaignState.CANCELLED' },
  NOT_VALID: { kind: 'bad', icon: 'cross', words: 'budgets.campaignState.NOT_VALID' },
} as const satisfies Record<
  Uppercase<CampaignState>,
  { kind: 'now' | 'good' | 'bad' | 'time' | 'plain'; icon: IconName | undefined; words: string }
>
