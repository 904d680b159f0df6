import type { DueDate } from '#domain/kernel/calendar.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import type { StageLaw } from '#domain/petitions/enter-stage.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { calendarOf } from '#domain/places/calendars.ts'
import { stageOf, type PetitionRules } from '#domain/rules/book.ts'
import type { Denominators } from '#domain/rules/thresholds.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'

/** The book that a petition is pinned to. It was there when it was pinned, and books are never deleted. */
export function pinnedBook(rules: Pick<Rules, 'readBook'>, petition: Pick<Petition, 'id' | 'rules'>): PetitionRules {
  const book = petition.rules && rules.readBook(petition.rules)
  if (!book) throw new Error(`The book of the petition ${petition.id} is missing`)
  return book
}

/** What the stages of a petition take from its book, and from the figures of its place. */
export function stageLaw(
  { rules, places }: { readonly rules: Pick<Rules, 'readBook'>; readonly places: Pick<Places, 'territory'> },
  petition: Petition,
): StageLaw {
  const book = pinnedBook(rules, petition)
  const figures = figuresOf(places.territory(petition.addressedTerritoryId))
  return { book, calendar: calendarOf(book.calendar), figures }
}

/** Until when the moderators must decide on what was sent last. */
export function moderationDue(petition: Pick<Petition, 'stage' | 'versions'>, book: PetitionRules): DueDate | null {
  const sent = petition.versions.at(-1)
  const stage = stageOf(book, 'moderation')
  if (petition.stage !== 'moderation' || !sent || !stage) return null
  const { timeZone } = book
  return endOfPeriod({ from: sent.at, period: stage.decideWithin, timeZone, calendar: calendarOf(book.calendar) })
}

/** The published figures that thresholds divide by. */
export function figuresOf(territory: Territory | undefined): Denominators {
  return territory?.population == null ? {} : { residents: territory.population }
}
