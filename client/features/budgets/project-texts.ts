import { localeOf } from '#client/lib/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'

interface TextIn {
  readonly locale: Uppercase<Locale>
}

/** The texts in the reader's language, else those that the author wrote first. */
export function textFor<Text extends TextIn>(
  texts: readonly Text[],
  reader: Locale,
): { readonly text: Text; readonly lang: Locale | undefined } | undefined {
  const text = texts.find(({ locale }) => localeOf(locale) === reader) ?? texts[0]
  if (text === undefined) return undefined
  const lang = localeOf(text.locale)
  return { text, lang: lang === reader ? undefined : lang }
}

/** Said once above a text that is not in the reader's language. */
export const onlyInWords = {
  kk: 'budgets.only.kk',
  ru: 'budgets.only.ru',
  en: 'budgets.only.en',
} as const satisfies Record<Locale, string>
