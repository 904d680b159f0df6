// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import ChangedPage from '#client/pages/changed.vue'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const counts = { __typename: 'ChangeCounts', proposed: 40, admitted: 30, won: 10, built: 6, underWay: 3, notBuilt: 1 }
const city = { __typename: 'Territory', id: 'city', name: text('Түркістан'), ancestors: [] }
const winner = {
  __typename: 'Project',
  ...{ id: 'prj_1', number: '7', ballotNumber: 3, state: 'DONE', price: 290_000_000, votes: 41, lostReason: null },
  ...{ title: text('Саябаққа жарық'), place: null, category: null, photos: [], lat: null, lon: null },
  campaign: { __typename: 'Campaign', id: 'cmp_1', currency: 'KZT' },
}

const open = (at: string, isThere = true) =>
  openPage(ChangedPage, {
    ...{ at, words: ['budgets', 'map', 'changed'] },
    answers: {
      ViewerPlace: { viewer: null },
      ChangedBecauseOfUs: ({ territory }) => ({
        changedBecauseOfUs: isThere
          ? {
              __typename: 'ChangedBecauseOfUs',
              ...{ place: territory === null ? null : city, counts },
              money: [
                {
                  ...{ __typename: 'ChangeMoney', currency: 'KZT' },
                  ...{ promised: 1_000_000_00, planned: 1_100_000_00, allocated: 900_000_00, spent: 800_000_00 },
                },
              ],
              below: [{ __typename: 'ChangedPlace', place: { ...city, id: 'birlik', name: text('Бірлік') }, counts }],
            }
          : null,
      }),
      ChangedWinners: {
        changedBecauseOfUs: {
          __typename: 'ChangedBecauseOfUs',
          winners: {
            ...{ __typename: 'ProjectConnection', totalCount: 1, nodes: [winner] },
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      },
    },
  })

describe('what changed because of us', () => {
  it('goes from proposed to built, with the money, without a fault for axe', async () => {
    const { page } = await open('/budget/changed')
    expect(page.findAll('.bars b').map((figure) => figure.text())).toEqual(['40', '30', '10', '6'])
    expect(page.text().replace(/\s/g, ' ')).toContain('1 100 000 ₸')
    expect(page.text()).toContain('Жеңіп, салынбағаны: 1')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('keeps place and state in the address, and asks for the same winners', async () => {
    const { page, asked } = await open('/budget/changed?place=city&state=notBuilt')
    expect(page.find('.picks [aria-current]').text()).toContain('Салынбады')
    expect(page.find('table a').attributes('href')).toBe('/kk/budget/changed?place=birlik&state=notBuilt')
    expect(asked.find(({ name }) => name === 'ChangedWinners')?.variables).toMatchObject({
      ...{ territory: 'city', states: ['FAILED', 'WITHDRAWN_BY_CITY'] },
    })
  })

  it('says that there is no such place', async () => {
    const { page } = await open('/budget/changed?place=atlantis', false)
    expect(page.find('.bars').exists()).toBe(false)
    expect(page.find('h1').exists()).toBe(true)
  })
})
