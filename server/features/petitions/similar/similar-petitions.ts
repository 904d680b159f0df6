import { noDaysOff, type Calendar, type Period } from '#domain/kernel/calendar.ts'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import { shownTexts } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { SearchedTexts } from '../store/petition.lists.ts'
import type { Question } from './rank.ts'
import { createSimilarIndex } from './similar-index.ts'

export interface SimilarQuestion extends Question {
  /** the place the asker writes about and all above it, the place itself first; empty when it is not known */
  readonly places: readonly TerritoryId[]
  readonly now: Date
}

/** The book of a petition, with the calendar that it names. */
export interface RepeatLaw {
  readonly book: Pick<PetitionRules, 'text' | 'timeZone'>
  readonly calendar: Calendar
}

/** A port, as the search of lists is one. */
export interface SimilarPetitions {
  /**
   * Only what is open to signing, or closed a short while ago, is kept: nobody should write the former again, and the
   * latter may not be repeated yet (petitions.md 8).
   */
  put(found: SearchedTexts, titleField: string, law: RepeatLaw | undefined): void
  remove(id: PetitionId): void
  /** @returns the best first */
  find(question: SimilarQuestion, limit: number): PetitionId[]
}

interface About {
  readonly id: PetitionId
  readonly places: readonly TerritoryId[]
  /** until when it is similar to anything */
  readonly until: number
}

/** Where the book does not say when a closed petition may be repeated. */
const repeatAfter: Period = { n: 12, unit: 'months' }

/** Of a petition about another place: the same wish, and perhaps nobody here may sign it. */
const elsewhere = 0.7

export function createSimilarPetitions(): SimilarPetitions {
  const index = createSimilarIndex<About>()
  return {
    put(found, titleField, law) {
      const until = untilOf(found, law)
      if (until === undefined) index.remove(found.id)
      else index.put(found.id, { id: found.id, places: found.places, until }, textsOf(found, titleField))
    },
    remove: (id) => index.remove(id),
    find({ places, now, ...question }, limit) {
      const weigh = (about: About): number => {
        if (about.until <= now.getTime()) return 0
        return isAround(about.places, places) ? 1 : elsewhere
      }
      return index.find(question, weigh, limit).map(({ about }) => about.id)
    },
  }
}

function untilOf({ petition }: SearchedTexts, law: RepeatLaw | undefined): number | undefined {
  const { stage, closedAt } = petition
  if (stage === 'signing') return Infinity
  if (stage !== 'closed' || closedAt === null) return undefined
  const { timeZone, calendar } = law ? { timeZone: law.book.timeZone, calendar: law.calendar } : noLaw
  const period = law?.book.text.repeatAfter ?? repeatAfter
  return endOfPeriod({ from: closedAt, period, timeZone, calendar }).at.getTime()
}

/** For an import, which has no book. */
const noLaw = { timeZone: 'UTC', calendar: noDaysOff }

/** One place lies in the other, or one of them is not known. */
function isAround(one: readonly TerritoryId[], other: readonly TerritoryId[]): boolean {
  const [a, b] = [one[0], other[0]]
  return a === undefined || b === undefined || other.includes(a) || one.includes(b)
}

function textsOf({ petition }: SearchedTexts, titleField: string) {
  return Object.values(shownTexts(petition)).map((fields) => {
    const others = Object.entries(fields).filter(([field]) => field !== titleField)
    return { title: fields[titleField] ?? '', text: others.map(([, text]) => text).join('\n') }
  })
}
