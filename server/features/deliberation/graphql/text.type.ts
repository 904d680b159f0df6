import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { AmendmentId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { AmendmentState, DeliberationState } from '#domain/deliberation/amendment.ts'
import type { VersionCause } from '#domain/petitions/petition.ts'
import type { NameMode } from '#domain/rules/book.ts'
import { PetitionTextType } from '#server/features/petitions/index.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum, LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { Decision } from '#server/platform/graphql/user-errors.ts'

const AmendmentStateEnum = {
  OPEN: 'open',
  NEEDS_REBASE: 'needs_rebase',
  TAKEN: 'taken',
  NOT_TAKEN: 'not_taken',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, AmendmentState>

registerEnumType(AmendmentStateEnum, {
  name: 'AmendmentState',
  description: 'What became of an amendment',
  valuesConfig: {
    OPEN: { description: 'The author of the petition has not decided' },
    NEEDS_REBASE: { description: 'Its words were changed meanwhile; who proposed it adapts it or takes it back' },
    TAKEN: { description: 'It is part of the text' },
    NOT_TAKEN: { description: 'It is not part of the text, and the reason is public' },
    WITHDRAWN: { description: 'Taken back by who proposed it' },
  },
})

const DeliberationStateEnum = {
  OPEN: 'open',
  CLOSING: 'closing',
  CLOSED: 'closed',
} as const satisfies Record<string, DeliberationState>

registerEnumType(DeliberationStateEnum, {
  name: 'DeliberationState',
  description: 'Whether the text can still change',
  valuesConfig: {
    OPEN: { description: 'Amendments are proposed' },
    CLOSING: { description: 'The term is over; what is open is decided' },
    CLOSED: { description: 'The text is frozen' },
  },
})

const VersionCauseEnum = {
  SUBMISSION: 'submission',
  REVISION: 'revision',
  AMENDMENT: 'amendment',
} as const satisfies Record<string, VersionCause>

registerEnumType(VersionCauseEnum, {
  name: 'VersionCause',
  description: 'Why there is a version',
  valuesConfig: {
    SUBMISSION: { description: 'It was sent' },
    REVISION: { description: 'The author of the petition changed it' },
    AMENDMENT: { description: 'An amendment was taken' },
  },
})

@ObjectType('TextRange', { description: 'A stretch of a text of a version, in UTF-16 units' })
export class TextRangeType {
  @Field(() => Int, { description: 'Number of the version' })
  version: number

  @Field(() => LocaleEnum, { description: 'Language of the text' })
  locale: Locale

  @Field(() => ID, { description: 'Field of the rule book' })
  field: string

  @Field(() => Int, { description: 'Where it begins, from 0' })
  start: number

  @Field(() => Int, { description: 'Where it ends; the same place where it is empty' })
  end: number

  @Field(() => String, { description: 'The words that stand there' })
  quote: string
}

@ObjectType('AmendmentDecision', { description: 'What was decided on an amendment' })
export class AmendmentDecisionType {
  @Field(() => DateTime, { description: 'When' })
  at: Date

  @Field(() => Boolean, { description: 'Nobody decided in time, so the system recorded it as not taken' })
  undecided: boolean

  @Field(() => String, { nullable: true, description: 'Why it was not taken' })
  reason: string | null

  @Field(() => Int, { nullable: true, description: 'The version that took it in' })
  version: number | null
}

@ObjectType('Amendment', { description: 'Somebody asks to replace words of a petition' })
export class AmendmentType {
  @Field(() => ID, { description: 'Opaque: amd_…' })
  id: AmendmentId

  @Field(() => AmendmentStateEnum, { description: 'What became of it' })
  state: AmendmentState

  @Field(() => TextRangeType, { description: 'The words as who proposed it meant them' })
  asked: TextRangeType

  @Field(() => TextRangeType, { description: 'Where the same words stand in the latest version' })
  range: TextRangeType

  @Field(() => String, { description: 'What stands there instead' })
  replacement: string

  @Field(() => String, { description: 'Why' })
  reason: string

  @Field(() => DateTime, { description: 'When it was proposed' })
  proposedAt: Date

  /** for fields that are computed */
  petitionId: PetitionId
  authorId: PersonId
  nameMode: NameMode
}

export const AmendmentConnection = ConnectionOf(() => AmendmentType, 'Amendment', { totalCount: true })

@ObjectType('TextVersion', { description: 'The text as it was once; it never changes' })
export class TextVersionType {
  @Field(() => Int, { description: 'From 1' })
  number: number

  @Field(() => VersionCauseEnum, { description: 'Why there is this version' })
  cause: VersionCause

  @Field(() => Int, { nullable: true, description: 'The version that it changed' })
  basis: number | null

  @Field(() => LocaleEnum, { description: 'Language it was written in first' })
  language: Locale

  @Field(() => DateTime, { description: 'Since when' })
  at: Date

  @Field(() => String, { description: 'SHA-256 of the canonical text, hex' })
  hash: string

  @AtMost(10)
  @Field(() => [PetitionTextType], { description: 'Its texts in the order of the rule book, the title among them' })
  fields: PetitionTextType[]

  @Field(() => String, { description: 'The canonical text, RFC 8785 JSON: what was hashed' })
  canonical: string

  /** for `amendment` */
  petitionId: PetitionId
  amendmentId: string | null
}

@ObjectType('TextDeliberation', { description: 'How the text of a petition is worked on' })
export class TextDeliberationType {
  @Field(() => DeliberationStateEnum, { description: 'Whether it can still change' })
  state: DeliberationState

  @Field(() => DateTime, { description: 'Since when it deliberates' })
  openedAt: Date

  @Field(() => DateTime, { description: 'From when on the author may end it' })
  mayEndAt: Date

  @Field(() => DateTime, { description: 'When it ends' })
  endsAt: Date

  @Field(() => Boolean, { description: 'Its end may move with the holiday calendar' })
  provisional: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it ended' })
  endedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Until when the author may decide after the term' })
  decideUntil: Date | null

  @Field(() => Int, { description: 'Amendments without a decision' })
  undecided: number

  @Field(() => LocalizedText, { description: 'What the rule book calls the stage that follows' })
  nextStage: LocalizedText

  @Field(() => Decision, { description: 'May the viewer propose an amendment' })
  viewerCanAmend: Decision

  @Field(() => Decision, { description: 'May the viewer change the text, and decide on amendments' })
  viewerCanRevise: Decision

  @Field(() => Decision, { description: 'May the viewer end the deliberation' })
  viewerCanEnd: Decision
}
