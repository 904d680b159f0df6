import { localizedText } from '#domain/kernel/localized.ts'
import { useLocale } from '#client/lib/words.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** A text of the API: languages that are missing come as null. */
export type LocalizedField = Partial<Record<Locale, string | null>>

export interface ShownText {
  readonly text: string
  /** set where the text is not in the reader's language: bind it to `lang` */
  readonly lang: Locale | undefined
}

/** The text in the reader's language, else in another, which is then named. Empty text where there is none. */
function shownText(field: LocalizedField | null | undefined, reader: Locale): ShownText {
  const present = Object.fromEntries(
    Object.entries(field ?? {}).filter(([, text]) => typeof text === 'string' && text !== ''),
  )
  const found = localizedText(present, reader)
  return { text: found?.text ?? '', lang: found === undefined || found.lang === reader ? undefined : found.lang }
}

/** `shownText` for the language of the page: `const shown = useLocalized()`, then `shown(petition.title).text`. */
export function useLocalized(): (field: LocalizedField | null | undefined) => ShownText {
  const locale = useLocale()
  return (field) => shownText(field, locale.value)
}

/** The API names languages in capitals: `KK` → `kk`. */
export function localeOf(language: Uppercase<Locale>): Locale {
  return language.toLowerCase() as Locale // the same three names
}
