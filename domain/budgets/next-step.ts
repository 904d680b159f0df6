import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays } from '../kernel/legal-days.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { nextDay } from './advance-campaign.ts'
import type { Campaign } from './campaign.ts'
import type { CampaignState } from './states.ts'
import { appealDue } from './project-clock.ts'

export const nextStepKinds = [
  'propose',
  'support',
  'read',
  'compare',
  'vote',
  'wait',
  'appeal',
  'results',
  'none',
] as const
export type NextStepKind = (typeof nextStepKinds)[number]

export interface NextStep {
  readonly kind: NextStepKind
  /** last day on which it can be done, or of the waiting; null where no day is set */
  readonly until: LocalDate | null
}

const kinds: Readonly<Record<CampaignState, NextStepKind>> = {
  draft: 'none',
  published: 'read',
  proposing: 'propose',
  co_creation: 'read',
  review: 'read',
  support: 'support',
  valuation: 'wait',
  list_published: 'read',
  appeals: 'read',
  ballot_frozen: 'compare',
  voting: 'vote',
  verification: 'wait',
  tallied: 'results',
  complaints: 'results',
  certified: 'results',
  implementation: 'results',
  closed: 'results',
  suspended: 'wait',
  cancelled: 'none',
  not_valid: 'none',
}

const appealable: readonly CampaignState[] = ['list_published', 'appeals']

/** The one thing that a resident can do now: read, propose, support, appeal, compare, vote, wait, or look at the results. */
export function nextStep(campaign: Campaign, now: Date, calendar: Calendar): NextStep {
  const { state, rules } = campaign
  const next = nextDay(campaign)
  const lastDay = next === undefined ? null : addDays(next, -1)
  const term = appealable.includes(state) && rules.review.appeals > 0 ? appealDue(campaign, calendar) : undefined
  if (term && now <= term.at) return { kind: 'appeal', until: legalDay(term.at, rules.timeZone) }
  return { kind: kinds[state], until: lastDay }
}
