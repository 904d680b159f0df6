import type { Calendar } from '#domain/kernel/calendar.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { EventDays } from '#domain/rules/blackouts.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { EventDayFields, EventDayResolver } from './graphql/event-day.resolver.ts'
import { RuleBookResolver, TopicResolver } from './graphql/rules.resolver.ts'
import { adoptionCollection, adoptionStore } from './store/adoption.store.ts'
import { bookCollection, bookStore } from './store/book.store.ts'
import { calendarCollection, calendarStore } from './store/calendar.store.ts'
import { placeEventCollection, placeEventStore, type PlaceEvent } from './store/place-event.store.ts'
import { adoptBook, type AdoptBook } from './use-cases/adopt-book.ts'
import { eventDesk } from './use-cases/event-desk.ts'
import { findBookInForce, type FindBookInForce } from './use-cases/find-book-in-force.ts'
import { importRules, type ImportRules } from './use-cases/import-rules.ts'
import { loadBooks, renew } from './use-cases/load-books.ts'
import {
  daysByEvent,
  importEventDays,
  placeEvents,
  removeEventDay,
  setEventDay,
  type ChangeEventDay,
  type ImportEventDays,
} from './use-cases/place-events.ts'
import { createShelf, type Shelf } from './use-cases/shelf.ts'

export { EventDayType } from './graphql/event-day.type.ts'
export type { PlaceEvent } from './use-cases/place-events.ts'
export { CodeType, findCodeType, toCodeType } from './graphql/code.type.ts'
export { LegalPeriodType, toLegalPeriodType } from './graphql/legal-period.type.ts'
export { RuleBookType, TextRoleEnum, toRuleBookType, TrackEffectEnum } from './graphql/rule-book.type.ts'
export { TopicType } from './graphql/topic.type.ts'

/** What later features may ask about rules. Books never change, so they are in memory; what is adopted where is read. */
export interface Rules {
  /** The book of this version; for a petition, of its pin. */
  readonly readBook: (pin: { readonly id: string; readonly version: number }) => PetitionRules | undefined
  readonly bookInForce: FindBookInForce
  readonly adoptBook: AdoptBook
  /** Books, calendars and worked examples from outside. */
  readonly importRules: ImportRules
  /** Days that books wait for, of a place and of all above it; in memory. */
  readonly eventsAround: (territoryId: TerritoryId | null) => readonly PlaceEvent[]
  readonly eventDays: (territoryId: TerritoryId | null) => EventDays
  readonly setEventDay: ChangeEventDay
  readonly importEventDays: ImportEventDays
  /** Books by which the calendar suspends, closes or stops something. */
  readonly booksWithEvents: () => readonly PetitionRules[]
  /** The calendar that a book names: it was there when the book was put on the shelf. */
  readonly calendarOf: (book: Pick<PetitionRules, 'calendar'>) => Calendar
  /** The calendar of this id, for what names one itself, as a campaign does; calendars are never deleted. */
  readonly calendar: (id: string) => Calendar
  /** Every calendar that may be named. */
  readonly calendars: () => readonly Calendar[]
}

// How long a process may not know a book that another one put on the shelf.
const refreshEveryMs = 30_000

export function rulesFeature(platform: Platform, { places }: { places: Places }): Feature<Rules> {
  const shelf = createShelf()
  const [store, calendars] = [bookStore(platform), calendarStore(platform)]
  const events = placeEventStore(platform)
  const deps = { ...platform, places, shelf, store, calendars, events, adoptions: adoptionStore(platform) }
  const eventsAround = placeEvents(deps)
  const load = loadBooks(deps)
  const desk = eventDesk(deps)
  const eventActs = { setEventDay: setEventDay(deps), removeEventDay: removeEventDay(deps), placeEvents: eventsAround }
  return {
    use: {
      readBook: (pin) => shelf.find(pin)?.book,
      bookInForce: findBookInForce(deps),
      adoptBook: adoptBook(deps),
      importRules: importRules({ ...deps, loadBooks: load }),
      eventsAround,
      eventDays: (territoryId) => daysByEvent(eventsAround(territoryId)),
      setEventDay: eventActs.setEventDay,
      importEventDays: importEventDays(deps),
      booksWithEvents: () => shelf.books().filter(({ blackouts, endings }) => blackouts.length + endings.length > 0),
      calendarOf: ({ calendar: id }) => knownCalendar(shelf, id),
      calendar: (id) => knownCalendar(shelf, id),
      calendars: () => shelf.calendars(),
    },
    collections: [bookCollection, adoptionCollection, calendarCollection, placeEventCollection],
    resolvers: [
      new RuleBookResolver(shelf),
      new TopicResolver(),
      new EventDayResolver({ ...eventActs, desk }),
      new EventDayFields(desk, places),
    ],
    workers: [platform.createWorker({ name: 'rules.shelf', everyMs: refreshEveryMs, round: () => renew(deps) })],
    prepare: async () => {
      await events.refresh()
      const loaded = await load(loadShelf())
      if (loaded.ok) return
      const names = loaded.refusals.map(({ path = [] }) => path.join(', version '))
      throw new StartupProblem(
        `These rule books differ from what this database already lives by:  ${names.join(';  ')}\n` +
          'A published version never changes. Put the old text back and write a new version beside it.',
      )
    },
  }
}

function knownCalendar(shelf: Shelf, id: string): Calendar {
  const found = shelf.calendar(id)
  if (!found) throw new Error(`There is no calendar ${id}`)
  return found
}
