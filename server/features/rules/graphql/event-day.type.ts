import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { EventEffect } from '#domain/rules/blackouts.ts'
import { localizedFrom, type Suspended } from '#domain/rules/book.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import type { CausedEffect, EventKind } from '../use-cases/event-desk.ts'
import type { PlaceEvent } from '../use-cases/place-events.ts'

const EventEffectKindEnum = { RESTS: 'rests', ENDS: 'ends' } as const satisfies Record<string, EventEffect['kind']>

registerEnumType(EventEffectKindEnum, {
  name: 'EventEffectKind',
  description: 'What a day does to petitions',
  valuesConfig: {
    RESTS: { description: 'Acts rest for a while' },
    ENDS: { description: 'What is open is closed and what is not published stops, for good' },
  },
})

const EventEffectStateEnum = {
  OVER: 'over',
  NOW: 'now',
  COMING: 'coming',
} as const satisfies Record<string, CausedEffect['state']>

registerEnumType(EventEffectStateEnum, {
  name: 'EventEffectState',
  description: 'Whether it holds today',
  valuesConfig: {
    OVER: { description: 'It held' },
    NOW: { description: 'It holds today; an ending holds from its day on' },
    COMING: { description: 'It will hold' },
  },
})

const RestingActEnum = {
  SUBMITTING: 'submitting',
  PUBLISHING: 'publishing',
  SIGNING: 'signing',
  DISCUSSION: 'discussion',
} as const satisfies Record<string, Suspended>

registerEnumType(RestingActEnum, {
  name: 'RestingAct',
  description: 'What rests around a day',
  valuesConfig: {
    SUBMITTING: { description: 'Sending petitions' },
    PUBLISHING: { description: 'Publishing them' },
    SIGNING: { description: 'Signing them' },
    DISCUSSION: { description: 'Discussing them' },
  },
})

@ObjectType('EventEffect', { description: 'What a day causes by one rule of a book' })
export class EventEffectType {
  @Field(() => EventEffectKindEnum, { description: 'What it does' })
  kind: EventEffect['kind']

  @Field(() => LocalizedText, { description: 'What the book calls it, in the languages that it has of ours' })
  title: LocalizedText

  @Field(() => LocalDate, { description: 'Its first day' })
  from: string

  @Field(() => LocalDate, { description: 'Its last day; that of an ending is its first' })
  to: string

  @Field(() => [RestingActEnum], { description: 'What rests; nothing by an ending' })
  suspends: readonly Suspended[]

  @Field(() => Boolean, { description: 'Terms stand still and become longer by it' })
  lengthensTerms: boolean

  @Field(() => EventEffectStateEnum, { description: 'Whether it holds today' })
  state: CausedEffect['state']
}

export function toEventEffect({ title, clock, ...effect }: CausedEffect): EventEffectType {
  return { ...effect, title: localizedFrom(title), lengthensTerms: effect.kind === 'rests' && clock === 'pause' }
}

@ObjectType('EventKind', { description: 'An event that rule books wait for' })
export class EventKindType {
  @Field(() => String, { description: 'As the books name it: nationalElection' })
  event: string

  @AtMost(4)
  @Field(() => [LocalizedText], { description: 'What the books call its consequences' })
  titles: LocalizedText[]
}

export function toEventKind({ event, titles }: EventKind): EventKindType {
  return { event, titles: titles.map(localizedFrom) }
}

@ObjectType('EventDay', { description: 'A day that rule books wait for: an election, a dissolution of parliament' })
export class EventDayType {
  @Field(() => ID, { description: 'Where; it holds for all below' })
  territoryId: string

  @Field(() => String, { description: 'As the books name it: nationalElection' })
  event: string

  @Field(() => LocalDate, { description: 'The day' })
  day: string
}

@ObjectType('EventDesk', { description: 'The days of events as the administrator of a place sees them' })
export class EventDeskType {
  @AtMost(5)
  @Field(() => [ID], { description: 'Places whose days the viewer may name, each with all below it' })
  territoryIds: readonly string[]

  @AtMost(20)
  @Field(() => [Int], { description: 'Years that have any, the latest first' })
  years: readonly number[]

  @AtMost(50)
  @Field(() => [EventDayType], { description: 'Those of the year, of the viewer’s places and above, the latest first' })
  days: readonly PlaceEvent[]

  @Field(() => [EventKindType], { description: 'Events that the rule books of the viewer’s places wait for' })
  kinds: readonly EventKindType[]
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
