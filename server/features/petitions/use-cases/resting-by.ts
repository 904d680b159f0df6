import { legalDay } from '#domain/kernel/time-zone.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { effectsOf } from '#domain/rules/blackouts.ts'
import type { Places } from '#server/features/places/index.ts'
import type { PlaceEvent, Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionLists } from '../store/petition.lists.ts'
import { pinnedBook } from './law-of.ts'

/** Petitions whose signing rests now because of each of these days, the longest first. */
export type RestingBy = (days: readonly PlaceEvent[]) => Promise<Petition[][]>

/** More than any place has at once; a page shows a few of them, and how many there are. */
const restingMax = 500

export function restingBy({
  lists,
  rules,
  places,
  clock,
}: {
  readonly lists: Pick<PetitionLists, 'resting'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly places: Pick<Places, 'isWithin'>
  readonly clock: Clock
}): RestingBy {
  function rests(petition: Petition, { territoryId, event, day }: PlaceEvent): boolean {
    const { addressedTerritoryId, pause } = petition
    if (!places.isWithin(addressedTerritoryId, territoryId)) return false
    const book = pinnedBook(rules, petition)
    const today = legalDay(clock.now(), book.timeZone)
    return effectsOf(book, event, day).some(
      ({ id, from, to }) => id === pause?.blackoutId && from <= today && today <= to,
    )
  }

  return async (days) => {
    const resting = days.length === 0 ? [] : await lists.resting(restingMax)
    return days.map((day) => resting.filter((petition) => rests(petition, day)))
  }
}
