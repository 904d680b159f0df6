import { entryTerms } from './entry-terms.ts'
import { addPosting, removePosting } from './postings.ts'
import { measuredWeights, rank, type Question, type Ranked, type Weights } from './rank.ts'
import type { Entry } from './indexed.ts'
import { createVocabulary } from './vocabulary.ts'

export interface SimilarIndex<About> {
  /** Puts a petition in, or puts it in anew. */
  put(key: string, about: About, texts: readonly { readonly title: string; readonly text: string }[]): void
  remove(key: string): void
  /**
   * The most similar petitions, the best first.
   * @param weigh how much a petition counts for the asker: 1 fully, 0 not at all
   */
  find(question: Question, weigh: (about: About) => number, limit: number): Ranked<About>[]
}

/** Words of titles and texts in the memory of this process. Costs about 2 kB for 100 different words. */
export function createSimilarIndex<About>(weights: Weights = measuredWeights): SimilarIndex<About> {
  const vocabulary = createVocabulary()
  const entries: (Entry<About> | undefined)[] = []
  const free: number[] = []
  const numbers = new Map<string, readonly number[]>()
  const sums = { count: 0, titleLength: 0, textLength: 0 }
  let gramEntries = new Uint32Array(1024)
  let lastSeen = new Int32Array(1024)
  let seen = 0

  function countGrams(terms: Uint32Array, by: 1 | -1): void {
    if (gramEntries.length < vocabulary.gramCount) {
      gramEntries = grown(gramEntries, new Uint32Array(vocabulary.gramCount * 2))
      lastSeen = grown(lastSeen, new Int32Array(vocabulary.gramCount * 2))
    }
    seen++
    for (const term of terms) {
      for (const gram of vocabulary.grams(term)) {
        if (lastSeen[gram] === seen) continue
        lastSeen[gram] = seen
        gramEntries[gram] = (gramEntries[gram] ?? 0) + by
      }
    }
  }

  function addEntry(about: About, { title, text }: { readonly title: string; readonly text: string }): number {
    const number = free.pop() ?? entries.length
    const times = [...entryTerms(title, text)].map(([term, counted]) => ({ id: vocabulary.keep(term), ...counted }))
    for (const { id, ...counted } of times) addPosting(vocabulary.postings(id), number, counted.title, counted.text)
    const entry: Entry<About> = {
      about,
      terms: Uint32Array.from(times, ({ id }) => id),
      title: Uint8Array.from(times, (counted) => counted.title),
      text: Uint8Array.from(times, (counted) => counted.text),
      titleLength: sumOf(times.map((counted) => counted.title)),
      textLength: sumOf(times.map((counted) => counted.text)),
    }
    entries[number] = entry
    countGrams(entry.terms, 1)
    count(entry, 1)
    return number
  }

  function removeEntry(number: number): void {
    const entry = entries[number]
    if (!entry) return
    countGrams(entry.terms, -1)
    for (const id of entry.terms) {
      const postings = vocabulary.postings(id)
      removePosting(postings, number)
      if (postings.size === 0) vocabulary.release(id)
    }
    count(entry, -1)
    entries[number] = undefined
    free.push(number)
  }

  function count({ titleLength, textLength }: Entry<About>, by: 1 | -1): void {
    sums.count += by
    sums.titleLength += by * titleLength
    sums.textLength += by * textLength
  }

  function remove(key: string): void {
    for (const number of numbers.get(key) ?? []) removeEntry(number)
    numbers.delete(key)
  }

  return {
    put(key, about, texts) {
      remove(key)
      numbers.set(
        key,
        texts.map((text) => addEntry(about, text)),
      )
    },
    remove,
    find: (question, weigh, limit) =>
      rank({ vocabulary, entries, gramEntries, ...sums }, question, weigh, limit, weights),
  }
}

function grown<List extends Uint32Array | Int32Array>(from: List, to: List): List {
  to.set(from)
  return to
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
