// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import TerritoryFacts from '#client/features/places/TerritoryFacts.vue'

const birlik = { id: 'birlik', name: { kk: 'Бірлік секторы', ru: null, en: null }, population: 20_100 }

function open(territory: object | null) {
  return openPage(TerritoryFacts, {
    ...{ at: '/', words: ['places'], props: { territoryId: 'birlik' } },
    answers: { TerritoryFacts: { territory } },
  })
}

describe('the facts of a place', () => {
  it('say what it has, and what it has none of', async () => {
    const facts = [
      { kind: 'SCHOOL', count: 3 },
      { kind: 'PARK', count: 0 },
    ]
    const { page } = await open({ ...birlik, facts })
    expect(page.get('h2').text()).toBe('Бірлік секторы: мұнда не бар')
    const texts = page.findAll('li').map((item) => item.text().replaceAll('\u00a0', ' '))
    expect(texts).toEqual(['20 100 тұрғын', '3 мектеп', '0 саябақ'])
    expect((await accessibilityFaults()).filter((fault) => !fault.startsWith('page-has-heading-one'))).toEqual([])
  })

  it('are not there where nobody counted', async () => {
    expect((await open({ ...birlik, facts: [] })).page.find('section').exists()).toBe(false)
    expect((await open(null)).page.find('section').exists()).toBe(false)
  })
})
