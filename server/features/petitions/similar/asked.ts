import { foldWord, searchTerm, wordsOf } from '../search/terms.ts'
import { termsOf } from './entry-terms.ts'

/** What somebody writes, as terms. */
export interface Asked {
  /** terms, each once, with their weights */
  readonly terms: ReadonlyMap<string, number>
  /** the beginning of the word that is being typed, folded; undefined between two words */
  readonly typing: string | undefined
}

/** Whoever writes a long text says it in the first words. */
const textWordsMax = 60
const typingMin = 2

/**
 * @param title as far as it is typed: its last word may be half a word
 * @param textWeight of a word of the text, beside 1 of the title
 */
export function askedOf(title: string, text: string, textWeight: number): Asked {
  const terms = new Map<string, number>()
  for (const term of termsOf(text, textWordsMax)) terms.set(term, textWeight)
  for (const term of termsOf(title)) terms.set(term, 1)
  const last = /[\p{L}\p{N}]$/u.test(title) ? foldWord(wordsOf(title).at(-1) ?? '') : ''
  return { terms, typing: last.length >= typingMin ? last : undefined }
}

/** The term of the word that is being typed, should it be complete. */
export function typedTerm({ typing }: Asked): string | undefined {
  return typing === undefined ? undefined : searchTerm(typing)
}
