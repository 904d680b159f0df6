import MiniSearch, { type SearchResult } from 'minisearch'
import { limits } from '#schema/limits.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { shownTexts } from '#domain/petitions/petition.ts'
import type { SearchedTexts } from '../store/petition.lists.ts'
import { foldWord, searchTerm, wordsOf } from './terms.ts'

/** A port: a city with a search engine of its own plugs it in here. */
export interface PetitionSearch {
  /** @param titleField field of its book that weighs most */
  put(petition: SearchedTexts, titleField: string): void
  remove(id: PetitionId): void
  /** @returns ids of the best hits, best first; whether they may be shown in a list is the list's question */
  find(query: string): PetitionId[]
}

interface Entry {
  readonly id: PetitionId
  readonly title: string
  readonly text: string
  readonly number: string
}

// More than one list can show, so that a filter still leaves enough of them.
const hitsMax = limits.searchHitsMax * 10
const weights = { number: 5, title: 3, text: 1 }

/** Words of titles and texts in every language, in the memory of this process. */
export function createPetitionSearch(): PetitionSearch {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text', 'number'],
    tokenize: wordsOf,
    processTerm: searchTerm,
    searchOptions: {
      boost: weights,
      // Half a word is completed, a misspelt one forgiven; but not a short one, where every letter counts.
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      combineWith: 'AND',
    },
  })

  return {
    put(petition, titleField) {
      const entry = entryOf(petition, titleField)
      if (index.has(entry.id)) index.replace(entry)
      else index.add(entry)
    },
    remove(id) {
      if (index.has(id)) index.discard(id)
    },
    find(query) {
      // Half a word may end like a whole one: бағдар, of бағдаршам.
      const ways = [{}, { processTerm: foldWord }, { combineWith: 'OR' }] as const
      let hits: SearchResult[] = []
      for (const way of ways) if (hits.length === 0) hits = index.search(query, way)
      return hits.slice(0, hitsMax).map(({ id }) => id as PetitionId)
    },
  }
}

function entryOf({ id, petition }: SearchedTexts, titleField: string): Entry {
  const titles: string[] = []
  const texts: string[] = []
  for (const fields of Object.values(shownTexts(petition))) {
    for (const [field, text] of Object.entries(fields)) (field === titleField ? titles : texts).push(text)
  }
  return { id, title: titles.join('\n'), text: texts.join('\n'), number: petition.number ?? '' }
}
