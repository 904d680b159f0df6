// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import ProfilePage from '#client/pages/me/profile.vue'
import type { OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const unit = (id: string, parentId: string | null) => ({
  __typename: 'Territory',
  id,
  level: 'CITY',
  name: text(id),
  parent: parentId === null ? null : { __typename: 'Territory', id: parentId },
})
const tree = [unit('kz', null), unit('city', 'kz'), unit('birlik', 'city'), unit('otyrar', 'city'), unit('other', 'kz')]
const residence = (confirmed: boolean) => ({
  __typename: 'Residence',
  confirmed,
  since: '2027-01-01T00:00:00Z',
  territory: {
    __typename: 'Territory',
    id: 'birlik',
    name: text('birlik'),
    ancestors: [unit('kz', null), unit('city', 'kz')],
  },
})
const refusedPassword = {
  __typename: 'Mutation',
  setPassword: {
    __typename: 'SetPasswordPayload',
    viewer: null,
    userErrors: [
      {
        __typename: 'UserError',
        code: 'UNDER_MINIMUM_PASSWORD',
        path: ['password'],
        details: [{ __typename: 'ErrorDetail', name: 'min', value: '10' }],
      },
    ],
  },
}

const open = (part: object = {}): Promise<OpenPage> =>
  openPage(ProfilePage, {
    at: '/me/profile',
    words: ['identity', 'places'],
    answers: {
      Profile: {
        viewer: {
          __typename: 'Person',
          id: 'person_1',
          name: 'Айгүл Сәдуақасова',
          email: 'aigul@dauys.test',
          birthDate: '1994-03-22',
          language: 'KK',
          assurance: 'EMAIL',
          hasPassword: false,
          residence: residence(false),
          ...part,
        },
      },
      Territories: { territories: tree },
      UpdateProfile: {
        __typename: 'Mutation',
        updateProfile: { __typename: 'UpdateProfilePayload', viewer: null, userErrors: [] },
      },
      SetPassword: refusedPassword,
    },
  })
const sent = ({ asked }: OpenPage) => asked.find(({ name }) => name === 'UpdateProfile')?.variables
async function save({ page, settle }: OpenPage) {
  await page.find('form').trigger('submit')
  await settle()
}

describe('my profile', () => {
  it('says why each thing is asked, without a fault for axe', async () => {
    const { page } = await open()
    expect(page.findAll('form .hint').filter((hint) => hint.text().startsWith('Не үшін:'))).toHaveLength(4)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('keeps name, date of birth and place as they were typed', async () => {
    const view = await open()
    await view.page.find('#name').setValue(' Айгүл С. ')
    await view.page.find('#birthDate-day').setValue('23')
    await view.page.find('#territoryId-1').setValue('otyrar')
    await save(view)
    expect(sent(view)).toEqual({
      input: { language: 'KK', name: 'Айгүл С.', birthDate: '1994-03-23', territoryId: 'otyrar' },
    })
    expect(view.said()).toBe('Профиль сақталды')
  })

  it('sends no day that the calendar does not have', async () => {
    const view = await open()
    await view.page.find('#birthDate-day').setValue('31')
    await view.page.find('#birthDate-month').setValue('2')
    await save(view)
    expect(sent(view)).toBeUndefined()
    expect(view.page.find('.error-summary a').attributes('href')).toBe('#birthDate')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows what an operator has confirmed, and asks only the rest', async () => {
    const view = await open({ assurance: 'VERIFIED', residence: residence(true) })
    expect(view.page.find('.facts').text()).toContain('birlik, city')
    expect(view.page.find('#name').exists()).toBe(false)
    expect(view.page.find('#territoryId').exists()).toBe(false)
    await view.page.find('input[name="language"][value="RU"]').setValue()
    await save(view)
    expect(sent(view)).toEqual({ input: { language: 'RU' } })
    expect(await accessibilityFaults()).toEqual([])
  })

  it('puts a refused password into words at its field', async () => {
    const { page, settle } = await open()
    await page.find('#password').setValue('қысқа')
    await page.findAll('form')[1]?.trigger('submit')
    await settle()
    expect(page.find('#password-error').text()).toContain('кемінде 10 таңба')
  })
})
