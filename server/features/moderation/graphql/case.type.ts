import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import type { CaseDecision, CaseState, Verdict } from '#domain/moderation/case.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { CodeType, findCodeType } from '#server/features/rules/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'

const CaseStateEnum = {
  OPEN: 'open',
  WAITING_FOR_AUTHOR: 'waiting_for_author',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, CaseState>

registerEnumType(CaseStateEnum, {
  name: 'CaseState',
  description: 'Where a case of moderation stands',
  valuesConfig: {
    OPEN: { description: 'Waits for a moderator' },
    WAITING_FOR_AUTHOR: { description: 'Refused; the author may correct and send again' },
    APPROVED: { description: 'Approved' },
    REFUSED: { description: 'Refused for good' },
    WITHDRAWN: { description: 'The author took it back' },
  },
})

const VerdictEnum = { APPROVED: 'approved', REFUSED: 'refused' } as const satisfies Record<string, Verdict>

registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'What a moderator decided',
  valuesConfig: {
    APPROVED: { description: 'It may be published' },
    REFUSED: { description: 'It may not, by a code of the book' },
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
  verdict: Verdict

  @Field(() => CodeType, { nullable: true, description: 'Code of the book, for a refusal' })
  code: CodeType | null

  @Field(() => String, { nullable: true, description: 'What the author reads, for a refusal' })
  text: string | null

  @AtMost(10)
  @Field(() => [ChecklistAnswerType], { description: 'The checks that were answered' })
  checklist: ChecklistAnswerType[]

  @Field(() => Boolean, { description: 'The viewer decided this' })
  byViewer: boolean

  @Field(() => Int, { description: 'Which submission, from 1' })
  submission: number
}

@ObjectType('ModerationCase', { description: 'Something that waits for a moderator, or waited' })
export class ModerationCaseType {
  @Field(() => ID, { description: 'Opaque: cas_…' })
  id: CaseId

  @Field(() => CaseStateEnum, { description: 'Where it stands' })
  state: CaseState

  @Field(() => DateTime, { description: 'When the last submission came' })
  openedAt: Date

  @Field(() => DateTime, { description: 'Until when it has to be decided' })
  dueAt: Date
}

export function toCaseDecisionType(
  { at, verdict, code, text, checklist, by, submission }: CaseDecision,
  { moderation }: PetitionRules,
  viewer: Actor,
): CaseDecisionType {
  return {
    ...{ at, verdict, text, submission },
    code: code === null ? null : findCodeType(moderation.refusalCodes, code),
    checklist: checklist.map((answer) => ({ ok: answer.ok, code: findCodeType(moderation.checklist, answer.code) })),
    byViewer: viewer.kind === 'person' && viewer.personId === by,
  }
}
