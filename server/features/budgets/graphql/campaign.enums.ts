import { registerEnumType } from 'type-graphql'
import type { CampaignFact } from '#domain/budgets/campaign-events.ts'
import type { CampaignStep } from '#domain/budgets/campaign-steps.ts'
import type { CampaignState, Scheduled } from '#domain/budgets/states.ts'
import type { NextStepKind } from '#domain/budgets/next-step.ts'
import type { EnvelopeKind } from '#domain/budgets/rules/pb-rules.ts'

export const CampaignStateEnum = {
  DRAFT: 'draft',
  PUBLISHED: 'published',
  PROPOSING: 'proposing',
  CO_CREATION: 'co_creation',
  REVIEW: 'review',
  SUPPORT: 'support',
  VALUATION: 'valuation',
  LIST_PUBLISHED: 'list_published',
  APPEALS: 'appeals',
  BALLOT_FROZEN: 'ballot_frozen',
  VOTING: 'voting',
  VERIFICATION: 'verification',
  TALLIED: 'tallied',
  COMPLAINTS: 'complaints',
  CERTIFIED: 'certified',
  IMPLEMENTATION: 'implementation',
  CLOSED: 'closed',
  SUSPENDED: 'suspended',
  CANCELLED: 'cancelled',
  NOT_VALID: 'not_valid',
} as const satisfies Record<string, CampaignState>

registerEnumType(CampaignStateEnum, {
  name: 'CampaignState',
  description: 'Where a campaign of participatory budgeting stands',
  valuesConfig: {
    DRAFT: { description: 'A methodologist prepares it; nobody else reads it' },
    PUBLISHED: { description: 'Residents were told of rules, money and days' },
    PROPOSING: { description: 'Residents send in proposals' },
    CO_CREATION: { description: 'Proposals are worked on together; only where the rules say so' },
    REVIEW: { description: 'Moderators check the form of proposals' },
    SUPPORT: { description: 'Proposals gather support; only where the rules say so' },
    VALUATION: { description: 'Officials decide on feasibility and price' },
    LIST_PUBLISHED: { description: 'All verdicts are out' },
    APPEALS: { description: 'Authors appeal; only where the rules say so' },
    BALLOT_FROZEN: { description: 'The list of projects is fixed, with drawn numbers' },
    VOTING: { description: 'Residents vote' },
    VERIFICATION: { description: 'Voting is over, ballots are checked' },
    TALLIED: { description: 'Ballots are counted' },
    COMPLAINTS: { description: 'Complaints about the vote are answered; only where the rules say so' },
    CERTIFIED: { description: 'The result is signed' },
    IMPLEMENTATION: { description: 'Winners are built' },
    CLOSED: { description: 'Everything is built or ended' },
    SUSPENDED: { description: 'Halted; its days stand still' },
    CANCELLED: { description: 'Ended before anybody voted' },
    NOT_VALID: { description: 'Too few people voted' },
  },
})

export const ScheduledEventEnum = {
  PROPOSING: 'proposing',
  CO_CREATION: 'co_creation',
  REVIEW: 'review',
  SUPPORT: 'support',
  VALUATION: 'valuation',
  LIST_PUBLISHED: 'list_published',
  APPEALS: 'appeals',
  BALLOT_FROZEN: 'ballot_frozen',
  VOTING: 'voting',
  VERIFICATION: 'verification',
  COMPLAINTS: 'complaints',
  ADOPTION: 'adoption',
  REPORT: 'report',
} as const satisfies Record<string, Scheduled>

registerEnumType(ScheduledEventEnum, {
  name: 'ScheduledEvent',
  description: 'States and duties of a campaign that have a day of their own',
  valuesConfig: {
    PROPOSING: { description: 'First day of proposals' },
    CO_CREATION: { description: 'First day of working on proposals together' },
    REVIEW: { description: 'First day of the formal check' },
    SUPPORT: { description: 'First day of gathering support' },
    VALUATION: { description: 'First day of deciding on feasibility and price' },
    LIST_PUBLISHED: { description: 'Day on which all verdicts are published' },
    APPEALS: { description: 'First day of appeals' },
    BALLOT_FROZEN: { description: 'Day on which the list is fixed' },
    VOTING: { description: 'First day of voting' },
    VERIFICATION: { description: 'Day after the last day of voting' },
    COMPLAINTS: { description: 'First day of complaints' },
    ADOPTION: { description: 'Day on which the budget is adopted' },
    REPORT: { description: 'Day of the report on execution' },
  },
})

export const EnvelopeKindEnum = {
  CITY: 'city',
  DISTRICT: 'district',
  CATEGORY: 'category',
} as const satisfies Record<string, EnvelopeKind>

registerEnumType(EnvelopeKindEnum, {
  name: 'EnvelopeKind',
  description: 'What an envelope of money is for',
  valuesConfig: {
    CITY: { description: 'Projects of the whole territory' },
    DISTRICT: { description: 'Projects of one district' },
    CATEGORY: { description: 'Projects of one category' },
  },
})

export const CampaignEventTypeEnum = {
  NOTICE_BEGUN: 'CampaignNoticeBegun',
  ADVANCED: 'CampaignAdvanced',
  RESCHEDULED: 'CampaignRescheduled',
  CONFLICTS_SET: 'CampaignConflictsSet',
  SUSPENDED: 'CampaignSuspended',
  RESUMED: 'CampaignResumed',
  CANCELLED: 'CampaignCancelled',
  IMPORTED: 'CampaignImported',
} as const satisfies Record<string, CampaignFact['type']>

registerEnumType(CampaignEventTypeEnum, {
  name: 'CampaignEventType',
  description: 'What happened to a campaign',
  valuesConfig: {
    NOTICE_BEGUN: { description: 'The rules were fixed, and letters to residents began' },
    ADVANCED: { description: 'It came into its next state' },
    RESCHEDULED: { description: 'Days that lie ahead were set anew' },
    CONFLICTS_SET: { description: 'It was said which projects cannot all be built' },
    SUSPENDED: { description: 'It was halted' },
    RESUMED: { description: 'It goes on' },
    CANCELLED: { description: 'It was ended before anybody voted' },
    IMPORTED: { description: 'It was taken over from another system' },
  },
})

export const CampaignActorEnum = {
  METHODOLOGIST: 'person',
  SYSTEM: 'system',
} as const

registerEnumType(CampaignActorEnum, {
  name: 'CampaignActor',
  description: 'In which capacity somebody acted on a campaign',
  valuesConfig: {
    METHODOLOGIST: { description: 'A methodologist of the place' },
    SYSTEM: { description: 'A day that came, or an import' },
  },
})

export const CampaignStepStatusEnum = {
  DONE: 'done',
  CURRENT: 'current',
  AHEAD: 'ahead',
} as const satisfies Record<string, CampaignStep['status']>

registerEnumType(CampaignStepStatusEnum, {
  name: 'CampaignStepStatus',
  description: 'Where a station on the way of a campaign lies',
  valuesConfig: {
    DONE: { description: 'Behind' },
    CURRENT: { description: 'The campaign stands here' },
    AHEAD: { description: 'Ahead' },
  },
})

export const NextStepKindEnum = {
  PROPOSE: 'propose',
  SUPPORT: 'support',
  READ: 'read',
  COMPARE: 'compare',
  VOTE: 'vote',
  WAIT: 'wait',
  APPEAL: 'appeal',
  RESULTS: 'results',
  NONE: 'none',
} as const satisfies Record<string, NextStepKind>

registerEnumType(NextStepKindEnum, {
  name: 'NextStepKind',
  description: 'The one thing that a resident can do in a campaign now',
  valuesConfig: {
    PROPOSE: { description: 'Propose a project' },
    SUPPORT: { description: 'Support proposals, so that they go on' },
    READ: { description: 'Read rules, money and proposals' },
    COMPARE: { description: 'Compare the projects of the frozen list' },
    VOTE: { description: 'Vote' },
    WAIT: { description: 'Wait for verdicts, or until it goes on' },
    APPEAL: { description: 'Appeal, for authors whose project was refused' },
    RESULTS: { description: 'Look at the results' },
    NONE: { description: 'Nothing' },
  },
})
