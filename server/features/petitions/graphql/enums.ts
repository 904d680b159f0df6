import { registerEnumType } from 'type-graphql'
import type { AreaKind } from '#domain/petitions/origin.ts'
import type { PauseKind, PetitionStage, TrackState } from '#domain/petitions/petition.ts'
import type { PetitionStatus } from '#domain/petitions/status.ts'
import type { WayStepKind, WayStepState } from '#domain/petitions/way.ts'
import type { PetitionOrder } from '../use-cases/list-petitions.ts'

export const PetitionStageEnum = {
  DRAFT: 'draft',
  SPONSORING: 'sponsoring',
  MODERATION: 'moderation',
  REJECTED: 'rejected',
  DELIBERATION: 'deliberation',
  SIGNING: 'signing',
  CLOSED: 'closed',
  ARCHIVED: 'archived',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
  STOPPED: 'stopped',
} as const satisfies Record<string, PetitionStage>

registerEnumType(PetitionStageEnum, {
  name: 'PetitionStage',
  description: 'Where a petition stands on its one line',
  valuesConfig: {
    DRAFT: { description: 'Being written, seen by its author alone' },
    SPONSORING: { description: 'Looking for the first supporters, by link' },
    MODERATION: { description: 'Sent, being checked by a moderator' },
    REJECTED: { description: 'Refused by a code of the book' },
    DELIBERATION: { description: 'Its text is discussed and may change' },
    SIGNING: { description: 'Open for signatures, its text frozen' },
    CLOSED: { description: 'The time for signing is over' },
    ARCHIVED: { description: 'Closed, and the list of who signed is destroyed' },
    EXPIRED: { description: 'A term before signing ran out' },
    WITHDRAWN: { description: 'Taken back by its author' },
    STOPPED: { description: 'Ended by an event of the book before it was published' },
  },
})

export const PetitionStatusEnum = {
  DRAFT: 'draft',
  SPONSORING: 'sponsoring',
  IN_REVIEW: 'in_review',
  NEEDS_CHANGES: 'needs_changes',
  REJECTED: 'rejected',
  IN_DELIBERATION: 'in_deliberation',
  COLLECTING: 'collecting',
  SUSPENDED: 'suspended',
  THRESHOLD_MET: 'threshold_met',
  AWAITING_ANSWER: 'awaiting_answer',
  OVERDUE: 'overdue',
  ANSWERED: 'answered',
  BELOW_THRESHOLD: 'below_threshold',
  CLOSED: 'closed',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
  STOPPED: 'stopped',
} as const satisfies Record<string, PetitionStatus>

registerEnumType(PetitionStatusEnum, {
  name: 'PetitionStatus',
  description: 'What people read: a label of stage and tracks together',
  valuesConfig: {
    DRAFT: { description: 'Not sent yet' },
    SPONSORING: { description: 'Looking for the first supporters' },
    IN_REVIEW: { description: 'With the moderators' },
    NEEDS_CHANGES: { description: 'The moderator asked its author for changes' },
    REJECTED: { description: 'Refused by a code of the book' },
    IN_DELIBERATION: { description: 'Its text is discussed and may change' },
    COLLECTING: { description: 'Collecting signatures, no threshold reached yet' },
    SUSPENDED: { description: 'Signing rests, by a court or before an election' },
    THRESHOLD_MET: { description: 'A threshold is reached' },
    AWAITING_ANSWER: { description: 'The addressee owes an answer' },
    OVERDUE: { description: 'The answer is late' },
    ANSWERED: { description: 'The addressee answered' },
    BELOW_THRESHOLD: { description: 'Closed with no threshold reached' },
    CLOSED: { description: 'Closed, with nothing left to wait for' },
    EXPIRED: { description: 'A term before signing ran out' },
    WITHDRAWN: { description: 'Taken back by its author' },
    STOPPED: { description: 'Ended by an event before it was published' },
  },
})

export const TrackStateEnum = {
  UNMET: 'unmet',
  MET: 'met',
  DUE: 'due',
  ANSWERED: 'answered',
  DECLINED: 'declined',
} as const satisfies Record<string, TrackState>

registerEnumType(TrackStateEnum, {
  name: 'TrackState',
  description: 'How far a threshold and what follows from it got',
  valuesConfig: {
    UNMET: { description: 'Too few signatures so far' },
    MET: { description: 'Reached' },
    DUE: { description: 'On the desk of the addressee' },
    ANSWERED: { description: 'Answered' },
    DECLINED: { description: 'Declined, with reasons' },
  },
})

export const WayStepKindEnum = {
  DRAFT: 'draft',
  SPONSORING: 'sponsoring',
  MODERATION: 'moderation',
  DELIBERATION: 'deliberation',
  SIGNING: 'signing',
  THRESHOLD: 'threshold',
  ANSWER: 'answer',
} as const satisfies Record<string, WayStepKind>

registerEnumType(WayStepKindEnum, {
  name: 'WayStepKind',
  description: 'A station on the way of a petition',
  valuesConfig: {
    DRAFT: { description: 'Writing' },
    SPONSORING: { description: 'The first supporters' },
    MODERATION: { description: 'Check by a moderator' },
    DELIBERATION: { description: 'Discussion of the text' },
    SIGNING: { description: 'Collection of signatures' },
    THRESHOLD: { description: 'A threshold' },
    ANSWER: { description: 'The answer that a threshold obliges to' },
  },
})

export const WayStepStateEnum = { DONE: 'done', NOW: 'now', NEXT: 'next', MISSED: 'missed' } as const satisfies Record<
  string,
  WayStepState
>

registerEnumType(WayStepStateEnum, {
  name: 'WayStepState',
  description: 'Where a step stands in time',
  valuesConfig: {
    DONE: { description: 'Behind us' },
    NOW: { description: 'Happening' },
    NEXT: { description: 'Ahead' },
    MISSED: { description: 'Over without success' },
  },
})

export const AreaKindEnum = {
  COUNTRY: 'country',
  REGION: 'region',
  CONSTITUENCY: 'constituency',
} as const satisfies Record<string, AreaKind>

registerEnumType(AreaKindEnum, {
  name: 'AreaKind',
  description: 'How an imported petition breaks its signatures down',
  valuesConfig: {
    COUNTRY: { description: 'By country' },
    REGION: { description: 'By region' },
    CONSTITUENCY: { description: 'By constituency' },
  },
})

export const PetitionOrderEnum = {
  RELEVANCE: 'relevance',
  NEEDS_FEW: 'needs_few',
  NEWEST: 'newest',
  MOST_SIGNED: 'most_signed',
  CLOSING_SOON: 'closing_soon',
  ANSWERED_LATELY: 'answered_lately',
} as const satisfies Record<string, PetitionOrder>

registerEnumType(PetitionOrderEnum, {
  name: 'PetitionOrder',
  description: 'How a list of petitions is sorted',
  valuesConfig: {
    RELEVANCE: { description: 'Best hits of the search first, at most 200' },
    NEEDS_FEW: { description: 'Nearest to its next threshold first' },
    NEWEST: { description: 'Published last first' },
    MOST_SIGNED: { description: 'Most signatures first' },
    CLOSING_SOON: { description: 'Ending first' },
    ANSWERED_LATELY: { description: 'Answered last first' },
  },
})

export const PauseKindEnum = {
  NEEDS_CHANGES: 'needs_changes',
  FLAGGED: 'flagged',
  DORMANT: 'dormant',
  SUSPENDED: 'suspended',
} as const satisfies Record<string, PauseKind>

registerEnumType(PauseKindEnum, {
  name: 'PauseKind',
  description: 'What holds a petition up',
  valuesConfig: {
    NEEDS_CHANGES: { description: 'The moderator asked its author for changes' },
    FLAGGED: { description: 'Another moderator looks at it' },
    DORMANT: { description: 'It rests before a moderator decides' },
    SUSPENDED: { description: 'Signing is suspended by a court, an office or the calendar' },
  },
})
