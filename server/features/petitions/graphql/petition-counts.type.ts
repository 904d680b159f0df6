import { Field, ObjectType } from 'type-graphql'
import type { PetitionStatus } from '#domain/petitions/status.ts'
import { TopicType } from '#server/features/rules/index.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { PetitionStatusEnum } from './enums.ts'

@ObjectType('StatusCount', { description: 'How many petitions have a status' })
export class StatusCountType {
  @Field(() => PetitionStatusEnum, { description: 'The status' })
  status: PetitionStatus

  @Field(() => SafeInt, { description: 'How many' })
  count: number
}

@ObjectType('TopicCount', { description: 'How many petitions are about a topic' })
export class TopicCountType {
  @Field(() => TopicType, { description: 'The topic' })
  topic: TopicType

  @Field(() => SafeInt, { description: 'How many' })
  count: number
}

@ObjectType('OriginCount', { description: 'How many petitions come from a source' })
export class OriginCountType {
  @Field(() => String, { description: '`own`, or the name of the source' })
  origin: string

  @Field(() => SafeInt, { description: 'How many' })
  count: number
}

@ObjectType('PetitionCounts', { description: 'Numbers beside the filters of a list' })
export class PetitionCountsType {
  @Field(() => [StatusCountType], { description: 'By status' })
  statuses: StatusCountType[]

  @Field(() => [TopicCountType], { description: 'By topic, imports left out: they have none of ours' })
  topics: TopicCountType[]

  @Field(() => [OriginCountType], { description: 'By source' })
  origins: OriginCountType[]
}
