// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import IdentityPage from '#client/pages/desk/identity.vue'
import type { OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const unit = (id: string, parentId: string | null) => ({
  __typename: 'Territory',
  id,
  level: 'CITY',
  name: text(id),
  parent: parentId === null ? null : { __typename: 'Territory', id: parentId },
})
const viewer = {
  __typename: 'Person',
  id: 'person_1',
  name: 'Оператор',
  email: 'o@dauys.test',
  language: 'KK',
  casesWaiting: null,
  answersWaiting: null,
  roles: [{ __typename: 'RoleGrant', role: 'OPERATOR' }],
}
const confirmed = {
  __typename: 'Mutation',
  confirmIdentity: {
    __typename: 'ConfirmIdentityPayload',
    person: {
      __typename: 'Person',
      id: 'person_2',
      name: 'Айгүл Сәдуақасова',
      email: 'aigul@dauys.test',
      assurance: 'VERIFIED',
      residence: { __typename: 'Residence', confirmed: true, territory: unit('birlik', 'city') },
    },
    userErrors: [],
  },
}

/** A number of nobody: born on 22 March 1994, with a check digit that fits. */
const nationalId = '940322400121'

const open = (): Promise<OpenPage> =>
  openPage(IdentityPage, {
    at: '/desk/identity',
    words: ['identity', 'places'],
    answers: {
      Viewer: { viewer },
      Territories: { territories: [unit('kz', null), unit('city', 'kz'), unit('birlik', 'city'), unit('other', 'kz')] },
      ConfirmIdentity: confirmed,
    },
  })

async function fill({ page }: OpenPage, id: string) {
  await page.find('#email').setValue('aigul@dauys.test')
  await page.find('#nationalId').setValue(id)
  await page.find('#name').setValue('Айгүл Сәдуақасова')
  await page.find('#territoryId-0').setValue('city')
  await page.find('#territoryId-1').setValue('birlik')
  await page.find('#seen').setValue(true)
}
async function send({ page, settle }: OpenPage) {
  await page.find('form').trigger('submit')
  await settle()
}

describe('the desk where identity is confirmed', () => {
  it('says what is kept of the number, without a fault for axe', async () => {
    const { page } = await open()
    expect(page.find('.panel').text()).toContain('ЖСН сақталмайды')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('never sends a number whose check digit does not fit', async () => {
    const view = await open()
    await fill(view, '940322400129')
    await send(view)
    expect(view.page.findAll('.error-summary a').map((link) => link.attributes('href'))).toContain('#nationalId')
    expect(view.asked.map(({ name }) => name)).not.toContain('ConfirmIdentity')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('takes the date of birth from the number, and refuses one that differs', async () => {
    const view = await open()
    await fill(view, nationalId)
    expect(view.page.find<HTMLInputElement>('#birthDate-year').element.value).toBe('1994')
    await view.page.find('#birthDate-year').setValue('1995')
    await send(view)
    expect(view.page.find('.error-summary').text()).toContain('Туған күні ЖСН-ге сәйкес емес')
  })

  it('asks for the place to its last part', async () => {
    const view = await open()
    await fill(view, nationalId)
    await view.page.find('#territoryId-1').setValue('')
    await send(view)
    expect(view.page.find('.error-summary').text()).toContain('соңына дейін таңдаңыз')
  })

  it('confirms, says so, and forgets the number before the next person', async () => {
    const view = await open()
    await fill(view, nationalId)
    await send(view)
    expect(view.asked.find(({ name }) => name === 'ConfirmIdentity')?.variables).toEqual({
      input: {
        email: 'aigul@dauys.test',
        nationalId,
        name: 'Айгүл Сәдуақасова',
        birthDate: '1994-03-22',
        territoryId: 'birlik',
      },
    })
    expect(view.page.text()).toContain('Жеке басы расталды: Айгүл Сәдуақасова')
    await view.page.find('button').trigger('click')
    await view.settle()
    expect(view.page.find<HTMLInputElement>('#nationalId').element.value).toBe('')
    expect(document.activeElement?.id).toBe('email')
  })
})
