import { expect, it } from 'vitest'
import { textFor } from '#client/features/budgets/project-texts.ts'

const kk = { locale: 'KK', title: 'Саябақ' } as const
const ru = { locale: 'RU', title: 'Сквер' } as const

it('shows a project in the language of the reader', () => {
  expect(textFor([kk, ru], 'ru')).toEqual({ text: ru, lang: undefined })
})

it('names the language where the reader has to do with another', () => {
  expect(textFor([kk, ru], 'en')).toEqual({ text: kk, lang: 'kk' })
})

it('has nothing to show of a draft without texts', () => {
  expect(textFor([], 'kk')).toBeUndefined()
})
