import { expect, it } from 'vitest'
import { chooseLocale } from './locale.ts'

it.each([
  ['the address', { path: '/ru/petitions', cookie: 'en', accept: 'kk' }, 'ru'],
  ['the saved choice', { path: '/petitions', cookie: 'en', accept: 'ru' }, 'en'],
  ['the browser, by weight', { path: '/', cookie: undefined, accept: 'de-DE, en;q=0.4, ru-KZ;q=0.7' }, 'ru'],
  ['Kazakh when nothing fits', { path: '/', cookie: 'de', accept: 'de, fr;q=0.5' }, 'kk'],
  ['not what the browser rules out', { path: '/', cookie: undefined, accept: 'ru;q=0, en' }, 'en'],
] as const)('takes %s', (_, given, locale) => {
  expect(chooseLocale(given)).toBe(locale)
})
