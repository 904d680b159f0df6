import { noPostings, type Postings } from './postings.ts'

/** Every term that some entry holds, under a small number; numbers of terms that are gone are given again. */
export interface Vocabulary {
  readonly size: number
  idOf(term: string): number | undefined
  /** gives the term a number when it has none */
  keep(term: string): number
  release(id: number): void
  postings(id: number): Postings
  /** numbers of the term's letter groups */
  grams(id: number): Uint32Array
  /** of any word; those that no term ever had are left out */
  gramsOf(word: string): number[]
  readonly gramCount: number
  /** terms that begin with these letters, the same term left out */
  completions(beginning: string): number[]
  /** terms that begin alike and share many letter groups: what a misspelt word may be meant for */
  near(word: string): number[]
}

const gramMin = 3
const gramMax = 4
const bucketLength = 2
/** Dice's coefficient. */
const nearMin = 0.4

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const terms: string[] = []
  const postings: Postings[] = []
  const grams: Uint32Array[] = []
  const free: number[] = []
  const gramIds = new Map<string, number>()
  const buckets = new Map<string, Set<number>>()

  function gramId(gram: string): number {
    const known = gramIds.get(gram)
    if (known !== undefined) return known
    gramIds.set(gram, gramIds.size)
    return gramIds.size - 1
  }

  function add(term: string): number {
    const id = free.pop() ?? terms.length
    ids.set(term, id)
    terms[id] = term
    postings[id] = noPostings()
    grams[id] = Uint32Array.from(letterGroups(term), gramId)
    const key = term.slice(0, bucketLength)
    const bucket = buckets.get(key)
    if (bucket) bucket.add(id)
    else buckets.set(key, new Set([id]))
    return id
  }

  function inBucket(word: string): number[] {
    return [...(buckets.get(word.slice(0, bucketLength)) ?? [])]
  }

  return {
    get size() {
      return terms.length
    },
    get gramCount() {
      return gramIds.size
    },
    idOf: (term) => ids.get(term),
    keep: (term) => ids.get(term) ?? add(term),
    release(id) {
      const term = terms[id] ?? ''
      ids.delete(term)
      buckets.get(term.slice(0, bucketLength))?.delete(id)
      free.push(id)
    },
    postings: (id) => postings[id] ?? noPostings(),
    grams: (id) => grams[id] ?? new Uint32Array(),
    gramsOf: (word) => letterGroups(word).flatMap((gram) => gramIds.get(gram) ?? []),
    completions: (beginning) =>
      inBucket(beginning).filter((id) => {
        const term = terms[id] ?? ''
        return term.length > beginning.length && term.startsWith(beginning)
      }),
    near(word) {
      const groups = letterGroups(word)
      const sought = new Set(groups.map((gram) => gramIds.get(gram)))
      return inBucket(word).filter((id) => {
        const own = grams[id] ?? new Uint32Array()
        let both = 0
        for (const gram of own) if (sought.has(gram)) both++
        return 2 * both > nearMin * (own.length + groups.length)
      })
    },
  }
}

/** Three to five neighbouring letters each; the beginning of the word counts as a letter. */
function letterGroups(word: string): string[] {
  const marked = `^${word}`
  const groups: string[] = []
  for (let length = gramMin; length <= gramMax; length++) {
    for (let at = 0; at + length <= marked.length; at++) groups.push(marked.slice(at, at + length))
  }
  return groups
}
