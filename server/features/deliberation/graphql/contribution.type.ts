import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Placed } from '#domain/deliberation/anchor.ts'
import type { Contribution, ContributionHidden, QuestionAnswer } from '#domain/deliberation/contribution.ts'
import type { ReactionCounts } from '#domain/deliberation/reaction.ts'
import type { ContributionReport } from '#domain/deliberation/report.ts'
import type { ContributionId, QuestionAnswerId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import {
  AnchorPlaceEnum,
  AnsweredByEnum,
  CalmCodeEnum,
  ContributionKindEnum,
  ContributionStateEnum,
  ReportOutcomeEnum,
} from './talk.enums.ts'

@ObjectType('ReactionCounts', { description: 'How many people think what of an argument' })
export class ReactionCountsType implements ReactionCounts {
  @Field(() => SafeInt, { description: 'Agree' })
  agree: number

  @Field(() => SafeInt, { description: 'Disagree' })
  disagree: number

  @Field(() => SafeInt, { description: 'Take no side' })
  pass: number
}

@ObjectType('ContributionHidden', { description: 'Why a contribution cannot be read' })
class ContributionHiddenType implements ContributionHidden {
  @Field(() => CalmCodeEnum, { description: 'Code' })
  code: string

  @Field(() => String, { description: 'Words of the moderators' })
  reason: string

  @Field(() => DateTime, { description: 'Since when' })
  at: Date
}

@ObjectType('ContributionAnchor', { description: 'The words of the petition that a contribution speaks of' })
export class ContributionAnchorType {
  @Field(() => Int, { description: 'Number of the version that they were marked in' })
  version: number

  @Field(() => LocaleEnum, { description: 'Its language' })
  locale: Locale

  @Field(() => String, { description: 'Id of its field' })
  field: string

  @Field(() => String, { description: 'The words' })
  quote: string

  @Field(() => AnchorPlaceEnum, { description: 'Whether they stand in the text of today' })
  place: Placed['kind']

  @Field(() => Int, {
    nullable: true,
    description: 'Where they begin in it, in UTF-16 units; null where they are gone',
  })
  start: number | null

  @Field(() => Int, { nullable: true, description: 'Where they end, without' })
  end: number | null
}

@ObjectType('QuestionAnswer', { description: 'An answer to a question' })
export class QuestionAnswerType implements Pick<QuestionAnswer, 'id' | 'by' | 'language' | 'text' | 'links' | 'at'> {
  @Field(() => ID, { description: 'Opaque: qan_…' })
  id: QuestionAnswerId

  @Field(() => AnsweredByEnum, { description: 'Who answers' })
  by: QuestionAnswer['by']

  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => String, { description: 'The words' })
  text: string

  @AtMost(5)
  @Field(() => [String], { description: 'What proves them: https addresses' })
  links: readonly string[]

  @Field(() => DateTime, { description: 'When' })
  at: Date
}

@ObjectType('ContributionReport', { description: 'What the viewer reported, and what came of it' })
export class ContributionReportType implements Pick<ContributionReport, 'code' | 'text' | 'at' | 'outcome' | 'answer'> {
  @Field(() => CalmCodeEnum, { description: 'Why' })
  code: string

  @Field(() => String, { description: 'What was added; may be empty' })
  text: string

  @Field(() => DateTime, { description: 'When it was reported' })
  at: Date

  @Field(() => ReportOutcomeEnum, { nullable: true, description: 'What came of it; null while it waits' })
  outcome: ContributionReport['outcome']

  @Field(() => String, { description: 'Words of the moderators; empty while it waits' })
  answer: string
}

/** Its root object is the domain's `Contribution`; what is not a plain part of it stands in `contribution.fields.ts`. */
@ObjectType('Contribution', { description: 'What somebody says about a petition' })
export class ContributionType implements Pick<
  Contribution,
  'id' | 'kind' | 'state' | 'language' | 'asksEvidence' | 'at' | 'editedAt' | 'hidden'
> {
  @Field(() => ID, { description: 'Opaque: con_…' })
  id: ContributionId

  @Field(() => ContributionKindEnum, { description: 'What it is' })
  kind: Contribution['kind']

  @Field(() => ContributionStateEnum, { description: 'Whether it can be read' })
  state: Contribution['state']

  @Field(() => LocaleEnum, { description: 'The language it is written in' })
  language: Locale

  @Field(() => Boolean, { description: 'A remark that asks the author for evidence' })
  asksEvidence: boolean

  @Field(() => DateTime, { description: 'When it was said' })
  at: Date

  @Field(() => DateTime, { nullable: true, description: 'When its words were put right' })
  editedAt: Date | null

  @Field(() => ContributionHiddenType, { nullable: true, description: 'Why it cannot be read' })
  hidden: ContributionHidden | null
}

export const ContributionConnection = ConnectionOf(() => ContributionType, 'Contribution', { totalCount: true })
