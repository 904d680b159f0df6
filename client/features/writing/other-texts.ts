import { locales, type Locale } from '#domain/kernel/localized.ts'

/** A draft whose words stand by language and field. */
export interface InTexts {
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>
}

export interface OtherText {
  readonly locale: Locale
  readonly field: string
  /** empty where the other version says nothing */
  readonly text: string
}

/** What another version says wherever it does not say the same. */
export function otherTexts(mine: InTexts, theirs: InTexts): OtherText[] {
  return locales.flatMap((locale) => {
    const [own, other] = [mine.texts[locale], theirs.texts[locale]]
    const fields = [...new Set([...Object.keys(own), ...Object.keys(other)])]
    return fields
      .map((field) => ({ locale, field, text: other[field] ?? '' }))
      .filter(({ field, text }) => text !== (own[field] ?? ''))
  })
}
