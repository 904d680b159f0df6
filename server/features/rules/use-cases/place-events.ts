import type { Actor } from '#domain/kernel/actor.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import { isLocalDate } from '#domain/kernel/legal-days.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { EventDays } from '#domain/rules/blackouts.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PlaceEvent, PlaceEventStore } from '../store/place-event.store.ts'
import type { Shelf } from './shelf.ts'

export type { PlaceEvent } from '../store/place-event.store.ts'

export interface EventDayInput {
  readonly territoryId: TerritoryId
  readonly event: string
  readonly day: LocalDate
}

export type EventDayRefusal = Refusal<'NOT_FOUND' | 'INVALID'>
export type ChangeEventDay = (actor: Actor, input: EventDayInput) => Promise<Result<EventDayInput, EventDayRefusal>>
export type ImportEventDays = (days: readonly EventDayInput[]) => Promise<Result<number, EventDayRefusal>>

interface Deps {
  readonly events: PlaceEventStore
  readonly shelf: Pick<Shelf, 'books'>
  readonly places: Pick<Places, 'territory' | 'holdsRoleIn'>
  readonly clock: Clock
}

const setup: FactActor = { kind: 'system', id: 'setup' }

/** An administrator of the place says on which day something is that books wait for. Again changes nothing. */
export function setEventDay(deps: Deps): ChangeEventDay {
  return async (actor, input) => {
    const may = mayChange(deps, actor, input)
    return may.ok ? keep(deps, input, { kind: 'person', id: may.value }) : may
  }
}

/** It was a mistake, or was put off: what rests because of it goes on. */
export function removeEventDay(deps: Deps): ChangeEventDay {
  return async (actor, input) => {
    const may = mayChange(deps, actor, input)
    if (!may.ok) return may
    const at = deps.clock.now()
    const fact = factOf('EventDayRemoved', input, at, { kind: 'person', id: may.value })
    return (await deps.events.remove(input, at, [fact])) ? ok(input) : refuse({ code: 'NOT_FOUND' })
  }
}

export function importEventDays(deps: Deps): ImportEventDays {
  return async (days) => {
    const refused = refuseAll(
      days.flatMap((day, i) => faultsOf(deps, day).map((fault) => ({ ...fault, path: [String(i), ...fault.path] }))),
    )
    if (refused) return refused
    for (const day of days) await keep(deps, day, setup)
    return ok(days.length)
  }
}

/** Of a place and of all above it. */
export function placeEvents({ events, places }: Pick<Deps, 'events' | 'places'>) {
  return (territoryId: TerritoryId | null): readonly PlaceEvent[] => {
    const all = events.all()
    const place = all.length > 0 && territoryId !== null ? places.territory(territoryId) : undefined
    if (!place) return []
    const around = [place.id, ...place.ancestorIds]
    return all.filter((event) => around.includes(event.territoryId))
  }
}

/** The same, by event, as blackouts ask for them. */
export function daysByEvent(events: readonly PlaceEvent[]): EventDays {
  return Object.fromEntries(
    [...Map.groupBy(events, ({ event }) => event)].map(([event, list]) => [event, list.map(({ day }) => day)]),
  )
}

async function keep({ events, clock }: Deps, input: EventDayInput, actor: FactActor) {
  const { territoryId, event, day } = input
  const recordedAt = clock.now()
  await events.keep({ territoryId, event, day, recordedAt }, [factOf('EventDaySet', input, recordedAt, actor)])
  return ok(input)
}

function factOf(type: 'EventDaySet' | 'EventDayRemoved', input: EventDayInput, at: Date, actor: FactActor) {
  const { territoryId, event, day } = input
  return { type, at, actor, subject: { kind: 'territory', id: territoryId }, data: { event, day } }
}

function mayChange(deps: Deps, actor: Actor, input: EventDayInput) {
  if (actor.kind !== 'person' || !deps.places.holdsRoleIn(actor, 'administrator', input.territoryId)) {
    return refuse({ code: 'NOT_FOUND' })
  }
  return refuseAll(faultsOf(deps, input)) ?? ok(actor.personId)
}

function faultsOf({ shelf, places }: Deps, { territoryId, event, day }: EventDayInput) {
  const isKnown = shelf
    .books()
    .some(({ blackouts, endings }) => [...blackouts, ...endings].some((rule) => rule.event === event))
  return [
    ...(places.territory(territoryId) ? [] : [{ code: 'INVALID', path: ['territoryId'] } as const]),
    ...(isKnown ? [] : [{ code: 'INVALID', path: ['event'] } as const]),
    ...(isLocalDate(day) ? [] : [{ code: 'INVALID', path: ['day'] } as const]),
  ]
}
