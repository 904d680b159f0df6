import { Field, ObjectType } from 'type-graphql'
import type { TrackState } from '#domain/petitions/petition.ts'
import type { LiveCount, LiveTrack } from '#domain/ledger/live-count.ts'
import { TrackStateEnum } from '#server/features/petitions/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'

@ObjectType('LiveTrack', { description: 'A threshold beside a count that moves' })
export class LiveTrackType implements LiveTrack {
  @Field(() => String, { description: 'Its name in the rule book, as `PetitionTrack.id`' })
  track: string

  @Field(() => SafeInt, { description: 'Signatures needed' })
  need: number

  @Field(() => SafeInt, { description: 'Signatures still missing' })
  missing: number

  @Field(() => TrackStateEnum, { description: 'How far it got' })
  state: TrackState
}

@ObjectType('LiveCount', { description: 'The count of a petition at a moment' })
export class LiveCountType implements LiveCount {
  @Field(() => String, { description: 'Number of the petition' })
  petition: string

  @Field(() => SafeInt, { description: 'Signatures counted; falls when one is withdrawn or removed' })
  total: number

  @AtMost(5)
  @Field(() => [LiveTrackType], { description: 'Its thresholds, in the order of the book' })
  byTrack: readonly LiveTrackType[]

  @Field(() => SafeInt, { description: 'Number of the last event in the count; never falls' })
  asOfSeq: number

  @Field(() => Date, { description: 'Moment of that event' })
  asOf: Date
}
