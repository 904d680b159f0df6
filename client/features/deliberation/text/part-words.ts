import { useLocalized } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import type { LocalizedField } from '#client/lib/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** The name of a part of the text: «Мәселе, қазақша»; without a language where there is only one. */
export function usePartWords() {
  const { t } = useWords()
  const shown = useLocalized()
  return (label: LocalizedField | null | undefined, locale: Locale | undefined): string => {
    const { text } = shown(label)
    if (locale === undefined) return text
    const languages = {
      kk: t('petitionText.language.kk'),
      ru: t('petitionText.language.ru'),
      en: t('petitionText.language.en'),
    }
    return `${text}, ${languages[locale]}`
  }
}
