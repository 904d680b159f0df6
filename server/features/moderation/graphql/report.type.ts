import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LogKind } from '#domain/moderation/report.ts'
import type { ModerationCase } from '#domain/moderation/case.ts'
import type { CaseState } from '#domain/moderation/case-states.ts'
import { CodeType } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime, LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'

const LogKindEnum = {
  APPROVED: 'approved',
  REFUSED: 'refused',
  HIDDEN: 'hidden',
  KEPT: 'kept',
  APPEAL_LODGED: 'appeal_lodged',
  APPEAL_UPHELD: 'appeal_upheld',
  APPEAL_OVERTURNED: 'appeal_overturned',
  CHANGES_ASKED: 'changes_asked',
  FLAGGED: 'flagged',
  DORMANT: 'dormant',
  RESUMED: 'resumed',
  INTEREST_DECLARED: 'interest_declared',
  TURNED_DOWN: 'turned_down',
} as const satisfies Record<string, LogKind>

registerEnumType(LogKindEnum, {
  name: 'ModerationLogKind',
  description: 'What happened in a case',
  valuesConfig: {
    APPROVED: { description: 'Approved' },
    REFUSED: { description: 'Refused' },
    HIDDEN: { description: 'A published text was hidden' },
    KEPT: { description: 'A published text stays, although somebody proposed to hide it' },
    APPEAL_LODGED: { description: 'The author appealed' },
    APPEAL_UPHELD: { description: 'Another moderator upheld the refusal' },
    APPEAL_OVERTURNED: { description: 'Another moderator overturned the refusal and approved' },
    CHANGES_ASKED: { description: 'The author was asked for changes' },
    FLAGGED: { description: 'Another moderator was asked to look' },
    DORMANT: { description: 'Set aside' },
    RESUMED: { description: 'Put back into the queue' },
    INTEREST_DECLARED: { description: 'A moderator told of an interest and gave the case away' },
    TURNED_DOWN: { description: 'A second moderator did not confirm a proposed refusal' },
  },
})

@ObjectType('ModerationLogEntry', { description: 'An entry of the public log: no people, no words' })
export class ModerationLogEntryType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => LogKindEnum, { description: 'What' })
  kind: LogKind

  @Field(() => CodeType, { nullable: true, description: 'Code of the book' })
  code: CodeType | null

  @Field(() => SafeInt, { nullable: true, description: 'Of a decision: seconds it had waited for the moderators' })
  waitedSeconds: number | null

  @Field(() => Boolean, { nullable: true, description: 'Of a decision: after its day' })
  late: boolean | null

  /** for the features that know what it is about */
  subject: ModerationCase['subject']
}

@ObjectType('ModerationCodeCount', { description: 'How often a code was used' })
class CodeCountType {
  @Field(() => CodeType, { description: 'The code' })
  code: CodeType

  @Field(() => Int, { description: 'How often' })
  count: number
}

@ObjectType('ModerationWeek', { description: 'Figures of one week, Monday to Sunday in the time zone of the place' })
export class ModerationWeekType {
  @Field(() => LocalDate, { description: 'Its Monday' })
  week: string

  @Field(() => Int, { description: 'Texts that came in' })
  received: number

  @Field(() => Int, { description: 'Decisions of all kinds, answers to appeals among them' })
  decided: number

  @Field(() => Int, { description: 'Of these, until their day' })
  onTime: number

  @Field(() => SafeInt, { nullable: true, description: 'Seconds that half of the decisions had waited at most' })
  medianWaitSeconds: number | null

  @Field(() => Int, { description: 'Approvals' })
  approved: number

  @AtMost(15)
  @Field(() => [CodeCountType], { description: 'Refusals and hidings by their code, the commonest first' })
  codes: CodeCountType[]

  @Field(() => Int, { description: 'Appeals that came in' })
  appealsLodged: number

  @Field(() => Int, { description: 'Appeals after which the refusal stood' })
  appealsUpheld: number

  @Field(() => Int, { description: 'Appeals after which it did not' })
  appealsOverturned: number

  @Field(() => Int, { description: 'How often authors were asked for changes' })
  changesAsked: number

  @Field(() => Int, { description: 'How often a moderator told of an interest' })
  interests: number
}

@ObjectType('ModerationNow', { description: 'How the queue stands now' })
export class ModerationNowType {
  @Field(() => Int, { description: 'Cases that wait for a moderator' })
  waiting: number

  @Field(() => Int, { description: 'Past their day' })
  overdue: number

  @Field(() => Int, { description: 'The book says to warn of them' })
  dueSoon: number

  @Field(() => Int, { description: 'With their authors, or set aside' })
  aside: number

  @Field(() => SafeInt, { nullable: true, description: 'Seconds that half of them have waited at most' })
  medianWaitSeconds: number | null

  @Field(() => SafeInt, { nullable: true, description: 'Seconds that the longest one has waited' })
  longestWaitSeconds: number | null
}

@ObjectType('ModerationReport', { description: 'The work of the moderators, in public' })
export class ModerationReportType {
  @Field(() => DateTime, { description: 'As of when' })
  asOf: Date

  @Field(() => LocalDate, { description: 'Monday of the week that the log tells' })
  week: string

  @Field(() => ModerationNowType, { description: 'The queue' })
  now: ModerationNowType

  @AtMost(12)
  @Field(() => [ModerationWeekType], { description: 'The latest week first' })
  weeks: ModerationWeekType[]

  @Field(() => Int, { description: 'Entries of the week' })
  entryCount: number

  @AtMost(100)
  @Field(() => [ModerationLogEntryType], { description: 'The latest hundred of them, the latest first' })
  log: ModerationLogEntryType[]
}

@ObjectType('CaseAtRisk', { description: 'A case that is late or soon will be' })
export class CaseAtRiskType {
  @Field(() => DateTime, { description: 'Until when it has to be decided, or had to be' })
  dueAt: Date

  @Field(() => Boolean, { description: 'Past its day' })
  overdue: boolean

  @Field(() => Boolean, { description: 'A moderator is at work on it now' })
  taken: boolean

  @Field(() => Boolean, { description: 'The viewer may open it at the desk' })
  opens: boolean

  @Field(() => String, { description: 'Opaque: cas_…' })
  caseId: string

  /** for the features that know what it is about */
  subject: ModerationCase['subject']
  state: CaseState
}
