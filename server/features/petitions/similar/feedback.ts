import { timesMax } from './postings.ts'
import type { Entry, Indexed } from './indexed.ts'

/** A word in the title counts as one more in the text. */
const inTitle = 2

export interface FeedbackWeights {
  readonly models: number
  readonly feedback: number
}

/**
 * Lets the first hits tell what else the others should speak of (Rocchio 1971): "fracking" brings "carbon" and
 * "energy". Each hit gains by its likeness, the cosine of all words, to the first ones besides itself.
 * @param scores between 0 and 1, in the order of `numbers`
 */
export function feedback<About>(
  { vocabulary, entries, count }: Indexed<About>,
  numbers: readonly number[],
  scores: readonly number[],
  weights: FeedbackWeights,
): number[] {
  const rarities = new Float64Array(vocabulary.size)
  function rarityOf(term: number): number {
    const known = rarities[term] ?? 0
    if (known > 0) return known
    return (rarities[term] = Math.log((count + 1) / (vocabulary.postings(term).size + 1)) + 1)
  }
  const vectors = numbers.map((number) => vectorOf(entries[number], rarityOf))

  const models = scores
    .map((score, place) => ({ score, place }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, weights.models)
  const centre = new Float64Array(vocabulary.size)
  const shares = new Map<number, number>()
  let whole = 0
  for (const { score, place } of models) {
    whole += score
    shares.set(place, score)
    const { terms, values } = vectors[place] ?? noVector
    for (let i = 0; i < terms.length; i++)
      centre[terms[i] ?? 0] = (centre[terms[i] ?? 0] ?? 0) + score * (values[i] ?? 0)
  }
  return scores.map((score, place) => {
    const { terms, values } = vectors[place] ?? noVector
    let product = -(shares.get(place) ?? 0)
    for (let i = 0; i < terms.length; i++) product += (centre[terms[i] ?? 0] ?? 0) * (values[i] ?? 0)
    return score + (weights.feedback * product) / whole
  })
}

interface Vector {
  readonly terms: Uint32Array
  /** of length 1 */
  readonly values: Float64Array
}

const noVector: Vector = { terms: new Uint32Array(), values: new Float64Array() }
const dampened = Float64Array.from({ length: (inTitle + 1) * timesMax + 1 }, (_, times) => 1 + Math.log(times))

function vectorOf(entry: Entry<unknown> | undefined, rarityOf: (term: number) => number): Vector {
  if (!entry) return noVector
  const { terms, title, text } = entry
  const values = new Float64Array(terms.length)
  let square = 0
  for (let i = 0; i < terms.length; i++) {
    const times = inTitle * (title[i] ?? 0) + (text[i] ?? 0)
    const value = (dampened[times] ?? 0) * rarityOf(terms[i] ?? 0)
    values[i] = value
    square += value * value
  }
  const length = Math.sqrt(square)
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length
  return { terms, values }
}
