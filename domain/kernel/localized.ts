/** The languages of the interface, Kazakh first. */
export const locales = ['kk', 'ru', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in one or more languages: BCP 47 tag → text. */
export type Localized = Readonly<Partial<Record<Locale, string>>>

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale)
}

/**
 * The text in the reader's language, else in the first of kk, ru, en that exists.
 * @returns undefined when there is no text at all; `lang` names the language found, so that it can be marked
 */
export function localizedText(text: Localized, reader: Locale): { text: string; lang: Locale } | undefined {
  for (const lang of [reader, ...locales]) {
    const found = text[lang]
    if (found !== undefined && found !== '') return { text: found, lang }
  }
  return undefined
}
