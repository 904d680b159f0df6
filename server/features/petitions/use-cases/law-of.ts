import type { DueDate } from '#domain/kernel/calendar.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import type { StageLaw } from '#domain/petitions/enter-stage.ts'
import type { Petition } from '#domain/petitions/petition.ts'
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
  {
    rules,
    places,
  }: {
    readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
    readonly places: Pick<Places, 'territory'>
  },
  petition: Petition,
): StageLaw {
  const book = pinnedBook(rules, petition)
  const figures = figuresOf(places.territory(petition.addressedTerritoryId))
  return { book, calendar: rules.calendarOf(book), figures }
}

/** Until when the moderators must decide on what lies before them. */
export function moderationDue(
  { calendarOf }: Pick<Rules, 'calendarOf'>,
  petition: Waiting,
  book: PetitionRules,
): DueDate | null {
  const since = moderationSince(petition)
  const stage = stageOf(book, 'moderation')
  if (petition.stage !== 'moderation' || !since || !stage) return null
  const { timeZone } = book
  return endOfPeriod({ from: since, period: stage.decideWithin, timeZone, calendar: calendarOf(book) })
}

type Waiting = Pick<Petition, 'stage' | 'versions' | 'terms'>

/** Since when the moderators have it: it was sent, or came to them from the stage before theirs. */
export function moderationSince({ versions, terms }: Waiting): Date | undefined {
  const moments = [versions.at(-1)?.at, terms.sponsoring?.endedAt, terms.deliberation?.endedAt]
  return moments.reduce<Date | undefined>((last, at) => (at && (!last || at > last) ? at : last), undefined)
}

/** The published figures that thresholds divide by. */
export function figuresOf(territory: Territory | undefined): Denominators {
  return territory?.population == null ? {} : { residents: territory.population }
}
