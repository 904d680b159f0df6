import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'
import { UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ChangeEventDay, PlaceEvent } from '../use-cases/place-events.ts'

@ObjectType('EventDay', { description: 'A day that rule books wait for: an election, a dissolution of parliament' })
class EventDayType {
  @Field(() => ID, { description: 'Where; it holds for all below' })
  territoryId: string

  @Field(() => String, { description: 'As the books name it: nationalElection' })
  event: string

  @Field(() => LocalDate, { description: 'The day' })
  day: string
}

@InputType({ description: 'A day that rule books wait for' })
export class EventDayInput {
  @Field(() => ID, { description: 'Where; it holds for all below' })
  territoryId: string

  @Field(() => String, { description: 'As the books name it: nationalElection' })
  event: string

  @Field(() => LocalDate, { description: 'The day' })
  day: string
}

@ObjectType({ description: 'Result of setEventDay and removeEventDay' })
export class EventDayPayload {
  @AtMost(50)
  @Field(() => [EventDayType], { description: 'All days that are known there now' })
  eventDays: readonly PlaceEvent[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

interface Acts {
  readonly setEventDay: ChangeEventDay
  readonly removeEventDay: ChangeEventDay
  readonly placeEvents: (territoryId: TerritoryId) => readonly PlaceEvent[]
}

@Resolver()
export class EventDayResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @AtMost(50)
  @Query(() => [EventDayType], { description: 'Days that rest or end petitions of a place' })
  eventDays(@Arg('territoryId', () => ID, { description: 'Which place' }) territoryId: string): readonly PlaceEvent[] {
    return this.acts.placeEvents(territoryId)
  }

  @Access(['administrator'])
  @Mutation(() => EventDayPayload, { description: 'Names a day that the rule books of a place wait for' })
  setEventDay(
    @Arg('input', () => EventDayInput, { description: 'Which' }) input: EventDayInput,
    @Ctx() context: Context,
  ): Promise<EventDayPayload> {
    return this.change(this.acts.setEventDay, input, context)
  }

  @Access(['administrator'])
  @Mutation(() => EventDayPayload, { description: 'Takes such a day back: what rests because of it goes on' })
  removeEventDay(
    @Arg('input', () => EventDayInput, { description: 'Which' }) input: EventDayInput,
    @Ctx() context: Context,
  ): Promise<EventDayPayload> {
    return this.change(this.acts.removeEventDay, input, context)
  }

  private async change(act: ChangeEventDay, input: EventDayInput, { actor }: Context): Promise<EventDayPayload> {
    const result = await act(actor, input)
    return { eventDays: this.acts.placeEvents(input.territoryId), userErrors: userErrors(result) }
  }
}
