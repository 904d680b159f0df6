import { registerEnumType } from 'type-graphql'
import type { Placed } from '#domain/deliberation/anchor.ts'
import type {
  ArgumentKind,
  ContributionKind,
  ContributionState,
  QuestionAnswer,
} from '#domain/deliberation/contribution.ts'
import type { CalmCode, InterventionKind, InterventionState } from '#domain/deliberation/intervention.ts'
import type { ArgumentsOrder } from '#domain/deliberation/order/order-arguments.ts'
import type { ReactionValue } from '#domain/deliberation/reaction.ts'
import type { ReportOutcome } from '#domain/deliberation/talk-events.ts'

export const ContributionKindEnum = {
  ARGUMENT_FOR: 'argument_for',
  ARGUMENT_AGAINST: 'argument_against',
  QUESTION: 'question',
  REMARK: 'remark',
} as const satisfies Record<string, ContributionKind>

registerEnumType(ContributionKindEnum, {
  name: 'ContributionKind',
  description: 'What somebody says about a petition',
  valuesConfig: {
    ARGUMENT_FOR: { description: 'A reason for it; nobody replies, people agree or disagree' },
    ARGUMENT_AGAINST: { description: 'A reason against it' },
    QUESTION: { description: 'Takes answers of the author and of the body that it is addressed to' },
    REMARK: { description: 'Anything else; may ask for evidence' },
  },
})

export const ArgumentSideEnum = {
  FOR: 'argument_for',
  AGAINST: 'argument_against',
} as const satisfies Record<string, ArgumentKind>

registerEnumType(ArgumentSideEnum, {
  name: 'ArgumentSide',
  description: 'Which side an argument is on',
  valuesConfig: { FOR: { description: 'For the petition' }, AGAINST: { description: 'Against it' } },
})

export const ContributionStateEnum = {
  SHOWN: 'shown',
  WITHDRAWN: 'withdrawn',
  HIDDEN: 'hidden',
} as const satisfies Record<string, ContributionState>

registerEnumType(ContributionStateEnum, {
  name: 'ContributionState',
  description: 'Whether a contribution can be read',
  valuesConfig: {
    SHOWN: { description: 'It is read and counted' },
    WITHDRAWN: { description: 'Its author took it back' },
    HIDDEN: { description: 'Two moderators hid it, with a reason' },
  },
})

export const ReactionValueEnum = {
  AGREE: 'agree',
  DISAGREE: 'disagree',
  PASS: 'pass',
} as const satisfies Record<string, ReactionValue>

registerEnumType(ReactionValueEnum, {
  name: 'ReactionValue',
  description: 'What somebody thinks of an argument',
  valuesConfig: {
    AGREE: { description: 'Agrees' },
    DISAGREE: { description: 'Disagrees' },
    PASS: { description: 'Has read it and takes no side' },
  },
})

export const OrderRuleEnum = {
  APPROVAL: 'approval',
  BRIDGING: 'bridging',
} as const satisfies Record<string, ArgumentsOrder['rule']>

registerEnumType(OrderRuleEnum, {
  name: 'ArgumentsOrderRule',
  description: 'By which rule arguments are ordered',
  valuesConfig: {
    APPROVAL: { description: 'By the share that agrees, while few have reacted' },
    BRIDGING: { description: 'By agreement across groups that think differently' },
  },
})

export const InterventionKindEnum = {
  HIDE: 'hide',
  UNHIDE: 'unhide',
  SLOW_MODE: 'slow_mode',
  NOTE: 'note',
} as const satisfies Record<string, InterventionKind>

registerEnumType(InterventionKindEnum, {
  name: 'InterventionKind',
  description: 'What moderators did to a discussion',
  valuesConfig: {
    HIDE: { description: 'Two of them hid a contribution' },
    UNHIDE: { description: 'A contribution is shown again' },
    SLOW_MODE: { description: 'The pace of the discussion' },
    NOTE: { description: 'A word of the facilitator' },
  },
})

export const InterventionStateEnum = {
  PROPOSED: 'proposed',
  DONE: 'done',
  REFUSED: 'refused',
} as const satisfies Record<string, InterventionState>

registerEnumType(InterventionStateEnum, {
  name: 'InterventionState',
  description: 'How far an intervention is',
  valuesConfig: {
    PROPOSED: { description: 'Waits for another moderator' },
    DONE: { description: 'It holds' },
    REFUSED: { description: 'It was refused or taken back' },
  },
})

export const CalmCodeEnum = {
  INSULT: 'insult',
  THREAT: 'threat',
  HATRED: 'hatred',
  PERSONAL_DATA: 'personal_data',
  ADVERTISING: 'advertising',
  OFF_TOPIC: 'off_topic',
  UNLAWFUL: 'unlawful',
} as const satisfies Record<string, CalmCode>

registerEnumType(CalmCodeEnum, {
  name: 'CalmCode',
  description: 'Why something is reported or hidden; none of them is disagreement',
  valuesConfig: {
    INSULT: { description: 'Insults somebody' },
    THREAT: { description: 'Threatens somebody' },
    HATRED: { description: 'Stirs up hatred against a group of people' },
    PERSONAL_DATA: { description: 'Tells personal data of others' },
    ADVERTISING: { description: 'Advertises' },
    OFF_TOPIC: { description: 'Has nothing to do with the petition' },
    UNLAWFUL: { description: 'Calls for something that the law forbids' },
  },
})

export const ReportOutcomeEnum = {
  UPHELD: 'upheld',
  DISMISSED: 'dismissed',
} as const satisfies Record<string, ReportOutcome>

registerEnumType(ReportOutcomeEnum, {
  name: 'ContributionReportOutcome',
  description: 'What came of a report',
  valuesConfig: {
    UPHELD: { description: 'The contribution was hidden' },
    DISMISSED: { description: 'The contribution stays' },
  },
})

export const AnchorPlaceEnum = {
  EXACT: 'exact',
  NEAR: 'near',
  EARLIER: 'earlier',
} as const satisfies Record<string, Placed['kind']>

registerEnumType(AnchorPlaceEnum, {
  name: 'AnchorPlace',
  description: 'Where the words that a contribution speaks of stand in the text of today',
  valuesConfig: {
    EXACT: { description: 'They stand there unchanged' },
    NEAR: { description: 'They stand there, a little changed' },
    EARLIER: { description: 'They are gone: it is about an earlier version' },
  },
})

export const AnsweredByEnum = {
  AUTHOR: 'author',
  OFFICIAL: 'official',
} as const satisfies Record<string, QuestionAnswer['by']>

registerEnumType(AnsweredByEnum, {
  name: 'AnsweredBy',
  description: 'Who answers a question',
  valuesConfig: {
    AUTHOR: { description: 'Who writes the petition' },
    OFFICIAL: { description: 'An official of a body that it is addressed to' },
  },
})
