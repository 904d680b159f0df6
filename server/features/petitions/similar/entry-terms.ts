import { searchTerm, wordsOf } from '../search/terms.ts'
import { timesMax } from './postings.ts'

/** How often a term stands in the title and in the text. */
export interface Times {
  title: number
  text: number
}

/** Long texts repeat themselves: this much tells what they are about, and bounds what an entry may cost. */
const textWordsMax = 600

/** The terms of a petition in one language. */
export function entryTerms(title: string, text: string): Map<string, Times> {
  const terms = new Map<string, Times>()
  const count = (term: string, part: keyof Times): void => {
    const times = terms.get(term) ?? { title: 0, text: 0 }
    times[part] = Math.min(timesMax, times[part] + 1)
    terms.set(term, times)
  }
  for (const term of termsOf(title)) count(term, 'title')
  for (const term of termsOf(text, textWordsMax)) count(term, 'text')
  return terms
}

export function termsOf(text: string, wordsMax = textWordsMax): string[] {
  return wordsOf(text)
    .slice(0, wordsMax)
    .flatMap((word) => pieces(word))
    .map(rememberedTerm)
}

const rememberedMax = 50_000
const remembered = new Map<string, string>()

/** Words repeat, and taking one apart costs more than to look it up. */
function rememberedTerm(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= rememberedMax) remembered.clear()
  const term = searchTerm(word)
  remembered.set(word, term)
  return term
}

const unspaced = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u

/** Scripts that leave no space between words: every two neighbouring signs stand for one. */
function pieces(word: string): string[] {
  if (!unspaced.test(word)) return [word]
  const signs = [...word]
  return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`)
}
