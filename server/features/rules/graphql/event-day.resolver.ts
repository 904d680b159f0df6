import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Territory } from '#domain/places/territory.ts'
import { TerritoryType, type Places } from '#server/features/places/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { EventDesk } from '../use-cases/event-desk.ts'
import type { ChangeEventDay, PlaceEvent } from '../use-cases/place-events.ts'
import {
  EventDayInput,
  EventDayPayload,
  EventDayType,
  EventDeskType,
  EventEffectType,
  toEventEffect,
  toEventKind,
} from './event-day.type.ts'

interface Acts {
  readonly setEventDay: ChangeEventDay
  readonly removeEventDay: ChangeEventDay
  readonly placeEvents: (territoryId: TerritoryId) => readonly PlaceEvent[]
  readonly desk: EventDesk
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
  @Query(() => EventDeskType, { description: 'Days of events of the viewer’s places, by year' })
  async eventDesk(
    @Arg('year', () => Int, { description: 'Which year' }) year: number,
    @Ctx() { actor }: Context,
  ): Promise<EventDeskType> {
    const { desk } = this.acts
    const kinds = (await desk.kinds(actor)).map(toEventKind)
    return { territoryIds: desk.territoryIds(actor), years: desk.years(actor), days: desk.days(actor, year), kinds }
  }

  @Access(['administrator'])
  @AtMost(8)
  @Query(() => [EventEffectType], { description: 'What a day would cause, before it is named' })
  async eventEffects(
    @Arg('input', () => EventDayInput, { description: 'Which day' }) input: EventDayInput,
  ): Promise<EventEffectType[]> {
    return (await this.acts.desk.effects(input)).map(toEventEffect)
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

@Resolver(() => EventDayType)
export class EventDayFields {
  private readonly desk: EventDesk
  private readonly places: Pick<Places, 'territory'>
  constructor(desk: EventDesk, places: Pick<Places, 'territory'>) {
    this.desk = desk
    this.places = places
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The place' })
  territory(@Root() { territoryId }: PlaceEvent): Territory | undefined {
    return this.places.territory(territoryId)
  }

  @AtMost(4)
  @FieldResolver(() => [EventEffectType], { description: 'What it causes by the rule books of its place' })
  async effects(@Root() day: PlaceEvent): Promise<EventEffectType[]> {
    return (await this.desk.effects(day)).map(toEventEffect)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may correct it or take it back' })
  viewerCanChange(@Root() { territoryId }: PlaceEvent, @Ctx() { actor }: Context): boolean {
    return this.desk.mayChange(actor, territoryId)
  }
}
