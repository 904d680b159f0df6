import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Intervention } from '#domain/deliberation/intervention.ts'
import type { ArgumentsOrder } from '#domain/deliberation/order/order-arguments.ts'
import type { InterventionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { ContributionReport } from '#domain/deliberation/report.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { ContributionReportType, ContributionType } from './contribution.type.ts'
import { CalmCodeEnum, InterventionKindEnum, InterventionStateEnum, OrderRuleEnum } from './talk.enums.ts'

// Long because it is the page of a discussion and the desk of those who keep it calm.

@ObjectType('SlowMode', { description: 'How slow a discussion goes' })
export class SlowModeType {
  @Field(() => Int, { description: 'Minutes between two contributions of one person' })
  minutes: number

  @Field(() => String, { description: 'Why' })
  reason: string

  @Field(() => LocaleEnum, { description: 'The language of the reason' })
  language: Locale

  @Field(() => DateTime, { description: 'Since when' })
  since: Date
}

@ObjectType('ArgumentsOrder', {
  description: 'By which rule arguments stand in their order; anybody can compute it again',
})
export class ArgumentsOrderType implements Pick<ArgumentsOrder, 'rule' | 'people' | 'older' | 'clusters'> {
  @Field(() => OrderRuleEnum, { description: 'The rule that holds now' })
  rule: ArgumentsOrder['rule']

  @Field(() => SafeInt, { description: 'People who reacted to an argument' })
  people: number

  @Field(() => SafeInt, { description: 'Active people whose accounts are older than the petition' })
  older: number

  @Field(() => Int, { description: 'From how many of them on arguments are ordered by bridging' })
  bridgingFrom: number

  @Field(() => [Int], { description: 'How many people each group has' })
  clusters: readonly number[]
}

@ObjectType('TalkCounts', { description: 'What was said, in figures' })
export class TalkCountsType {
  @Field(() => SafeInt, { description: 'People who contributed, answered or reacted' })
  participants: number

  @Field(() => SafeInt, { description: 'Arguments for' })
  argumentsFor: number

  @Field(() => SafeInt, { description: 'Arguments against' })
  argumentsAgainst: number

  @Field(() => SafeInt, { description: 'Questions' })
  questions: number

  @Field(() => SafeInt, { description: 'Questions with an answer' })
  questionsAnswered: number

  @Field(() => SafeInt, { description: 'Remarks' })
  remarks: number

  @Field(() => SafeInt, { description: 'Reactions to arguments' })
  reactions: number

  @Field(() => SafeInt, { description: 'Contributions that were taken back or hidden' })
  removed: number
}

@ObjectType('TalkIntervention', { description: 'What moderators did to a discussion; nobody’s name is shown' })
export class TalkInterventionType implements Pick<
  Intervention,
  'id' | 'kind' | 'state' | 'code' | 'language' | 'reason' | 'minutes'
> {
  @Field(() => ID, { description: 'Opaque: ivn_…' })
  id: InterventionId

  @Field(() => InterventionKindEnum, { description: 'What was done' })
  kind: Intervention['kind']

  @Field(() => InterventionStateEnum, { description: 'How far it is' })
  state: Intervention['state']

  @Field(() => CalmCodeEnum, { nullable: true, description: 'Why something was hidden' })
  code: string | null

  @Field(() => LocaleEnum, { description: 'The language of the reason' })
  language: Locale

  @Field(() => String, { description: 'Why, or the note itself' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Of slow mode: minutes; 0 ends it' })
  minutes: number | null

  @Field(() => ID, { nullable: true, description: 'The contribution' })
  contributionId: string | null
}

@ObjectType('Discussion', { description: 'What is said about a petition' })
export class DiscussionType {
  petition: Petition
}

@ObjectType('TalkDeskItem', { description: 'A contribution that waits for moderators' })
export class TalkDeskItemType {
  @Field(() => ContributionType, { description: 'The contribution' })
  contribution: Contribution

  @Field(() => PetitionType, { description: 'What it is about' })
  petition: Petition

  @Field(() => [ContributionReportType], { description: 'Reports without an outcome, the oldest first' })
  reports: readonly ContributionReport[]

  @Field(() => TalkInterventionType, { nullable: true, description: 'A hiding that waits for a second moderator' })
  proposal: Intervention | null

  @Field(() => Boolean, { description: 'The viewer proposed it' })
  proposedByViewer: boolean
}

@ObjectType({ description: 'Result of an act on a contribution' })
export class ContributionPayload {
  @Field(() => ContributionType, { nullable: true, description: 'The contribution as it is now' })
  contribution?: Contribution | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of what a moderator does to a discussion' })
export class TalkInterventionPayload {
  @Field(() => TalkInterventionType, { nullable: true, description: 'The intervention as it is now' })
  intervention?: Intervention | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
