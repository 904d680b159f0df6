import type { DueDate } from '#domain/kernel/calendar.ts'
import { addTimeOf, endOfPeriod } from '#domain/kernel/legal-time.ts'
import type { StageLaw } from '#domain/petitions/enter-stage.ts'
import type { PetitionFact } from '#domain/petitions/events.ts'
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
    readonly rules: Pick<Rules, 'readBook' | 'calendarOf' | 'eventDays'>
    readonly places: Pick<Places, 'territory'>
  },
  petition: Petition,
): StageLaw {
  const book = pinnedBook(rules, petition)
  const figures = figuresOf(places.territory(petition.addressedTerritoryId))
  return { book, calendar: rules.calendarOf(book), figures, days: rules.eventDays(petition.addressedTerritoryId) }
}

/** What brings a petition before the moderators, with a whole term for them. */
const beginnings: readonly PetitionFact['type'][] = [
  ...(['PetitionSubmitted', 'PetitionResubmitted', 'PetitionAppealed'] as const),
  ...(['SponsorsFound', 'DeliberationEnded'] as const),
]

/** Since when the moderators' term runs. */
function moderationSince({ history }: Pick<Petition, 'history'>): Date | undefined {
  return history.findLast(({ type }) => beginnings.includes(type))?.at
}

/** When the present text reached them: a correction that they asked for comes within the same term. */
export function reachedModeration({ history }: Pick<Petition, 'history'>): Date | undefined {
  return history.findLast(({ type }) => type === 'PetitionCorrected' || beginnings.includes(type))?.at
}

/**
 * Until when the moderators must decide. While the author was asked for changes their clock stands, and afterwards the day
 * comes later by the whole pause.
 * @returns null too while it stands
 */
export function moderationDue(
  { calendarOf }: Pick<Rules, 'calendarOf'>,
  petition: Pick<Petition, 'stage' | 'versions' | 'history' | 'pause'>,
  book: PetitionRules,
): DueDate | null {
  const from = moderationSince(petition) ?? petition.versions.at(-1)?.at
  const stage = stageOf(book, 'moderation')
  if (petition.stage !== 'moderation' || petition.pause?.clock === 'pause' || !from || !stage) return null
  const { timeZone } = book
  const term = endOfPeriod({ from, period: stage.decideWithin, timeZone, calendar: calendarOf(book) })
  const at = standing(petition, from).reduce((end, pause) => addTimeOf(pause, end, timeZone), term.at)
  return { at, provisional: term.provisional }
}

/** Times since then in which the author was asked for changes. A correction ends such a pause with its own fact. */
function standing({ history }: Pick<Petition, 'history'>, since: Date): { from: Date; to: Date }[] {
  return history.flatMap((fact, i) => {
    if (fact.type !== 'PetitionPaused' || fact.data.clock !== 'pause' || fact.at < since) return []
    const end = history.slice(i).find(({ type }) => type === 'PetitionCorrected')
    return end ? [{ from: fact.at, to: end.at }] : []
  })
}

/** The published figures that thresholds divide by. */
export function figuresOf(territory: Territory | undefined): Denominators {
  return territory?.population == null ? {} : { residents: territory.population }
}
