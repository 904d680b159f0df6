import { locales, type Localized } from '#domain/kernel/localized.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { canonicalText, lengthOf } from '#domain/kernel/text.ts'

export type TextRefusal = Refusal<'TOO_LONG'>

/**
 * Texts as they are kept: one spelling, without languages in which nothing was written. `TOO_LONG` with `max`, of each
 * field and language.
 * @param max code points, by field
 */
export function checkTexts<Field extends string>(
  texts: Readonly<Record<Field, Localized>>,
  max: Readonly<Record<Field, number>>,
): Result<Readonly<Record<Field, Localized>>, TextRefusal> {
  const fields = Object.keys(texts) as Field[] // exactly the keys that were given
  const kept = fields.map((field) => [field, canonical(texts[field])] as const)
  const refused = refuseAll(
    kept.flatMap(([field, text]) =>
      locales.flatMap((locale): TextRefusal[] =>
        lengthOf(text[locale] ?? '') > max[field]
          ? [{ code: 'TOO_LONG', path: [field, locale], details: { max: max[field] } }]
          : [],
      ),
    ),
  )
  return refused ?? ok(Object.fromEntries(kept) as Readonly<Record<Field, Localized>>) // the same keys again
}

function canonical(text: Localized): Localized {
  const written = locales.map((locale) => [locale, canonicalText(text[locale] ?? '')] as const)
  return Object.fromEntries(written.filter(([, words]) => words !== ''))
}
