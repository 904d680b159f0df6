import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import { shownTexts, type Petition } from '#domain/petitions/petition.ts'
import { repeatOf, type Repeat } from '#domain/petitions/repeats.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionLists } from '../store/petition.lists.ts'
import type { PetitionStore } from '../store/petition.store.ts'

export interface FoundRepeat extends Repeat {
  readonly petition: Petition
}

export type FindRepeats = (petition: Petition) => Promise<FoundRepeat[]>

export interface RepeatDeps {
  readonly similar: {
    find(
      question: { title: string; text?: string; places: readonly TerritoryId[]; now: Date },
      limit: number,
    ): PetitionId[]
  }
  readonly store: Pick<PetitionStore, 'readMany'>
  readonly lists: Pick<PetitionLists, 'ofAuthor'>
  readonly titleFieldOf: (petition: Petition) => string
  readonly clock: Clock
}

const likeMax = 10
const ofAuthorMax = 50
const shownMax = 5

/** What the moderator of a petition should compare it with: its author's others, and those with nearly the same words. */
export function findRepeats({ similar, store, lists, titleFieldOf, clock }: RepeatDeps): FindRepeats {
  return async (petition) => {
    const titleField = titleFieldOf(petition)
    const ids = Object.values(shownTexts(petition)).flatMap((fields) => {
      const others = Object.entries(fields).filter(([field]) => field !== titleField)
      const text = others.map(([, written]) => written).join('\n')
      return similar.find({ title: fields[titleField] ?? '', text, places: [], now: clock.now() }, likeMax)
    })
    const { authorId } = petition
    const [alike, own] = await Promise.all([
      store.readMany([...new Set(ids)]),
      authorId === null ? [] : lists.ofAuthor(authorId, { size: ofAuthorMax }),
    ])
    const others = new Map([...own.map((listed) => listed.petition), ...alike].map((other) => [other.id, other]))
    return [...others.values()]
      .flatMap((other) => {
        const repeat = repeatOf(petition, other)
        return repeat ? [{ petition: other, ...repeat }] : []
      })
      .sort((a, b) => Number(b.byText) - Number(a.byText))
      .slice(0, shownMax)
  }
}
