import type { PetitionId } from '#domain/kernel/ids.ts'
import { instantOf } from '#domain/kernel/time-zone.ts'
import { ok } from '#domain/kernel/result.ts'
import { afterRest, followCalendar as follow } from '#domain/petitions/follow-calendar.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionLists } from '../store/petition.lists.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { pinnedBook, stageLaw } from './law-of.ts'

interface Deps {
  readonly store: Pick<PetitionStore, 'change'>
  readonly lists: Pick<PetitionLists, 'underWay'>
  readonly rules: Pick<Rules, 'booksWithEvents' | 'readBook' | 'calendarOf' | 'eventsAround' | 'eventDays'>
  readonly places: Pick<Places, 'territory'>
  /** what a moderator decided while publishing rested */
  readonly followCase: (petitionId: PetitionId) => Promise<void>
  readonly clock: Clock
}

/**
 * T12, T13, T16: elections and dissolutions suspend, open, close or stop what runs by a book that knows them, and what
 * waited for the end of a blackout before it is published goes on (T3, T8, T9). Every minute.
 * @returns whether anything changed
 */
export function followCalendar(deps: Deps): () => Promise<boolean> {
  const { store, lists, rules, clock } = deps

  function changeOf(petition: Petition) {
    const book = pinnedBook(rules, petition)
    const placeId = petition.addressedTerritoryId
    const happened = rules.eventsAround(placeId).map(({ event, day, recordedAt }) => {
      const begun = instantOf(day, 0, book.timeZone)
      // Told afterwards, it cannot have held before.
      return { event, at: begun > recordedAt ? begun : recordedAt }
    })
    const now = clock.now()
    const followed = follow(petition, book, { days: rules.eventDays(placeId), happened }, now)
    return followed ?? afterRest(petition, stageLaw(deps, petition), now)
  }

  return async () => {
    const books = rules.booksWithEvents()
    if (books.length === 0) return false
    let hasChanged = false
    for await (const petition of lists.underWay(books.map(({ id }: PetitionRules) => id))) {
      if (petition.stage === 'moderation') await deps.followCase(petition.id)
      if (!changeOf(petition)) continue
      await store.change(petition.id, (current) => ok(changeOf(current) ?? { state: current, facts: [] }))
      hasChanged = true
    }
    return hasChanged
  }
}
