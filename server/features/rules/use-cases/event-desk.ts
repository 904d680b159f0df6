import type { Actor } from '#domain/kernel/actor.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { isLocalDate } from '#domain/kernel/legal-days.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import { effectsOf, type EventEffect } from '#domain/rules/blackouts.ts'
import type { L10n, PetitionRules } from '#domain/rules/book.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AdoptionStore } from '../store/adoption.store.ts'
import type { PlaceEvent, PlaceEventStore } from '../store/place-event.store.ts'
import type { EventDayInput } from './place-events.ts'
import type { Shelf } from './shelf.ts'

/** What a day causes, with whether that is over, holds today, or is to come where the book holds. */
export interface CausedEffect extends EventEffect {
  readonly state: 'over' | 'now' | 'coming'
}

/** An event that books wait for, with what they call its consequences. */
export interface EventKind {
  readonly event: string
  readonly titles: readonly L10n[]
}

/** What an administrator sees of the days of events. */
export interface EventDesk {
  /** Places whose days the actor may name, each with all below it. */
  territoryIds(actor: Actor): readonly TerritoryId[]
  /** Days of a year of the actor's places and of those above them, the latest first. */
  days(actor: Actor, year: number): readonly PlaceEvent[]
  /** Years that have any, the latest first. */
  years(actor: Actor): readonly number[]
  /** Events that the books of the actor's places wait for. */
  kinds(actor: Actor): Promise<readonly EventKind[]>
  /** What a day causes by the books of its place; of a day that is no day, and for strangers, nothing. */
  effects(day: EventDayInput): Promise<readonly CausedEffect[]>
  mayChange(actor: Actor, territoryId: TerritoryId): boolean
}

export function eventDesk({
  events,
  adoptions,
  shelf,
  places,
  clock,
}: {
  readonly events: Pick<PlaceEventStore, 'all'>
  readonly adoptions: Pick<AdoptionStore, 'all'>
  readonly shelf: Pick<Shelf, 'books'>
  readonly places: Pick<Places, 'isWithin' | 'territoriesOf' | 'holdsRoleIn'>
  readonly clock: Clock
}): EventDesk {
  const isRelated = (one: TerritoryId, other: TerritoryId): boolean =>
    places.isWithin(one, other) || places.isWithin(other, one)

  function around(actor: Actor): PlaceEvent[] {
    const own = places.territoriesOf(actor, 'administrator')
    return events.all().filter(({ territoryId }) => own.some((id) => isRelated(territoryId, id)))
  }

  /** Every version of the books of a place, of those above it, and of those below it: petitions keep to older ones. */
  async function booksAround(ids: readonly TerritoryId[]): Promise<PetitionRules[]> {
    const adopted = (await adoptions.all()).filter(({ territoryId }) => ids.some((id) => isRelated(territoryId, id)))
    const bookIds = new Set(adopted.map(({ bookId }) => bookId))
    return shelf.books().filter(({ id }) => bookIds.has(id))
  }

  return {
    territoryIds: (actor) => places.territoriesOf(actor, 'administrator'),
    days: (actor, year) =>
      around(actor)
        .filter(({ day }) => yearOf(day) === year)
        .sort((a, b) => (a.day < b.day ? 1 : -1)),
    years: (actor) => [...new Set(around(actor).map(({ day }) => yearOf(day)))].sort((a, b) => b - a),
    async kinds(actor) {
      const books = await booksAround(places.territoriesOf(actor, 'administrator'))
      const rules = books.flatMap(({ blackouts, endings }) => [...blackouts, ...endings])
      return [...Map.groupBy(rules, ({ event }) => event)].map(([event, list]) => ({
        event,
        titles: unique(list.map(({ title }) => title)),
      }))
    },
    async effects({ territoryId, event, day }) {
      if (!isLocalDate(day)) return []
      const now = clock.now()
      const books = await booksAround([territoryId])
      return unique(
        books.flatMap((book) => {
          const today = legalDay(now, book.timeZone)
          return effectsOf(book, event, day).map((effect) => ({ ...effect, state: stateOf(effect, today) }))
        }),
      )
    },
    mayChange: (actor, territoryId) => places.holdsRoleIn(actor, 'administrator', territoryId),
  }
}

function stateOf({ kind, from, to }: EventEffect, today: string): CausedEffect['state'] {
  if (today < from) return 'coming'
  // An ending that is told later holds from then on, and is never over: it ends what was sent before it was told.
  return kind === 'ends' || today <= to ? 'now' : 'over'
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Versions of a book mostly say the same. */
function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
