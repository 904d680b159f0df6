import { Field, ObjectType } from 'type-graphql'
import type { PauseKind } from '#domain/petitions/petition.ts'
import { CodeType } from '#server/features/rules/index.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { PauseKindEnum } from './enums.ts'

@ObjectType('Sponsoring', { description: 'The search for sponsors of a petition: shown to whoever has its link' })
export class SponsoringType {
  @Field(() => SafeInt, { description: 'Sponsors needed' })
  need: number

  @Field(() => SafeInt, { description: 'Signatures counted so far' })
  found: number

  @Field(() => SafeInt, { nullable: true, description: 'At most so many may sign' })
  max: number | null

  @Field(() => DateTime, { description: 'When it began' })
  openedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'By when they must be found' })
  endsAt: Date | null

  @Field(() => Boolean, { description: 'The end may move with the holiday calendar' })
  provisional: boolean

  @Field(() => DateTime, { nullable: true, description: 'When they were found' })
  endedAt: Date | null

  @Field(() => Boolean, { description: 'The author may be one of them' })
  authorCounts: boolean
}

@ObjectType('Deliberation', { description: 'The days on which the text is spoken about and may still change' })
export class DeliberationType {
  @Field(() => DateTime, { description: 'When it began' })
  openedAt: Date

  @Field(() => DateTime, { description: 'The author may not end it before' })
  mayEndAt: Date

  @Field(() => DateTime, { description: 'Nothing is contributed after' })
  endsAt: Date

  @Field(() => Boolean, { description: 'The end may move with the holiday calendar' })
  provisional: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it ended' })
  endedAt: Date | null

  @Field(() => Boolean, { description: 'Its author has to end it; otherwise it ends by itself' })
  authorEnds: boolean
}

@ObjectType('PetitionPause', { description: 'What holds a petition up' })
export class PetitionPauseType {
  @Field(() => PauseKindEnum, { description: 'Which kind' })
  kind: PauseKind

  @Field(() => DateTime, { description: 'Since when' })
  since: Date

  @Field(() => LocalizedText, { nullable: true, description: 'What the rule book calls it: an election' })
  title: LocalizedText | null

  @Field(() => String, { nullable: true, description: 'The reason that was given' })
  reason: string | null

  @Field(() => Boolean, { description: 'The term goes on meanwhile' })
  clockRuns: boolean
}

@ObjectType('HiddenMark', { description: 'Why the words of a petition are not shown any more' })
export class HiddenMarkType {
  @Field(() => CodeType, { description: 'Code of the rule book' })
  code: CodeType

  @Field(() => DateTime, { description: 'When two reviewers agreed' })
  at: Date
}
