// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h, shallowRef } from 'vue'
import { compileMessages } from '#client/lib/message-format.ts'
import { createWords, I18nT, localeKey, useWords } from '#client/lib/words.ts'
import type { Locale } from '#domain/kernel/localized.ts'

const messages: Record<Locale, Record<string, string>> = {
  kk: {
    left: '{n} қол керек | {n} қол керек',
    mail: 'Хат {email} мекенжайына кетті',
    asOf: '{moment} жағдайы бойынша.',
  },
  ru: { left: 'Нужна {n} подпись | Нужно {n} подписи | Нужно {n} подписей | Нужно {n} подписи', mail: '', asOf: '' },
  en: { left: '{n} signature needed | {n} signatures needed', mail: '', asOf: '' },
}

function say(locale: Locale, speak: (words: ReturnType<typeof useWords>) => unknown): string {
  const words = createWords(locale)
  words.global.mergeLocaleMessage(locale, compileMessages({ test: messages[locale] }))
  const Speaker = { setup: () => () => h('p', [speak(useWords()) as string]) }
  return mount(Speaker, {
    global: { plugins: [words], provide: { [localeKey as symbol]: shallowRef(locale) } },
  }).text()
}

describe('the words of the page', () => {
  it.each<[Locale, number, string]>([
    ['kk', 952, '952 қол керек'],
    ['ru', 1, 'Нужна 1 подпись'],
    ['ru', 22, 'Нужно 22 подписи'],
    ['ru', 1_548, 'Нужно 1\u00a0548 подписей'],
    ['en', 1, '1 signature needed'],
    ['en', 1_548, '1,548 signatures needed'],
  ])('take the form of their number (%s, %i)', (locale, n, words) => {
    expect(say(locale, ({ tn }) => tn('test.left', n))).toBe(words)
  })

  it('carry values as they are', () => {
    expect(say('kk', ({ t }) => t('test.mail', { email: 'aigerim@example.kz' }))).toBe(
      'Хат aigerim@example.kz мекенжайына кетті',
    )
  })

  it('carry markup', () => {
    const sentence = () => h(I18nT, { keypath: 'test.asOf', scope: 'global' }, { moment: () => h('time', '14 мамыр') })
    expect(say('kk', sentence)).toBe('14 мамыр жағдайы бойынша.')
  })
})
