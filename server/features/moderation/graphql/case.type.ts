import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import type { CaseDecision, CaseNote, CaseProposal, Outcome } from '#domain/moderation/case.ts'
import type { CaseState } from '#domain/moderation/case-states.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { CodeType, findCodeType } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'

const CaseStateEnum = {
  OPEN: 'open',
  FLAGGED: 'flagged',
  PROPOSED: 'proposed',
  APPEALED: 'appealed',
  NEEDS_CHANGES: 'needs_changes',
  DORMANT: 'dormant',
  WAITING_FOR_AUTHOR: 'waiting_for_author',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  HIDDEN: 'hidden',
  KEPT: 'kept',
} as const satisfies Record<string, CaseState>

registerEnumType(CaseStateEnum, {
  name: 'CaseState',
  description: 'Where a case of moderation stands',
  valuesConfig: {
    OPEN: { description: 'Waits for a moderator' },
    FLAGGED: { description: 'Waits for another moderator than the one who had a doubt' },
    PROPOSED: { description: 'Waits for a second moderator to confirm what a first one proposed' },
    APPEALED: { description: 'Waits for a moderator who decided nothing of it yet' },
    NEEDS_CHANGES: { description: 'The author was asked for changes; the clock stands' },
    DORMANT: { description: 'Set aside by a moderator; the clock runs' },
    WAITING_FOR_AUTHOR: { description: 'Refused; the author may correct and send again' },
    APPROVED: { description: 'Approved' },
    REFUSED: { description: 'Refused for good' },
    WITHDRAWN: { description: 'The author took it back' },
    HIDDEN: { description: 'A published text is hidden' },
    KEPT: { description: 'A published text stays as it is' },
  },
})

const CaseKindEnum = { SUBMISSION: 'submission', HIDING: 'hiding' } as const
export type CaseKind = (typeof CaseKindEnum)[keyof typeof CaseKindEnum]

registerEnumType(CaseKindEnum, {
  name: 'CaseKind',
  description: 'What is asked of moderators',
  valuesConfig: {
    SUBMISSION: { description: 'Whether what was sent may be published' },
    HIDING: { description: 'Whether what is published must be hidden' },
  },
})
export { CaseKindEnum }

const VerdictEnum = {
  APPROVED: 'approved',
  REFUSED: 'refused',
  HIDDEN: 'hidden',
  KEPT: 'kept',
} as const satisfies Record<string, Outcome>

registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'What a moderator decided',
  valuesConfig: {
    APPROVED: { description: 'It may be published' },
    REFUSED: { description: 'It may not, by a code of the book' },
    HIDDEN: { description: 'What was published is hidden, by a code of the book' },
    KEPT: { description: 'What was published stays' },
  },
})

const NoteKindEnum = {
  NEEDS_CHANGES: 'needs_changes',
  FLAGGED: 'flagged',
  DORMANT: 'dormant',
  RESUMED: 'resumed',
} as const satisfies Record<string, CaseNote['kind']>

registerEnumType(NoteKindEnum, {
  name: 'CaseNoteKind',
  description: 'What a moderator did short of deciding',
  valuesConfig: {
    NEEDS_CHANGES: { description: 'Asked the author for changes' },
    FLAGGED: { description: 'Asked that another moderator looks' },
    DORMANT: { description: 'Set it aside' },
    RESUMED: { description: 'Put it back into the queue' },
  },
})

@ObjectType('ChecklistAnswer', { description: 'One check of the book, answered' })
class ChecklistAnswerType {
  @Field(() => CodeType, { description: 'The check' })
  code: CodeType

  @Field(() => Boolean, { description: 'It is passed' })
  ok: boolean
}

@ObjectType('CaseDecision', { description: 'What a moderator decided on one submission' })
export class CaseDecisionType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => VerdictEnum, { description: 'What' })
  verdict: Outcome

  @Field(() => CodeType, { nullable: true, description: 'Code of the book, for a refusal and for hiding' })
  code: CodeType | null

  @Field(() => String, { nullable: true, description: 'What the author reads, for all but an approval' })
  text: string | null

  @AtMost(10)
  @Field(() => [ChecklistAnswerType], { description: 'The checks that were answered' })
  checklist: ChecklistAnswerType[]

  @Field(() => Boolean, { description: 'The viewer had a part in it' })
  byViewer: boolean

  @Field(() => Boolean, { description: 'A second moderator confirmed it' })
  confirmed: boolean

  @Field(() => Boolean, { description: 'It answers an appeal' })
  onAppeal: boolean

  @Field(() => Int, { description: 'Which submission, from 1' })
  submission: number
}

@ObjectType('CaseNote', { description: 'What a moderator did short of deciding' })
export class CaseNoteType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => NoteKindEnum, { description: 'What' })
  kind: CaseNote['kind']

  @Field(() => String, { description: 'Their words; empty where they needed none' })
  text: string
}

@ObjectType('CaseProposal', { description: 'A decision that takes effect when a second moderator confirms it' })
export class CaseProposalType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => VerdictEnum, { description: 'To refuse, or to hide' })
  verdict: Outcome

  @Field(() => CodeType, { description: 'Code of the book' })
  code: CodeType

  @Field(() => String, { description: 'What the author would read' })
  text: string

  @Field(() => Boolean, { description: 'The viewer proposed it' })
  byViewer: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Why it was turned down; null while it is open or was confirmed',
  })
  turnedDown: string | null
}

@ObjectType('CaseAppeal', { description: 'Why an author asks for another moderator' })
export class CaseAppealType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => String, { description: 'Their words, with new evidence' })
  text: string
}

@ObjectType('ModerationCase', { description: 'Something that waits for a moderator, or waited' })
export class ModerationCaseType {
  @Field(() => ID, { description: 'Opaque: cas_…' })
  id: CaseId

  @Field(() => CaseStateEnum, { description: 'Where it stands' })
  state: CaseState

  @Field(() => DateTime, { description: 'Since when it waits' })
  openedAt: Date

  @Field(() => DateTime, { description: 'Until when it has to be decided' })
  dueAt: Date
}

export function toCaseDecisionType(made: CaseDecision, { moderation }: PetitionRules, viewer: Actor): CaseDecisionType {
  const { at, verdict, code, text, checklist, by, confirmedBy, submission, appeal } = made
  return {
    ...{ at, verdict, text, submission },
    code: code === null ? null : findCodeType(moderation.refusalCodes, code),
    checklist: checklist.map((answer) => ({ ok: answer.ok, code: findCodeType(moderation.checklist, answer.code) })),
    byViewer: viewer.kind === 'person' && [by, confirmedBy].includes(viewer.personId),
    confirmed: confirmedBy !== null,
    onAppeal: appeal !== null,
  }
}

export function toCaseProposalType(
  { at, verdict, code, text, by, answer }: CaseProposal,
  { moderation }: PetitionRules,
  viewer: Actor,
): CaseProposalType {
  return {
    ...{ at, verdict, text },
    code: findCodeType(moderation.refusalCodes, code),
    byViewer: viewer.kind === 'person' && viewer.personId === by,
    turnedDown: answer && !answer.agrees ? answer.text : null,
  }
}
