import type { CampaignState } from '#domain/budgets/states.ts'

/** What each station of a campaign is called, done or still to come; how it stands now is said by `campaignLook`. */
export const stageWords = {
  DRAFT: 'budgets.stage.DRAFT',
  PUBLISHED: 'budgets.stage.PUBLISHED',
  PROPOSING: 'budgets.stage.PROPOSING',
  CO_CREATION: 'budgets.stage.CO_CREATION',
  REVIEW: 'budgets.stage.REVIEW',
  SUPPORT: 'budgets.stage.SUPPORT',
  VALUATION: 'budgets.stage.VALUATION',
  LIST_PUBLISHED: 'budgets.stage.LIST_PUBLISHED',
  APPEALS: 'budgets.stage.APPEALS',
  BALLOT_FROZEN: 'budgets.stage.BALLOT_FROZEN',
  VOTING: 'budgets.stage.VOTING',
  VERIFICATION: 'budgets.stage.VERIFICATION',
  TALLIED: 'budgets.stage.TALLIED',
  COMPLAINTS: 'budgets.stage.COMPLAINTS',
  CERTIFIED: 'budgets.stage.CERTIFIED',
  IMPLEMENTATION: 'budgets.stage.IMPLEMENTATION',
  CLOSED: 'budgets.stage.CLOSED',
  SUSPENDED: 'budgets.stage.SUSPENDED',
  CANCELLED: 'budgets.stage.CANCELLED',
  NOT_VALID: 'budgets.stage.NOT_VALID',
} as const satisfies Record<Uppercase<CampaignState>, string>
