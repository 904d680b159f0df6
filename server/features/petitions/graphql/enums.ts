import { registerEnumType } from 'type-graphql'
import type { AreaKind } from '#domain/petitions/origin.ts'
import type { PetitionStage, TrackState } from '#domain/petitions/petition.ts'
import type { PetitionStatus } from '#domain/petitions/status.ts'
import type { ActingRole, TimelineKind } from '#domain/petitions/timeline.ts'
import type { WayStepKind, WayStepState } from '#domain/petitions/way.ts'
import type { PetitionOrder } from '../use-cases/list-petitions.ts'

export const PetitionStageEnum = {
  DRAFT: 'draft',
  MODERATION: 'moderation',
  REJECTED: 'rejected',
  SIGNING: 'signing',
  CLOSED: 'closed',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, PetitionStage>

registerEnumType(PetitionStageEnum, {
  name: 'PetitionStage',
  description: 'Where a petition stands on its one line',
  valuesConfig: {
    DRAFT: { description: 'Being written, seen by its author alone' },
    MODERATION: { description: 'Sent, being checked by a moderator' },
    REJECTED: { description: 'Refused by a code of the book' },
    SIGNING: { description: 'Open for signatures, its text frozen' },
    CLOSED: { description: 'The time for signing is over' },
    WITHDRAWN: { description: 'Taken back by its author' },
  },
})

export const PetitionStatusEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in_review',
  REJECTED: 'rejected',
  COLLECTING: 'collecting',
  THRESHOLD_MET: 'threshold_met',
  AWAITING_ANSWER: 'awaiting_answer',
  OVERDUE: 'overdue',
  ANSWERED: 'answered',
  BELOW_THRESHOLD: 'below_threshold',
  CLOSED: 'closed',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, PetitionStatus>

registerEnumType(PetitionStatusEnum, {
  name: 'PetitionStatus',
  description: 'What people read: a label of stage and tracks together',
  valuesConfig: {
    DRAFT: { description: 'Not sent yet' },
    IN_REVIEW: { description: 'With the moderators' },
    REJECTED: { description: 'Refused by a code of the book' },
    COLLECTING: { description: 'Collecting signatures, no threshold reached yet' },
    THRESHOLD_MET: { description: 'A threshold is reached' },
    AWAITING_ANSWER: { description: 'The addressee owes an answer' },
    OVERDUE: { description: 'The answer is late' },
    ANSWERED: { description: 'The addressee answered' },
    BELOW_THRESHOLD: { description: 'Closed with no threshold reached' },
    CLOSED: { description: 'Closed, with nothing left to wait for' },
    WITHDRAWN: { description: 'Taken back by its author' },
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
  MODERATION: 'moderation',
  SIGNING: 'signing',
  THRESHOLD: 'threshold',
  ANSWER: 'answer',
} as const satisfies Record<string, WayStepKind>

registerEnumType(WayStepKindEnum, {
  name: 'WayStepKind',
  description: 'A station on the way of a petition',
  valuesConfig: {
    DRAFT: { description: 'Writing' },
    MODERATION: { description: 'Check by a moderator' },
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

export const TimelineKindEnum = {
  SUBMITTED: 'submitted',
  RESUBMITTED: 'resubmitted',
  REFUSED: 'refused',
  PUBLISHED: 'published',
  THRESHOLD_MET: 'threshold_met',
  THRESHOLD_LOST: 'threshold_lost',
  ANSWERED: 'answered',
  CLOSED: 'closed',
  WITHDRAWN: 'withdrawn',
  WILL_DECIDE: 'will_decide',
  WILL_CLOSE: 'will_close',
  WILL_ANSWER: 'will_answer',
  SOURCE_OPENED: 'source_opened',
  SOURCE_REJECTED: 'source_rejected',
  SOURCE_DEBATED: 'source_debated',
  SOURCE_CLOSED: 'source_closed',
} as const satisfies Record<string, TimelineKind>

registerEnumType(TimelineKindEnum, {
  name: 'TimelineKind',
  description: 'What happened to a petition, or will',
  valuesConfig: {
    SUBMITTED: { description: 'The author sent it' },
    RESUBMITTED: { description: 'The author corrected it and sent it again' },
    REFUSED: { description: 'A moderator refused it' },
    PUBLISHED: { description: 'A moderator approved it and signing opened' },
    THRESHOLD_MET: { description: 'A threshold was reached' },
    THRESHOLD_LOST: { description: 'The count fell back below a threshold' },
    ANSWERED: { description: 'The addressee answered' },
    CLOSED: { description: 'Signing ended' },
    WITHDRAWN: { description: 'The author took it back' },
    WILL_DECIDE: { description: 'Moderators decide until then' },
    WILL_CLOSE: { description: 'Signing ends then' },
    WILL_ANSWER: { description: 'The answer is due then' },
    SOURCE_OPENED: { description: 'Opened at the source of an import' },
    SOURCE_REJECTED: { description: 'Rejected at the source of an import' },
    SOURCE_DEBATED: { description: 'Debated at the source of an import' },
    SOURCE_CLOSED: { description: 'Closed at the source of an import' },
  },
})

export const ActingRoleEnum = {
  AUTHOR: 'author',
  MODERATOR: 'moderator',
  OFFICIAL: 'official',
  SYSTEM: 'system',
  SOURCE: 'source',
} as const satisfies Record<string, ActingRole>

registerEnumType(ActingRoleEnum, {
  name: 'ActingRole',
  description: 'In which capacity somebody acted',
  valuesConfig: {
    AUTHOR: { description: 'The author' },
    MODERATOR: { description: 'A moderator' },
    OFFICIAL: { description: 'An official of the addressee' },
    SYSTEM: { description: 'A rule that needs nobody: a count, a deadline' },
    SOURCE: { description: 'The system that an import came from' },
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
