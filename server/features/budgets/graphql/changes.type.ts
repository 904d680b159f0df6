import { Field, ObjectType } from 'type-graphql'
import type { ChangeCounts, ChangeMoney } from '#domain/budgets/works/what-changed.ts'
import type { Territory } from '#domain/places/territory.ts'
import { TerritoryType } from '#server/features/places/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import type { ChangedPlace } from '../use-cases/works/read-changes.ts'

@ObjectType('ChangeCounts', { description: 'How many ideas there were, and what came of them' })
class ChangeCountsType implements ChangeCounts {
  @Field(() => SafeInt, { description: 'Everything that was sent in' })
  proposed: number

  @Field(() => SafeInt, { description: 'Passed the formal check' })
  admitted: number

  @Field(() => SafeInt, { description: 'Won a vote, whatever came of it later' })
  won: number

  @Field(() => SafeInt, { description: 'Built' })
  built: number

  @Field(() => SafeInt, { description: 'Won, and not built yet' })
  underWay: number

  @Field(() => SafeInt, { description: 'Won, and given up or taken out by the city' })
  notBuilt: number
}

@ObjectType('ChangeMoney', { description: 'Money of works in one currency, minor units' })
class ChangeMoneyType implements ChangeMoney {
  @Field(() => String, { description: 'ISO 4217' })
  currency: string

  @Field(() => SafeInt, { description: 'What residents voted to spend' })
  promised: number

  @Field(() => SafeInt, { description: 'What works are to cost' })
  planned: number

  @Field(() => SafeInt, { description: 'What was allocated so far' })
  allocated: number

  @Field(() => SafeInt, { description: 'What was spent so far' })
  spent: number
}

@ObjectType({ description: 'What came of the ideas of residents' })
abstract class WhatChangedType {
  @Field(() => ChangeCountsType, { description: 'How many' })
  counts: ChangeCounts

  @AtMost(10)
  @Field(() => [ChangeMoneyType], { description: 'For how much, by currency' })
  money: readonly ChangeMoney[]
}

@ObjectType('ChangedPlace', { description: 'What changed in one unit, with all below it' })
class ChangedPlaceType extends WhatChangedType implements ChangedPlace {
  @Field(() => TerritoryType, { description: 'The unit' })
  place: Territory
}

@ObjectType('ChangedBecauseOfUs', { description: 'What changed because of residents, in a place or everywhere' })
export class ChangedBecauseOfUsType extends WhatChangedType {
  @Field(() => TerritoryType, { nullable: true, description: 'The place; null is everywhere' })
  place: Territory | null

  @AtMost(100)
  @Field(() => [ChangedPlaceType], {
    description: 'Units right below in which anything was proposed, at most 100; for everywhere the highest units',
  })
  below: readonly ChangedPlace[]
}
