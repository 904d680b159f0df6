// Long because every value has its description.
import { registerEnumType } from 'type-graphql'
import type { CoAuthor, VerdictOutcome, VerdictStep } from '#domain/budgets/project.ts'
import type { LostReason, ProjectState } from '#domain/budgets/states.ts'
import type { ProjectAct } from '#domain/budgets/project-states.ts'
import { formalCodes, meritCodes, type VerdictCode } from '#domain/budgets/verdict-codes.ts'
import type { ProjectOrder } from '../use-cases/list-projects.ts'

export const ProjectStateEnum = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  NEEDS_CHANGES: 'needs_changes',
  FORMALLY_ACCEPTED: 'formally_accepted',
  FORMALLY_REJECTED: 'formally_rejected',
  SUPPORTED: 'supported',
  UNSUPPORTED: 'unsupported',
  FEASIBLE: 'feasible',
  INFEASIBLE: 'infeasible',
  APPEALED: 'appealed',
  ON_BALLOT: 'on_ballot',
  MERGED: 'merged',
  WITHDRAWN_BY_AUTHOR: 'withdrawn_by_author',
  WITHDRAWN_BY_CITY: 'withdrawn_by_city',
  WON: 'won',
  LOST: 'lost',
  PLANNED: 'planned',
  IN_PROGRESS: 'in_progress',
  DELAYED: 'delayed',
  DONE: 'done',
  DISPUTED: 'disputed',
  FAILED: 'failed',
} as const satisfies Record<string, ProjectState>

registerEnumType(ProjectStateEnum, {
  name: 'ProjectState',
  description: 'Where a project stands. Nothing disappears: it gets a state',
  valuesConfig: {
    DRAFT: { description: 'Being written, seen by its authors alone' },
    SUBMITTED: { description: 'Sent in, waits for the formal check' },
    NEEDS_CHANGES: { description: 'Given back to its author for a correction' },
    FORMALLY_ACCEPTED: { description: 'Passed the formal check' },
    FORMALLY_REJECTED: { description: 'Refused by the formal check' },
    SUPPORTED: { description: 'Gathered the support that the rules ask for' },
    UNSUPPORTED: { description: 'Did not gather enough support' },
    FEASIBLE: { description: 'Can be built, for a known price' },
    INFEASIBLE: { description: 'Cannot be built' },
    APPEALED: { description: 'Its author appealed; another official decides' },
    ON_BALLOT: { description: 'On the frozen list, with its number' },
    MERGED: { description: 'Became part of another project' },
    WITHDRAWN_BY_AUTHOR: { description: 'Taken back by its author' },
    WITHDRAWN_BY_CITY: { description: 'Taken out by the city, with a reason' },
    WON: { description: 'Won the vote' },
    LOST: { description: 'Did not win' },
    PLANNED: { description: 'Won, its work is planned' },
    IN_PROGRESS: { description: 'Being built' },
    DELAYED: { description: 'Its work is late' },
    DONE: { description: 'Built' },
    DISPUTED: { description: 'A resident disputes that it is built' },
    FAILED: { description: 'Will not be built' },
  },
})

export const ProjectActEnum = {
  SUBMIT: 'submit',
  REQUEST_CHANGES: 'request_changes',
  ACCEPT: 'accept',
  REJECT: 'reject',
  COUNT_AS_SUPPORTED: 'count_as_supported',
  COUNT_AS_UNSUPPORTED: 'count_as_unsupported',
  FIND_FEASIBLE: 'find_feasible',
  FIND_INFEASIBLE: 'find_infeasible',
  APPEAL: 'appeal',
  UPHOLD_APPEAL: 'uphold_appeal',
  DISMISS_APPEAL: 'dismiss_appeal',
  PUT_ON_BALLOT: 'put_on_ballot',
  MERGE: 'merge',
  WITHDRAW: 'withdraw',
  WITHDRAW_BY_CITY: 'withdraw_by_city',
  WIN: 'win',
  LOSE: 'lose',
  PLAN: 'plan',
  START: 'start',
  DELAY: 'delay',
  RESUME: 'resume',
  FINISH: 'finish',
  DISPUTE: 'dispute',
  REOPEN: 'reopen',
  CONFIRM: 'confirm',
  FAIL: 'fail',
} as const satisfies Record<string, ProjectAct>

registerEnumType(ProjectActEnum, {
  name: 'ProjectAct',
  description: 'What somebody did to a project',
  valuesConfig: {
    SUBMIT: { description: 'Its author sent it in' },
    REQUEST_CHANGES: { description: 'A moderator asked for a correction' },
    ACCEPT: { description: 'A moderator admitted it' },
    REJECT: { description: 'A moderator refused it' },
    COUNT_AS_SUPPORTED: { description: 'It gathered enough support' },
    COUNT_AS_UNSUPPORTED: { description: 'It did not gather enough support' },
    FIND_FEASIBLE: { description: 'An official found that it can be built' },
    FIND_INFEASIBLE: { description: 'An official found that it cannot be built' },
    APPEAL: { description: 'Its author appealed' },
    UPHOLD_APPEAL: { description: 'Another official decided for the author' },
    DISMISS_APPEAL: { description: 'Another official kept the verdict' },
    PUT_ON_BALLOT: { description: 'The list was frozen with it' },
    MERGE: { description: 'Both authors agreed to merge' },
    WITHDRAW: { description: 'Its author took it back' },
    WITHDRAW_BY_CITY: { description: 'The city took it out' },
    WIN: { description: 'It won' },
    LOSE: { description: 'It did not win' },
    PLAN: { description: 'Its work was planned' },
    START: { description: 'Its work began' },
    DELAY: { description: 'Its work was delayed' },
    RESUME: { description: 'Its work goes on' },
    FINISH: { description: 'It was reported as built' },
    DISPUTE: { description: 'A resident disputed that' },
    REOPEN: { description: 'Its work goes on after a dispute' },
    CONFIRM: { description: 'It was confirmed as built' },
    FAIL: { description: 'Its work was given up' },
  },
})

export const ProjectOrderEnum = {
  NUMBER: 'number',
  NEWEST: 'newest',
  CHEAPEST: 'cheapest',
  DEAREST: 'dearest',
  BALLOT: 'ballot',
  VOTES: 'votes',
} as const satisfies Record<string, ProjectOrder>

registerEnumType(ProjectOrderEnum, {
  name: 'ProjectOrder',
  description: 'In which order projects are listed',
  valuesConfig: {
    NUMBER: { description: 'By running number' },
    NEWEST: { description: 'What was sent in last comes first' },
    CHEAPEST: { description: 'The lowest price first' },
    DEAREST: { description: 'The highest price first' },
    BALLOT: { description: 'By the number on the ballot; those without come last' },
    VOTES: { description: 'The most votes first' },
  },
})

export const VerdictStepEnum = {
  FORMAL: 'formal',
  MERIT: 'merit',
  APPEAL: 'appeal',
} as const satisfies Record<string, VerdictStep>

registerEnumType(VerdictStepEnum, {
  name: 'VerdictStep',
  description: 'What a verdict is about',
  valuesConfig: {
    FORMAL: { description: 'Whether it is complete and in its place; by moderators' },
    MERIT: { description: 'Whether it can be built and for how much; by officials' },
    APPEAL: { description: 'The same again, by another official' },
  },
})

export const VerdictOutcomeEnum = {
  ACCEPTED: 'accepted',
  NEEDS_CHANGES: 'needs_changes',
  REJECTED: 'rejected',
  FEASIBLE: 'feasible',
  INFEASIBLE: 'infeasible',
} as const satisfies Record<string, VerdictOutcome>

registerEnumType(VerdictOutcomeEnum, {
  name: 'VerdictOutcome',
  description: 'What was decided',
  valuesConfig: {
    ACCEPTED: { description: 'It passed the formal check' },
    NEEDS_CHANGES: { description: 'The author may correct it' },
    REJECTED: { description: 'It did not pass the formal check' },
    FEASIBLE: { description: 'It can be built' },
    INFEASIBLE: { description: 'It cannot be built' },
  },
})

/** `LAND_NOT_PUBLIC`: the code in capitals. */
export const VerdictCodeEnum = Object.fromEntries(
  [...new Set<VerdictCode>([...formalCodes, ...meritCodes])].map((code) => [code.toUpperCase(), code]),
) as Readonly<Record<string, VerdictCode>>

const meanings: Readonly<Record<VerdictCode, string>> = {
  incomplete: 'Something is missing',
  outside_territory: 'It lies outside the place of the campaign',
  not_public_benefit: 'It serves a few and not everybody',
  not_local_task: 'It is not a task of this city',
  wrong_category: 'It belongs to another category',
  cost_unclear: 'Its cost is not explained',
  over_cap: 'It costs more than one project may',
  repeats_another: 'It repeats another proposal',
  personal_data: 'It holds personal data',
  offensive: 'It offends somebody',
  unlawful: 'It breaks the law',
  land_not_public: 'The land is not public',
  land_reserved: 'The land is meant for something else',
  technically_impossible: 'It cannot be built there',
  unsafe: 'It would be dangerous',
  harms_nature: 'It would harm nature',
  price_over_cap: 'Its price is higher than one project may cost',
  running_costs: 'Nobody can pay for keeping it up',
  planned_already: 'The city builds it anyway',
  permits_impossible: 'It cannot be permitted',
}

registerEnumType(VerdictCodeEnum, {
  name: 'VerdictCode',
  description: 'Why a project was refused or given back; the client owns the words',
  valuesConfig: Object.fromEntries(
    Object.entries(VerdictCodeEnum).map(([name, code]) => [name, { description: meanings[code] }]),
  ),
})

export const CoAuthorStateEnum = {
  INVITED: 'invited',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  LEFT: 'left',
} as const satisfies Record<string, CoAuthor['state']>

registerEnumType(CoAuthorStateEnum, {
  name: 'CoAuthorState',
  description: 'What came of an invitation',
  valuesConfig: {
    INVITED: { description: 'Nobody has used the link yet' },
    ACCEPTED: { description: 'Somebody joined' },
    DECLINED: { description: 'Somebody said no' },
    LEFT: { description: 'They joined and left again' },
  },
})

export const LostReasonEnum = {
  NO_MONEY: 'no_money',
  BELOW_THRESHOLD: 'below_threshold',
  CONFLICT_WITH: 'conflict_with',
  NOT_ENOUGH_SUPPORT: 'not_enough_support',
  AFTER_STOP: 'after_stop',
} as const satisfies Record<string, LostReason>

registerEnumType(LostReasonEnum, {
  name: 'LostReason',
  description: 'Why a project did not win',
  valuesConfig: {
    NO_MONEY: { description: 'The money was spent on others' },
    BELOW_THRESHOLD: { description: 'Too few votes for the threshold' },
    CONFLICT_WITH: { description: 'A project that excludes it won' },
    NOT_ENOUGH_SUPPORT: { description: 'Too little support' },
    AFTER_STOP: { description: 'Counting had stopped before it' },
  },
})
