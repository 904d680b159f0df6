import { inject, shallowRef } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import { compileMessages } from '#client/lib/message-format.ts'
import { formatCount, pluralForm } from '#client/lib/numbers.ts'
import type { InjectionKey, ShallowRef } from 'vue'
import type { I18n } from 'vue-i18n'
import type { Locale } from '#domain/kernel/localized.ts'
import type { MessageTree } from '#client/lib/message-format.ts'

export { Translation as I18nT } from 'vue-i18n'

/**
 * The words of one feature in one language: `client/locales/<language>/<feature>.json`. The name of the file is the
 * first part of the key, so `petitions.list.title` stands in `petitions.json` under `list.title`.
 */
type Files = Record<string, () => Promise<MessageTree>>

const languages: Record<Locale, () => Promise<{ files: Files }>> = {
  kk: () => import('#client/locales/kk/files.ts'),
  ru: () => import('#client/locales/ru/files.ts'),
  en: () => import('#client/locales/en/files.ts'),
}

/** Loaded with every page; a route names what else it needs in `meta.words`. */
export const wordsOfEveryPage = ['app', 'ui', 'errors'] as const

export type Words = I18n<Record<string, never>, Record<string, never>, Record<string, never>, string, false>

export function createWords(locale: Locale): Words {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: false as unknown as string, // typed too narrowly: false turns the search for other languages off
    missingWarn: false,
    pluralRules: Object.fromEntries(
      (['kk', 'ru', 'en'] as const).map((language) => [
        language,
        (n: number, forms: number) => pluralForm(language, n, forms),
      ]),
    ),
  }) as Words
}

/** Loads what is not there yet. A missing file is a fault of the build, so it throws. */
export async function loadWords(words: Words, locale: Locale, features: readonly string[]): Promise<void> {
  const present = words.global.getLocaleMessage(locale) as Record<string, unknown>
  const missing = [...new Set([...wordsOfEveryPage, ...features])].filter((feature) => !(feature in present))
  if (missing.length === 0) return
  const { files } = await languages[locale]()
  const loaded = await Promise.all(
    missing.map(async (feature) => {
      const file = files[`./${feature}.json`]
      if (file === undefined) throw new Error(`no words for ${feature} in ${locale}`)
      return [feature, compileMessages(await file())] as const
    }),
  )
  words.global.mergeLocaleMessage(locale, Object.fromEntries(loaded))
}

export const localeKey: InjectionKey<ShallowRef<Locale>> = Symbol('locale')

export function useLocale(): Readonly<ShallowRef<Locale>> {
  return inject(localeKey, () => shallowRef<Locale>('kk'), true)
}

type Values = Record<string, string | number>

/** The words of the page. Keys are static: `t('petitions.list.title')`. */
export function useWords(): {
  locale: Readonly<ShallowRef<Locale>>
  t: (key: string, values?: Values) => string
  /** With a number that decides the form: `tn('petitions.list.found', 41)` writes it as `{n}`, grouped. */
  tn: (key: string, n: number, values?: Values) => string
  /** a number on its own */
  count: (n: number) => string
} {
  const { t } = useI18n({ useScope: 'global' })
  const locale = useLocale()
  return {
    locale,
    t: (key, values) => t(key, values ?? {}),
    tn: (key, n, values) => t(key, { ...values, n: formatCount(n, locale.value) }, n),
    count: (n) => formatCount(n, locale.value),
  }
}
