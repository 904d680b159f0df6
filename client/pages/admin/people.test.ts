// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import PeoplePage from '#client/pages/admin/people.vue'
import type { OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const unit = (id: string, parentId: string | null) => ({
  __typename: 'Territory',
  id,
  level: 'CITY',
  name: text(id),
  parent: parentId === null ? null : { __typename: 'Territory', id: parentId },
})
const akimat = { __typename: 'PublicBody', id: 'akimat', name: text('Әкімдік') }
const moderator = { __typename: 'RoleGrant', role: 'MODERATOR', territory: unit('city', 'kz'), body: null }
const viewer = {
  __typename: 'Person',
  id: 'person_1',
  name: 'Әкімші',
  email: 'a@dauys.test',
  language: 'KK',
  casesWaiting: null,
  answersWaiting: null,
  roles: [{ __typename: 'RoleGrant', role: 'ADMINISTRATOR' }],
}
const aPerson = (id: string, name: string | null, roles: object[]) => ({
  __typename: 'Person',
  id,
  name,
  email: `${id}@dauys.test`,
  assurance: 'EMAIL',
  createdAt: '2027-01-05T05:00:00Z',
  roles,
})
const payload = (name: string, ...codes: string[]) => ({
  __typename: 'Mutation',
  [name]: {
    __typename: 'Payload',
    person: null,
    userErrors: codes.map((code) => ({ __typename: 'UserError', code, path: null, details: [] })),
  },
})

const open = (revoking: object = payload('revokeRole')): Promise<OpenPage> =>
  openPage(PeoplePage, {
    at: '/admin/people',
    words: ['identity', 'places', 'admin'],
    answers: {
      Viewer: { viewer },
      People: ({ query }) => ({
        people: {
          __typename: 'PersonConnection',
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          nodes: query === 'nobody' ? [] : [aPerson('salta', 'Салтанат', [moderator]), aPerson('new', null, [])],
        },
      }),
      Territories: { territories: [unit('kz', null), unit('city', 'kz'), unit('other', 'kz')] },
      TerritoryBodies: ({ id }) => ({
        territory: { __typename: 'Territory', id, bodies: id === 'city' ? [akimat] : [] },
      }),
      GrantRole: payload('grantRole'),
      RevokeRole: revoking,
    },
  })

async function pressButton({ page, settle }: OpenPage, words: string) {
  await page
    .findAll('button')
    .filter((button) => button.text() === words)
    .at(-1)
    ?.trigger('click')
  await settle()
}

describe('people and roles', () => {
  it('shows who may do what and where, without a fault for axe', async () => {
    const { page } = await open()
    expect(page.find('.people__roles').text()).toContain('Модератор')
    expect(page.find('.people__roles').text()).toContain('city')
    expect(page.text()).toContain('Рөлі жоқ')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('keeps the search in the address', async () => {
    const view = await open()
    await view.page.find('#q').setValue(' nobody ')
    await view.page.find('form[role="search"]').trigger('submit')
    await view.settle()
    expect(view.router.currentRoute.value.query).toEqual({ q: 'nobody' })
    expect(view.page.text()).toContain('Ондай адам табылмады')
  })

  it('revokes a role only when that is confirmed', async () => {
    const view = await open()
    await view.page.find('[aria-label="Рөлді алып тастау: Модератор (city), Салтанат"]').trigger('click')
    await view.settle()
    expect(view.asked.map(({ name }) => name)).not.toContain('RevokeRole')
    await pressButton(view, 'Рөлді алып тастау')
    expect(view.asked.find(({ name }) => name === 'RevokeRole')?.variables).toEqual({
      input: { personId: 'salta', role: 'MODERATOR', territoryId: 'city', bodyId: null },
    })
    expect(view.said()).toBe('Рөл алынды: Модератор (city)')
  })

  it('says in the dialog why the last administrator stays', async () => {
    const view = await open(payload('revokeRole', 'LAST_ADMINISTRATOR'))
    await view.page.find('[aria-label^="Рөлді алып тастау"]').trigger('click')
    await view.settle()
    await pressButton(view, 'Рөлді алып тастау')
    expect(view.page.find('dialog[open] .error-summary').text()).toContain('Соңғы әкімшінің рөлін алуға болмайды')
  })

  it('grants the role of an official for one body', async () => {
    const view = await open()
    await view.page.find('#new-role').setValue('OFFICIAL')
    await view.page.find('#new-territoryId-0').setValue('city')
    await view.settle()
    await view.page.find('#new-bodyId').setValue('akimat')
    expect(await accessibilityFaults()).toEqual([])
    const form = view.page.findAll('form.form')[1]
    await form?.trigger('submit')
    await view.settle()
    expect(view.page.find('dialog[open]').text()).toContain('Шегі: Әкімдік')
    await view.page.find('dialog[open] .button').trigger('click')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'GrantRole')?.variables).toEqual({
      input: { personId: 'new', role: 'OFFICIAL', territoryId: null, bodyId: 'akimat' },
    })
  })

  it('gives a role without a chosen place to the whole country', async () => {
    const view = await open()
    await view.page.find('#new-role').setValue('OPERATOR')
    await view.page.findAll('form.form')[1]?.trigger('submit')
    await view.settle()
    await view.page.find('dialog[open] .button').trigger('click')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'GrantRole')?.variables).toEqual({
      input: { personId: 'new', role: 'OPERATOR', territoryId: 'kz', bodyId: null },
    })
  })
})
