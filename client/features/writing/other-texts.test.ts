import { describe, expect, it } from 'vitest'
import { otherTexts } from '#client/features/writing/other-texts.ts'

describe('what another version of a draft says', () => {
  it('is every text that differs, one that was taken out included', () => {
    const mine = { texts: { kk: { title: 'Автобус', problem: 'Кешке жоқ.' }, ru: { title: 'Автобус' }, en: {} } }
    const theirs = { texts: { kk: { title: 'Автобус', problem: 'Түнде жоқ.' }, ru: {}, en: { title: 'A bus' } } }
    expect(otherTexts(mine, theirs)).toEqual([
      { locale: 'kk', field: 'problem', text: 'Түнде жоқ.' },
      { locale: 'ru', field: 'title', text: '' },
      { locale: 'en', field: 'title', text: 'A bus' },
    ])
  })

  it('is nothing where an empty text stands beside none', () => {
    expect(otherTexts({ texts: { kk: { title: '' }, ru: {}, en: {} } }, { texts: { kk: {}, ru: {}, en: {} } })).toEqual(
      [],
    )
  })
})
