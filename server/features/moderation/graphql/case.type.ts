import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { CaseDecision, CaseState, ChecklistAnswer, Verdict } from '#domain/moderation/case.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
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
export class ChecklistAnswerType {
  @Field(() => Boolean, { description: 'The check is passed' })
  ok: boolean

  /** for `code`, which is found in the book */
  answer: ChecklistAnswer
}

@ObjectType('CaseDecision', { description: 'What a moderator decided on one submission' })
export class CaseDecisionType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => VerdictEnum, { description: 'What' })
  verdict: Verdict

  @Field(() => String, { nullable: true, description: 'What the author reads, for a refusal' })
  text: string | null

  @Field(() => Int, { description: 'Which submission, from 1' })
  submission: number

  /** for the codes and for who decided */
  decision: CaseDecision
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
