import type { Asked } from './asked.ts'
import type { Indexed } from './indexed.ts'

/** A word in the title counts as one more in the text. */
const inTitle = 2

/**
 * Cosine of the letter groups of the words: endings, compounds and typing errors that no word of theirs has in common
 * with the question. What a word shares with the question is worked out once for all the entries that hold it.
 */
export function letterLikeness<About>(
  { vocabulary, entries, count, gramEntries }: Indexed<About>,
  { terms }: Asked,
  numbers: readonly number[],
): number[] {
  const rarities = new Float64Array(vocabulary.gramCount)
  function squareOfRarity(gram: number): number {
    const known = rarities[gram] ?? 0
    if (known > 0) return known
    return (rarities[gram] = (Math.log((count + 1) / ((gramEntries[gram] ?? 0) + 1)) + 1) ** 2)
  }
  const sought = new Float64Array(vocabulary.gramCount)
  for (const [term, weight] of terms) {
    for (const gram of vocabulary.gramsOf(term)) sought[gram] = (sought[gram] ?? 0) + weight
  }
  for (const gram of new Set([...terms.keys()].flatMap((term) => vocabulary.gramsOf(term)))) {
    const times = sought[gram] ?? 0
    sought[gram] = (times > 1 ? 1 + Math.log(times) : times) * squareOfRarity(gram)
  }

  const shared = new Map<number, number>()
  function sharedBy(term: number): number {
    const known = shared.get(term)
    if (known !== undefined) return known
    let sum = 0
    for (const gram of vocabulary.grams(term)) sum += sought[gram] ?? 0
    shared.set(term, sum)
    return sum
  }

  const weight = new Float64Array(vocabulary.gramCount)
  const grams = new Uint32Array(vocabulary.gramCount)
  return numbers.map((number) => {
    const entry = entries[number]
    if (!entry) return 0
    let product = 0
    let touched = 0
    for (let i = 0; i < entry.terms.length; i++) {
      const term = entry.terms[i] ?? 0
      const times = inTitle * (entry.title[i] ?? 0) + (entry.text[i] ?? 0)
      product += times * sharedBy(term)
      for (const gram of vocabulary.grams(term)) {
        const before = weight[gram] ?? 0
        if (before === 0) grams[touched++] = gram
        weight[gram] = before + times
      }
    }
    let square = 0
    for (let i = 0; i < touched; i++) {
      const gram = grams[i] ?? 0
      square += (weight[gram] ?? 0) ** 2 * squareOfRarity(gram)
      weight[gram] = 0
    }
    return square === 0 ? 0 : product / Math.sqrt(square)
  })
}
