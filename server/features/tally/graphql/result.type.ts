// Long because a result is one object with many parts.
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { EnvelopeRules } from '#domain/budgets/rules/pb-rules.ts'
import type { LossReason } from '#domain/tally/outcome.ts'
import type { StoredEnvelope } from '#domain/tally/stored-result.ts'
import type { ProjectRecord, TallyRecord } from '#domain/tally/vote-result.ts'
import { EnvelopeType, RuleSentenceType } from '#server/features/budgets/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import type { ResultStatus, WholeResult } from '../use-cases/read-results.ts'
import { LeftoverEnum, ResultStatusEnum, TallyLossEnum } from './result.enums.ts'

@ObjectType('ResultChannel', { description: 'How many of the counted ballots came in one way' })
export class ResultChannelType {
  @Field(() => String, { description: 'online, desk or letter' })
  channel: string

  @Field(() => SafeInt, { nullable: true, description: 'Ballots; null where so few would point at people' })
  ballots: number | null
}

@ObjectType('ResultVoid', { description: 'Ballots that do not count, for one reason' })
export class ResultVoidType {
  @Field(() => String, { description: 'Why' })
  reason: string

  @Field(() => SafeInt, { description: 'How many' })
  ballots: number
}

@ObjectType('ResultAudit', { description: 'What voters got out of a tally' })
export class ResultAuditType {
  @Field(() => SafeInt, { description: 'Voters who chose nothing that won; empty ballots are among them' })
  votersWithNothing: number

  @Field(() => Float, { description: 'The same as a part of all voters, 0 to 1' })
  votersWithNothingShare: number

  @Field(() => Float, { description: 'Winners that a voter had chosen, on average' })
  meanFunded: number

  @Field(() => SafeInt, {
    description: 'What the winners that a voter had chosen cost together, on average, minor units',
  })
  meanMoney: number

  @Field(() => SafeInt, {
    description: 'Projects that lost although their supporters could have paid them with their part of the budget',
  })
  slighted: number
}

/** Its root object is the record with the campaign that its project belongs to. */
@ObjectType('ProjectOutcome', { description: 'What became of a project under a tally' })
export class ProjectOutcomeType implements Omit<ProjectRecord, 'conflictWith' | 'reason'> {
  @Field(() => Int, { description: 'Its ballot number' })
  number: number

  @Field(() => SafeInt, { nullable: true, description: 'Of winners: in which place it was chosen, from 1' })
  place: number | null

  @Field(() => SafeInt, { description: 'Voters who chose it' })
  votes: number

  @Field(() => SafeInt, { nullable: true, description: 'Points or ranks added up; null where ballots have none' })
  points: number | null

  @Field(() => SafeInt, { description: 'What it costs, minor units' })
  cost: number

  @Field(() => TallyLossEnum, { nullable: true, description: 'Why it did not win' })
  reason: LossReason | null

  @Field(() => SafeInt, { nullable: true, description: 'How many projects had won when it lost' })
  afterRounds: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Money that was there for it: of the envelope then, or of its supporters in the end, minor units',
  })
  available: number | null

  @Field(() => SafeInt, { nullable: true, description: 'What of its cost was missing of that, minor units' })
  missing: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'With so many more ballots for it alone it would have won; null where no number that was tried does',
  })
  extraBallots: number | null

  @Field(() => SafeInt, { nullable: true, description: 'At most this it could have cost to win, minor units' })
  winsAtCost: number | null

  @Field(() => SafeInt, { nullable: true, description: 'Equal shares: supporters who paid for it' })
  payers: number | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Equal shares: what a supporter paid who had enough left, minor units, rounded up',
  })
  pricePerVoter: number | null

  /** for `project` and `conflictWith` */
  conflict: number | null
  campaign: Campaign
}

@ObjectType('TallyResult', { description: 'What one way of counting comes to' })
export class TallyResultType {
  @Field(() => ID, { description: 'Its key in the rules' })
  id: string

  @AtMost(15)
  @Field(() => [RuleSentenceType], { description: 'How it counts, in plain words' })
  rule: RuleSentenceType[]

  @Field(() => Boolean, { description: 'It decides' })
  isOfficial: boolean

  @Field(() => Boolean, { description: 'It is equal shares, and the comparison of its rule chose the list by votes' })
  isReplaced: boolean

  @Field(() => SafeInt, { description: 'What its winners cost, minor units' })
  spent: number

  @Field(() => SafeInt, { description: 'What is left of the envelope, minor units' })
  left: number

  @Field(() => SafeInt, { description: 'How many projects win' })
  winnerCount: number

  @Field(() => SafeInt, { description: 'How many projects lose' })
  loserCount: number

  @Field(() => String, { description: 'SHA-256 of the trace, hex: whoever counts again comes to it' })
  traceHash: string

  @Field(() => String, { nullable: true, description: 'Address of the trace; null where only totals are published' })
  traceFile: string | null

  @Field(() => ResultAuditType, { description: 'What voters got' })
  audit: ResultAuditType

  /** for `winners` and `losers` */
  record: TallyRecord
  campaign: Campaign
}

@ObjectType('EnvelopeResult', { description: 'The result of one envelope' })
export class EnvelopeResultType {
  @Field(() => EnvelopeType, { description: 'Which' })
  envelope: EnvelopeType

  @Field(() => SafeInt, { description: 'Its money, minor units' })
  budget: number

  @Field(() => SafeInt, { description: 'Ballots that count, empty ones included' })
  ballots: number

  @Field(() => SafeInt, { description: 'Ballots that choose nothing' })
  emptyBallots: number

  @Field(() => String, { nullable: true, description: 'H2: SHA-256 of the opened ballots, hex' })
  ballotsHash: string | null

  @Field(() => Boolean, { description: 'So few ballots that only totals are published' })
  isTotalsOnly: boolean

  @Field(() => LeftoverEnum, { nullable: true, description: 'What the rules do with the money that is left' })
  leftover: EnvelopeRules['leftover'] | null

  @Field(() => String, {
    nullable: true,
    description: 'Address of the ballots as a .pb file; null where none are public',
  })
  ballotFile: string | null

  @Field(() => String, { description: 'Address of the result as a table, CSV' })
  csvFile: string

  /** for `official` and `shadows` */
  stored: StoredEnvelope
  result: WholeResult
  campaign: Campaign
}

@ObjectType('CampaignResult', { description: 'What the vote of a campaign came to' })
export class CampaignResultType {
  @Field(() => ResultStatusEnum, { description: 'How final it is' })
  status: ResultStatus

  @Field(() => DateTime, { description: 'When it was counted' })
  countedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it became final' })
  certifiedAt: Date | null

  @Field(() => String, { nullable: true, description: 'R: SHA-256 of the rules, hex' })
  rulesHash: string | null

  @Field(() => String, { nullable: true, description: 'H0: SHA-256 of the frozen list, hex' })
  listHash: string | null

  @Field(() => String, { nullable: true, description: 'H1: SHA-256 of the closed board, hex' })
  boardHash: string | null

  @Field(() => SafeInt, {
    description: 'People who voted, for certain: who votes for a district and for the city counts once',
  })
  voters: number

  @Field(() => SafeInt, { nullable: true, description: 'People who could have voted; null where nobody knows' })
  eligible: number | null

  @AtMost(5)
  @Field(() => [ResultChannelType], { description: 'Ways in which the ballots came, the most used first' })
  channels: ResultChannelType[]

  @AtMost(10)
  @Field(() => [ResultVoidType], { description: 'Ballots that do not count, by reason' })
  voids: readonly ResultVoidType[]

  @Field(() => Boolean, {
    nullable: true,
    description: 'A past vote: we come to the winners that its file names; null where it names none',
  })
  sourceAgrees: boolean | null

  /** for `envelopes` */
  whole: WholeResult
  campaign: Campaign
}
