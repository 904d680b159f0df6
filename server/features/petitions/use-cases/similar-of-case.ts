import { shownTexts, type Petition } from '#domain/petitions/petition.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { isListedAsSimilar, type FindSimilar } from './find-similar.ts'

/** What is asked for already beside a petition that moderators decide upon (petitions.md 3, T2). */
export interface SimilarOfCase {
  /** whether its author saw a list before sending it, be it empty */
  readonly wasShown: boolean
  /** what the author saw, then what is found now beside it */
  readonly petitions: readonly { readonly petition: Petition; readonly seenByAuthor: boolean }[]
}

export type FindSimilarOfCase = (petition: Petition) => Promise<SimilarOfCase>

/** As many as the author is shown. */
const foundMax = 5

export function similarOfCase({
  store,
  findSimilar,
  titleFieldOf,
}: {
  readonly store: Pick<PetitionStore, 'readMany'>
  readonly findSimilar: FindSimilar
  readonly titleFieldOf: (petition: Petition) => string
}): FindSimilarOfCase {
  return async (petition) => {
    const shown = petition.versions.findLast(({ cause }) => cause === 'submission')?.similarShown
    const fields = shownTexts(petition)[petition.language] ?? {}
    const titleField = titleFieldOf(petition)
    const text = Object.entries(fields).flatMap(([field, written]) => (field === titleField ? [] : written))
    const question = { title: fields[titleField] ?? '', text: text.join('\n'), territoryId: petition.territoryId }
    const [read, found] = await Promise.all([
      store.readMany(shown ?? []),
      findSimilar({ ...question, first: foundMax + 1 }),
    ])
    // Hidden since then, it is repeated to nobody.
    const seen = (shown ?? []).flatMap((id) => read.find((one) => one.id === id && isListedAsSimilar(one)) ?? [])
    const others = found.filter(({ id }) => id !== petition.id && !seen.some((one) => one.id === id))
    return {
      wasShown: shown !== undefined,
      petitions: [
        ...seen.map((one) => ({ petition: one, seenByAuthor: true })),
        ...others.slice(0, foundMax).map((one) => ({ petition: one, seenByAuthor: false })),
      ],
    }
  }
}
