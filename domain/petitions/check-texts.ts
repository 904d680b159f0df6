import { isLocale, locales, type Locale } from '../kernel/localized.ts'
import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { PetitionRules, TextField } from '../rules/book.ts'
import type { PetitionTexts } from './petition.ts'

export type TextRefusal = Refusal<'REQUIRED' | 'TOO_LONG'>

/**
 * What the texts lack for submission, all at once; `path` is `['texts', locale, field]`.
 *
 * - `REQUIRED` a required field is empty in the petition's language, in a language the book demands, or in a
 *   translation that was begun: people sign every language, so none may be half
 * - `TOO_LONG` with `max` and `length` in characters
 */
export function checkTexts(
  book: Pick<PetitionRules, 'text'>,
  petition: { readonly language: Locale; readonly texts: PetitionTexts },
): TextRefusal[] {
  const demanded = new Set<Locale>([petition.language, ...book.text.requiredLocales.filter(isLocale)])
  return locales.flatMap((locale) => {
    const texts = petition.texts[locale] ?? {}
    const isBegun = book.text.fields.some(({ id }) => canonicalText(texts[id] ?? '') !== '')
    if (!demanded.has(locale) && !isBegun) return []
    return book.text.fields.flatMap((field) => checkField(field, texts[field.id] ?? '', ['texts', locale, field.id]))
  })
}

/** Fields that are too long, for a draft that is still being written: nothing is required of it yet. */
export function checkLengths(book: Pick<PetitionRules, 'text'>, texts: PetitionTexts): TextRefusal[] {
  return locales.flatMap((locale) =>
    book.text.fields.flatMap((field) =>
      checkField({ ...field, required: false }, texts[locale]?.[field.id] ?? '', ['texts', locale, field.id]),
    ),
  )
}

function checkField({ required, max }: TextField, given: string, path: readonly string[]): TextRefusal[] {
  const text = canonicalText(given)
  if (text === '') return required ? [{ code: 'REQUIRED', path }] : []
  const length = lengthOf(text)
  return length > max ? [{ code: 'TOO_LONG', path, details: { max, length } }] : []
}
