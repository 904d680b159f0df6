import { askedOf } from './asked.ts'
import { feedback, type FeedbackWeights } from './feedback.ts'
import { letterLikeness } from './letter-likeness.ts'
import type { Indexed } from './indexed.ts'
import { termScores, type TermWeights } from './term-scores.ts'

export interface Question {
  /** a title as far as it is typed */
  readonly title: string
  /** what else is written already */
  readonly text?: string | undefined
}

export interface Ranked<About> {
  readonly about: About
  readonly score: number
}

export interface Weights extends TermWeights, FeedbackWeights {
  /** of letter groups, beside 1 of words */
  readonly letters: number
  /** of a word of the asker's text, beside 1 of his title */
  readonly askedText: number
}

/** How they were found and what each is worth: docs/decisions/0018. */
export const measuredWeights: Weights = {
  ...{ title: 3, k1: 1.2, b: 0.75, completed: 1, misspelt: 0.5, candidates: 200, floor: 0.1 },
  ...{ letters: 1, models: 10, feedback: 2, askedText: 0.3 },
}

/**
 * Words find, letters correct, and what the first hits have in common decides.
 * @param weigh how much a petition counts for the asker: 1 fully, 0 not at all
 * @returns the best first; a petition in several languages once, by the one that fits best
 */
export function rank<About>(
  indexed: Indexed<About>,
  { title, text }: Question,
  weigh: (about: About) => number,
  limit: number,
  weights: Weights,
): Ranked<About>[] {
  const asked = askedOf(title, text ?? '', weights.askedText)
  const { numbers, scores } = termScores(indexed, asked, (about) => weigh(about) > 0, weights)
  const letters = scaled(letterLikeness(indexed, asked, numbers))
  const mixed = scaled(scaled(scores).map((score, i) => score + weights.letters * (letters[i] ?? 0)))
  const decided = feedback(indexed, numbers, mixed, weights)

  const found = new Map<About, number>()
  numbers.forEach((number, i) => {
    const about = indexed.entries[number]?.about
    if (about === undefined) return
    const score = (decided[i] ?? 0) * weigh(about)
    found.set(about, Math.max(found.get(about) ?? 0, score))
  })
  return [...found]
    .map(([about, score]) => ({ about, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

/** So that the highest is 1. */
function scaled(scores: readonly number[]): number[] {
  const highest = Math.max(...scores, Number.MIN_VALUE)
  return scores.map((score) => score / highest)
}
