import type { Locale } from '#domain/kernel/localized.ts'

/** "in Kazakh", for a text that is not in the reader's language. */
export const languageWords = {
  kk: 'petitions.language.kk',
  ru: 'petitions.language.ru',
  en: 'petitions.language.en',
} as const satisfies Record<Locale, string>
