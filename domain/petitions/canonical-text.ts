import { canonicalJson } from '../kernel/canonical-json.ts'
import { locales, type Locale } from '../kernel/localized.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import { canonicalText } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { PetitionTexts } from './petition.ts'

/**
 * The texts in their one spelling: fields that the book knows, in its order, without empty ones and without the
 * languages that have none left.
 */
export function canonicalTexts(book: Pick<PetitionRules, 'text'>, texts: PetitionTexts): PetitionTexts {
  const found = locales.flatMap((locale): [Locale, Record<string, string>][] => {
    const given = texts[locale] ?? {}
    const fields = book.text.fields
      .filter(({ id }) => Object.hasOwn(given, id))
      .map(({ id }): [string, string] => [id, canonicalText(given[id] ?? '')])
      .filter(([, text]) => text !== '')
    return fields.length > 0 ? [[locale, Object.fromEntries(fields)]] : []
  })
  return Object.fromEntries(found)
}

/**
 * The exact text that people sign, as RFC 8785 JSON: language, then every language in kk, ru, en order with its fields
 * in the order of the book. Fields stand in lists, because canonical JSON would sort them.
 */
export function canonicalPetitionText(
  book: Pick<PetitionRules, 'text'>,
  version: { readonly language: Locale; readonly texts: PetitionTexts },
): string {
  const texts = canonicalTexts(book, version.texts)
  const inOrder = locales
    .filter((locale) => texts[locale] !== undefined)
    .map((locale) => ({ locale, fields: Object.entries(texts[locale] ?? {}).map(([id, text]) => ({ id, text })) }))
  return canonicalJson({ schema: 'dauys/petition-text/1', language: version.language, texts: inOrder })
}

/** SHA-256 of the canonical text, hex: every signature names it. */
export function textHash(
  book: Pick<PetitionRules, 'text'>,
  version: { readonly language: Locale; readonly texts: PetitionTexts },
): string {
  return sha256Hex(canonicalPetitionText(book, version))
}
