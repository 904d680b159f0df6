// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import CampaignsPage from '#client/pages/desk/campaigns.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const place = (id: string, name: string) => ({ __typename: 'Territory', id, name: text(name) })

function aCampaign(id: string, state: string, part: object = {}) {
  return {
    ...{ __typename: 'Campaign', id, key: `${id}-2027`, year: 2027, state, publishedAt: null, currency: 'KZT' },
    ...{ total: 500_000_000, title: text(`Науқан ${id}`), territory: place('city', 'Қала'), notice: null },
    nextStep: { __typename: 'CampaignNextStep', until: null },
    ...{ counts: { __typename: 'ProjectCounts', waiting: 0 }, origin: null },
    ...part,
  }
}

function desk(campaigns: object[], more: Answers = {}): Answers {
  const roles = [
    {
      __typename: 'RoleGrant',
      role: 'METHODOLOGIST',
      territory: place('city', 'Қала'),
    },
  ]
  const person = { __typename: 'Person', id: 'person_1', name: 'Әсел', email: 'a@dauys.test', language: 'KK' }
  return {
    Viewer: { viewer: { ...person, casesWaiting: null, answersWaiting: null, roles } },
    ManagedCampaigns: { managedCampaigns: campaigns },
    MethodologistPlaces: { viewer: { ...person, roles } },
    Territories: {
      territories: [
        { ...place('city', 'Қала'), level: 'CITY', parent: null },
        { ...place('saygaq', 'Сайғақ'), level: 'DISTRICT', parent: { __typename: 'Territory', id: 'city' } },
      ],
    },
    BudgetPresets: {
      budgetPresets: [
        {
          ...{ __typename: 'BudgetPreset', id: 'kz-city', version: 1, hash: 'ab', document: '{}' },
          title: text('Халықтық қатысу бюджеті'),
        },
      ],
    },
    ...more,
  }
}
const open = (answers: Answers): Promise<OpenPage> =>
  openPage(CampaignsPage, { at: '/desk/campaigns', words: ['identity', 'budgets', 'campaignDesk'], answers })

async function begin(view: OpenPage) {
  await view.page.find('.title button').trigger('click')
  await view.settle()
}

describe('the campaigns of a methodologist', () => {
  it('stand in three groups, each with what it waits for, without a fault for axe', async () => {
    const { page } = await open(
      desk([
        aCampaign('a', 'PROPOSING', { counts: { __typename: 'ProjectCounts', waiting: 4 } }),
        aCampaign('b', 'DRAFT'),
        aCampaign('c', 'DRAFT', { notice: { __typename: 'CampaignNotice', total: 30, sent: 12, done: false } }),
        aCampaign('d', 'CANCELLED'),
      ]),
    )
    expect(page.findAll('h2').map((heading) => heading.text())).toEqual([
      'Жүріп жатқандары: 1',
      'Дайындалып жатқандары: 2',
      'Аяқталғандары: 1',
    ])
    expect(page.text()).toContain('Шешім күткен жобалар: 4')
    expect(page.text()).toContain('Хат жіберілуде: 12 / 30')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('begin with a place, a year and rules, and what is missing is named', async () => {
    const created = {
      __typename: 'Mutation',
      createCampaign: {
        __typename: 'CreateCampaignPayload',
        campaign: { __typename: 'Campaign', id: 'cmp_1', key: 'saygaq-2028' },
        userErrors: [],
      },
    }
    const view = await open(desk([], { CreateCampaign: created }))
    await begin(view)
    expect(await accessibilityFaults()).toEqual([])
    await view.page.find('dialog form').trigger('submit')
    await view.settle()
    expect(view.page.find('.error-summary').text()).toContain('Ережелерді таңдаңыз.')
    await view.page.find('#territoryId').setValue('saygaq')
    await view.page.find('#year').setValue('2028')
    await view.page.find('input[value="kz-city"]').setValue()
    await view.page.find('dialog form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'CreateCampaign')?.variables).toMatchObject({
      input: { territoryId: 'saygaq', year: 2028, presetId: 'kz-city', document: null },
    })
    expect(view.router.currentRoute.value.fullPath).toBe('/kk/desk/campaigns/saygaq-2028')
  })

  it('name the key of every fault in a file of rules, and take no such file', async () => {
    const faults = [
      {
        __typename: 'UserError',
        code: 'RULES_KEY_MISSING',
        path: ['document', 'currency'],
        details: [{ __typename: 'ErrorDetail', name: 'key', value: 'currency' }],
      },
    ]
    const view = await open(
      desk([], {
        CheckBudgetRules: {
          checkBudgetRules: { __typename: 'RulesCheck', hash: null, userErrors: faults, rulesInWords: [] },
        },
      }),
    )
    await begin(view)
    await view.page.find('input[value="own"]').setValue()
    const input = view.page.find<HTMLInputElement>('input[type="file"]')
    Object.defineProperty(input.element, 'files', { value: [new File(['{}'], 'rules.json')] })
    await input.trigger('change')
    await view.settle()
    await view.settle()
    expect(view.page.find('dialog .notice').text()).toContain('currency: бұл жазба жоқ')
    await view.page.find('dialog form').trigger('submit')
    await view.settle()
    expect(view.page.find('.error-summary').text()).toContain('Қатесіз ереже файлын қосыңыз.')
    expect(view.asked.map(({ name }) => name)).not.toContain('CreateCampaign')
  })
})
