import { registerEnumType } from 'type-graphql'
import type { Grade } from '#domain/budgets/works/grade-work.ts'
import type { WorkHealth } from '#domain/budgets/works/work-health.ts'
import type { NoteKind, NoteState } from '#domain/budgets/works/work-note.ts'
import type { DepartureKind } from '#domain/budgets/works/departure-kinds.ts'
import type { DisputeAnswer, Hand } from '#domain/budgets/works/work.ts'
import type { WorkActName } from '#domain/budgets/works/next-acts.ts'

export const WorkHealthEnum = {
  ON_TIME: 'on_time',
  NO_NEWS: 'no_news',
  MISSED_DATE: 'missed_date',
  ENDED: 'ended',
} as const satisfies Record<string, WorkHealth['code']>

registerEnumType(WorkHealthEnum, {
  name: 'WorkHealthCode',
  description: 'What the clock says of a work, by itself',
  valuesConfig: {
    ON_TIME: { description: 'Green: nothing is missed' },
    NO_NEWS: { description: 'Amber: silent for longer than the rules allow' },
    MISSED_DATE: { description: 'Red: a planned day is over, and its stage has not begun or ended' },
    ENDED: { description: 'Done, given up or handed over' },
  },
})

export const WorkRoleEnum = {
  OFFICIAL: 'official',
  METHODOLOGIST: 'methodologist',
} as const satisfies Record<string, Hand['role']>

registerEnumType(WorkRoleEnum, {
  name: 'WorkRole',
  description: 'By which role somebody acts on a work',
  valuesConfig: {
    OFFICIAL: { description: 'Official of the responsible body' },
    METHODOLOGIST: { description: 'Who runs the campaign' },
  },
})

export const WorkDepartureEnum = {
  DATES: 'dates',
  COST: 'cost',
  SCOPE: 'scope',
  FAILED: 'failed',
  WITHDRAWN: 'withdrawn',
  HANDED_OVER: 'handed_over',
} as const satisfies Record<string, DepartureKind>

registerEnumType(WorkDepartureEnum, {
  name: 'WorkDepartureKind',
  description: 'What differs from the promise of the vote, or from the plan',
  valuesConfig: {
    DATES: { description: 'It ends later' },
    COST: { description: 'It costs more' },
    SCOPE: { description: 'Something else is built' },
    FAILED: { description: 'It was given up' },
    WITHDRAWN: { description: 'The city took it out' },
    HANDED_OVER: { description: 'It was passed on unfinished' },
  },
})

export const DisputeOutcomeEnum = {
  REOPENED: 'reopened',
  CONFIRMED: 'confirmed',
} as const satisfies Record<string, DisputeAnswer['outcome']>

registerEnumType(DisputeOutcomeEnum, {
  name: 'DisputeOutcome',
  description: 'What came of a dispute',
  valuesConfig: {
    REOPENED: { description: 'Work goes on' },
    CONFIRMED: { description: 'It was done all the same' },
  },
})

export const WorkNoteKindEnum = {
  NOTE: 'note',
  DISPUTE: 'dispute',
} as const satisfies Record<string, NoteKind>

registerEnumType(WorkNoteKindEnum, {
  name: 'WorkNoteKind',
  description: 'Why a resident writes',
  valuesConfig: {
    NOTE: { description: 'What they saw' },
    DISPUTE: { description: 'Why it is not done' },
  },
})

export const WorkNoteStateEnum = {
  PENDING: 'pending',
  PUBLISHED: 'published',
  REJECTED: 'rejected',
} as const satisfies Record<string, NoteState>

registerEnumType(WorkNoteStateEnum, {
  name: 'WorkNoteState',
  description: 'Whether a note is shown',
  valuesConfig: {
    PENDING: { description: 'Waits for a moderator' },
    PUBLISHED: { description: 'Everybody reads it' },
    REJECTED: { description: 'Its author alone reads it, with the reason' },
  },
})

export const NoteDecisionEnum = {
  PUBLISHED: 'published',
  REJECTED: 'rejected',
} as const satisfies Record<string, NoteState>

registerEnumType(NoteDecisionEnum, {
  name: 'WorkNoteDecision',
  description: 'What a moderator decides about a note',
  valuesConfig: {
    PUBLISHED: { description: 'Show it' },
    REJECTED: { description: 'Do not show it; needs a reason' },
  },
})

export const GradeEnum = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const satisfies Record<string, Grade>

registerEnumType(GradeEnum, {
  name: 'WorkGrade',
  description: 'How much a work changed',
  valuesConfig: {
    HIGH: { description: 'Much' },
    MEDIUM: { description: 'Something' },
    LOW: { description: 'Little' },
  },
})

export const WorkActEnum = {
  PLAN: 'plan',
  START_STAGE: 'startStage',
  FINISH_STAGE: 'finishStage',
  REPORT: 'report',
  DELAY: 'delay',
  RESUME: 'resume',
  FINISH: 'finish',
  FAIL: 'fail',
  ANSWER_DISPUTE: 'answerDispute',
  HAND_OVER: 'handOver',
} as const satisfies Record<string, WorkActName>

registerEnumType(WorkActEnum, {
  name: 'WorkAct',
  description: 'What the responsible body can do with a work',
  valuesConfig: {
    PLAN: { description: 'planWork' },
    START_STAGE: { description: 'startWorkStage, for a stage whose `viewerCanStart` says so' },
    FINISH_STAGE: { description: 'finishWorkStage, for a stage whose `viewerCanFinish` says so' },
    REPORT: { description: 'reportWork' },
    DELAY: { description: 'delayWork' },
    RESUME: { description: 'resumeWork' },
    FINISH: { description: 'finishWork' },
    FAIL: { description: 'failWork' },
    ANSWER_DISPUTE: { description: 'answerWorkDispute' },
    HAND_OVER: { description: 'handOverWork' },
  },
})
