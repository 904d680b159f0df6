import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { KeptCase, PauseKind } from '#domain/moderation/case.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { ModerationCaseType } from './case.type.ts'

const PauseKindEnum = {
  NEEDS_CHANGES: 'needs_changes',
  FLAGGED: 'flagged',
  DORMANT: 'dormant',
} as const satisfies Record<string, PauseKind>

registerEnumType(PauseKindEnum, {
  name: 'CasePauseKind',
  description: 'What a moderator can do short of deciding',
  valuesConfig: {
    NEEDS_CHANGES: { description: 'Ask the author for changes; the clock stands' },
    FLAGGED: { description: 'Ask that another moderator looks; the clock runs' },
    DORMANT: { description: 'Set it aside; the clock runs' },
  },
})

@InputType({ description: 'A case' })
export class CaseIdInput {
  @Field(() => ID, { description: 'The case' })
  caseId: string
}

@InputType({ description: 'A step short of a decision' })
export class PauseCaseInput extends CaseIdInput {
  @Field(() => PauseKindEnum, { description: 'Which' })
  kind: PauseKind

  @Field(() => String, { description: 'What the author should change, or a note for the next moderator' })
  text: string
}

@InputType({ description: 'A case to put back into the queue' })
export class ResumeCaseInput extends CaseIdInput {
  @Field(() => String, { nullable: true, description: 'A note for the next moderator' })
  text?: string | null
}

@InputType({ description: 'A personal interest in a case' })
export class DeclareInterestInput extends CaseIdInput {
  @Field(() => String, { description: 'Which; it is kept and never public' })
  reason: string
}

@InputType({ description: 'The word of the second moderator' })
export class AnswerProposalInput extends CaseIdInput {
  @Field(() => Boolean, { description: 'They confirm what was proposed' })
  agrees: boolean

  @Field(() => String, { nullable: true, description: 'Why they turn it down' })
  text?: string | null
}

@ObjectType({ description: 'Result of an act on a case' })
export class CasePayload {
  @Field(() => ModerationCaseType, {
    nullable: true,
    description:
      'The case as it is now; null where it was refused, where nothing waits, and where it is not to be seen any more',
  })
  case?: KeptCase | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
