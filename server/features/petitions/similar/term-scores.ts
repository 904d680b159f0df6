import { typedTerm, type Asked } from './asked.ts'
import type { Postings } from './postings.ts'
import type { Indexed } from './indexed.ts'

export interface Hits {
  /** entries, the best first */
  readonly numbers: readonly number[]
  readonly scores: readonly number[]
}

export interface TermWeights {
  readonly title: number
  readonly k1: number
  readonly b: number
  readonly completed: number
  /** of words like one that stands nowhere */
  readonly misspelt: number
  readonly candidates: number
  /** what share of the best possible score a hit must have */
  readonly floor: number
}

/**
 * BM25 over both fields (Robertson, Zaragoza, Taylor 2004). The words that the last, half-typed one may become count as
 * one word, as rare as all of them together.
 */
export function termScores<About>(
  indexed: Indexed<About>,
  asked: Asked,
  isCandidate: (about: About) => boolean,
  weights: TermWeights,
): Hits {
  const { vocabulary, entries, count, titleLength, textLength } = indexed
  const { title, k1, b } = weights
  const scores = new Float64Array(entries.length)
  const perTitle = (b * count) / Math.max(1, titleLength)
  const perText = (b * count) / Math.max(1, textLength)

  /** between 0 and k1 + 1 */
  function worthOf(packed: number): number {
    const entry = entries[packed >>> 8]
    if (!entry) return 0
    const inTitle = ((packed >>> 4) & 15) / (1 - b + perTitle * entry.titleLength)
    const inText = (packed & 15) / (1 - b + perText * entry.textLength)
    const times = title * inTitle + inText
    return (times * (k1 + 1)) / (times + k1)
  }

  let possible = 0
  const rarity = (holding: number): number => Math.log(1 + (count - holding + 0.5) / (holding + 0.5))

  function addTerm({ packed, size }: Postings, weight: number): void {
    const factor = weight * rarity(size)
    for (let i = 0; i < size; i++) {
      const one = packed[i] ?? 0
      scores[one >>> 8] = (scores[one >>> 8] ?? 0) + factor * worthOf(one)
    }
  }

  /** Terms that stand for one word; where `typed`, the word itself, stands already, they add nothing. */
  function addGroup(terms: readonly number[], typed: number | undefined, weight: number): void {
    const worth = new Float64Array(entries.length)
    const holding: number[] = []
    for (const id of terms) {
      if (id === typed) continue
      const { packed, size } = vocabulary.postings(id)
      for (let i = 0; i < size; i++) {
        const one = packed[i] ?? 0
        const number = one >>> 8
        const before = worth[number] ?? 0
        if (before === 0) holding.push(number)
        worth[number] = Math.max(before, worthOf(one))
      }
    }
    const factor = weight * rarity(holding.length)
    const written = typed === undefined ? undefined : vocabulary.postings(typed)
    for (let i = 0; written && i < written.size; i++) worth[(written.packed[i] ?? 0) >>> 8] = 0
    for (const number of holding) scores[number] = (scores[number] ?? 0) + factor * (worth[number] ?? 0)
  }

  for (const [term, weight] of asked.terms) {
    const id = vocabulary.idOf(term)
    // A word that stands nowhere could have been the one that matters.
    possible += weight * rarity(id === undefined ? 0 : vocabulary.postings(id).size)
    if (id !== undefined) addTerm(vocabulary.postings(id), weight)
    else addGroup(vocabulary.near(term), undefined, weight * weights.misspelt)
  }
  if (asked.typing !== undefined) {
    addGroup(vocabulary.completions(asked.typing), vocabulary.idOf(typedTerm(asked) ?? ''), weights.completed)
  }
  const least = weights.floor * possible * (k1 + 1)
  return best(scores, weights.candidates, (number) => {
    const entry = entries[number]
    return entry !== undefined && (scores[number] ?? 0) >= least && isCandidate(entry.about)
  })
}

/** The highest scores above 0, without sorting them all: a heap with the lowest of the kept ones on top. */
function best(scores: Float64Array, max: number, isCandidate: (number: number) => boolean): Hits {
  const heap: number[] = []
  const scoreAt = (place: number): number => scores[heap[place] ?? 0] ?? 0
  const swap = (a: number, b: number): void => {
    ;[heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0]
  }
  function rise(place: number): void {
    for (let at = place; at > 0;) {
      const above = (at - 1) >>> 1
      if (scoreAt(above) <= scoreAt(at)) return
      swap(above, at)
      at = above
    }
  }
  function sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const lower = left + 1 < heap.length && scoreAt(left + 1) < scoreAt(left) ? left + 1 : left
      if (lower >= heap.length || scoreAt(at) <= scoreAt(lower)) return
      swap(at, lower)
      at = lower
    }
  }
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] ?? 0
    if (score <= 0 || (heap.length === max && score <= scoreAt(0)) || !isCandidate(number)) continue
    if (heap.length < max) {
      heap.push(number)
      rise(heap.length - 1)
    } else {
      heap[0] = number
      sink()
    }
  }
  const numbers = heap.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return { numbers, scores: numbers.map((number) => scores[number] ?? 0) }
}
