import type { LocalDate } from '../kernel/calendar.ts'

/** The way of a campaign (budgets.md 4.1), with the states that only some rules have. */
export const wayStates = [
  'draft',
  'published',
  'proposing',
  'co_creation',
  'review',
  'support',
  'valuation',
  'list_published',
  'appeals',
  'ballot_frozen',
  'voting',
  'verification',
  'tallied',
  'complaints',
  'certified',
  'implementation',
  'closed',
] as const
export type WayState = (typeof wayStates)[number]

export const campaignStates = [...wayStates, 'suspended', 'cancelled', 'not_valid'] as const
export type CampaignState = (typeof campaignStates)[number]

/** States and duties that have a day of their own; each state lasts until the next one begins. */
export const scheduled = [
  'proposing',
  'co_creation',
  'review',
  'support',
  'valuation',
  'list_published',
  'appeals',
  'ballot_frozen',
  'voting',
  'verification',
  'complaints',
  'adoption',
  'report',
] as const
export type Scheduled = (typeof scheduled)[number]

/** First legal day of each, on the calendar of the place. Voting ends with the day before `verification`. */
export type Schedule = Readonly<Partial<Record<Scheduled, LocalDate>>>

export const projectStates = [
  'draft',
  'submitted',
  'needs_changes',
  'formally_accepted',
  'formally_rejected',
  'supported',
  'unsupported',
  'feasible',
  'infeasible',
  'appealed',
  'on_ballot',
  'merged',
  'withdrawn_by_author',
  'withdrawn_by_city',
  'won',
  'lost',
  'planned',
  'in_progress',
  'delayed',
  'done',
  'disputed',
  'failed',
] as const
export type ProjectState = (typeof projectStates)[number]

export const lostReasons = ['no_money', 'below_threshold', 'conflict_with', 'not_enough_support', 'after_stop'] as const
export type LostReason = (typeof lostReasons)[number]
