// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { inAll } from '#client/testing/petitions.ts'
import EventDaysPage from '#client/pages/admin/event-days.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const unit = (id: string, parentId: string | null) => ({
  ...{ __typename: 'Territory', id, level: 'CITY', name: inAll(id) },
  parent: parentId === null ? null : { __typename: 'Territory', id: parentId },
})
const rest = {
  ...{ __typename: 'EventEffect', kind: 'RESTS', from: '2027-06-03', to: '2027-06-07', suspends: ['SIGNING'] },
  ...{ lengthensTerms: true, state: 'NOW', title: inAll('Сайлау алдындағы тыныштық') },
}
const ending = { ...rest, kind: 'ENDS', suspends: [], lengthensTerms: false, title: inAll('Тарату') }
const aDay = (part: object = {}) => ({
  ...{ __typename: 'EventDay', territoryId: 'city', event: 'nationalElection', day: '2027-06-06' },
  ...{ viewerCanChange: true, territory: unit('city', 'kz'), effects: [rest] },
  resting: {
    ...{ __typename: 'RestingPetitions', total: 6 },
    first: [{ __typename: 'Petition', id: 'pet_1', number: '2027-000031', title: inAll('Кешкі автобус') }],
  },
  ...part,
})
const calm = { __typename: 'RestingPetitions', total: 0, first: [] }
const payload = (name: string, ...codes: string[]) => ({
  __typename: 'Mutation',
  [name]: {
    __typename: 'EventDayPayload',
    eventDays: [],
    userErrors: codes.map((code) => ({ __typename: 'UserError', code, path: ['event'], details: [] })),
  },
})

const open = (
  days: readonly object[],
  more: Answers = {},
  kinds = ['nationalElection', 'portDay'],
): Promise<OpenPage> =>
  openPage(EventDaysPage, {
    at: '/admin/days',
    words: ['identity', 'places', 'eventDays'],
    answers: {
      Viewer: {
        viewer: {
          ...{ __typename: 'Person', id: 'person_1', name: 'Әкімші', email: 'a@dauys.test', language: 'KK' },
          roles: [{ __typename: 'RoleGrant', role: 'ADMINISTRATOR' }],
        },
      },
      EventDesk: {
        eventDesk: {
          ...{ __typename: 'EventDesk', territoryIds: ['city'], years: [2027, 2022], days },
          kinds: kinds.map((event) => ({ __typename: 'EventKind', event, titles: [inAll(`Ереже: ${event}`)] })),
        },
      },
      EventEffects: { eventEffects: [rest] },
      Territories: { territories: [unit('kz', null), unit('city', 'kz'), unit('other', 'kz')] },
      SetEventDay: payload('setEventDay'),
      RemoveEventDay: payload('removeEventDay'),
      ...more,
    },
  })

async function nameDay({ page, settle }: OpenPage, [day, month, year]: readonly string[]) {
  await page.get('#day-day').setValue(day)
  await page.get('#day-month').setValue(month)
  await page.get('#day-year').setValue(year)
  await page.get('form').trigger('submit')
  await settle()
}
const press = async ({ page, settle }: OpenPage, text: string) => {
  await page
    .findAll('dialog button')
    .find((button) => button.text() === text)
    ?.trigger('click')
  await settle()
}

describe('days of events', () => {
  it('say what each causes and what rests now, and leave those of a place above alone', async () => {
    const above = aDay({ day: '2027-01-10', event: 'portDay', viewerCanChange: false, effects: [], resting: calm })
    const { page } = await open([aDay(), above])
    const [own, other] = page.findAll('.rows > li')
    expect(own?.get('h3').text()).toBe('Жалпыұлттық сайлау')
    expect(own?.text()).toContain('тоқтап тұрады: қол қою')
    expect(own?.text()).toContain('тоқтап тұрған петициялар: 6')
    expect(own?.get('a[href*="2027-000031"]').text()).toBe('Кешкі автобус')
    expect(own?.text()).toContain('және тағы 5 петиция')
    // Its book has a word for what we do not know.
    expect(other?.get('h3').text()).toBe('Ереже: portDay')
    expect(other?.findAll('button')).toEqual([])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('are named after what they cause was seen, with what is missing named first', async () => {
    const view = await open([])
    const { page, asked, said } = view
    expect(page.text()).toContain('күн белгіленбеген')
    await view.page.get('form').trigger('submit')
    await view.settle()
    expect(page.get('.error-summary').text()).toContain('Оқиғаны таңдаңыз')
    expect(page.get('.error-summary').text()).toContain('Күнін толық жазыңыз')
    expect(await accessibilityFaults()).toEqual([])
    await page.get('#event').setValue('nationalElection')
    await nameDay(view, ['6', '6', '2027'])
    expect(page.get('dialog').text()).toContain('Тоқтау бірден')
    expect(asked.map(({ name }) => name)).not.toContain('SetEventDay')
    await press(view, 'Күнді белгілеу')
    expect(asked.find(({ name }) => name === 'SetEventDay')?.variables).toEqual({
      input: { territoryId: 'city', event: 'nationalElection', day: '2027-06-06' },
    })
    expect(said()).toContain('Белгіленді: Жалпыұлттық сайлау')
  })

  it('warn that an ending which has come is for good, and tell a refusal in words', async () => {
    const view = await open([], {
      EventEffects: { eventEffects: [ending] },
      SetEventDay: payload('setEventDay', 'INVALID'),
    })
    await view.page.get('#event').setValue('portDay')
    await nameDay(view, ['6', '6', '2027'])
    expect(view.page.get('dialog .notice--bad').text()).toContain('Мұны қайтару мүмкін емес')
    await press(view, 'Күнді белгілеу')
    expect(view.page.get('.error-summary').text()).toContain('Мән дұрыс емес')
  })

  it('are corrected by naming the right one before the wrong one goes', async () => {
    const view = await open([aDay()])
    await view.page.findAll('.rows button')[0]?.trigger('click')
    await view.settle()
    expect(view.page.get('#day-form').text()).toBe('Күнді түзету')
    await nameDay(view, ['7', '6', '2027'])
    await press(view, 'Түзетуді сақтау')
    const acts = view.asked
      .filter(({ name }) => name.endsWith('EventDay'))
      .map(({ name, variables }) => [name, (variables as { input: { day: string } }).input.day])
    expect(acts).toEqual([
      ['SetEventDay', '2027-06-07'],
      ['RemoveEventDay', '2027-06-06'],
    ])
    expect(view.page.get('#day-form').text()).toBe('Күн қосу')
  })

  it('are taken back after a question that says what goes on', async () => {
    const view = await open([aDay()])
    await view.page.findAll('.rows button')[1]?.trigger('click')
    await view.settle()
    expect(view.page.get('dialog').text()).toContain('Тоқтап тұрған 6 петицияға')
    await press(view, 'Күнді алып тастау')
    expect(view.said()).toContain('Алып тасталды')
    expect(view.asked.filter(({ name }) => name === 'EventDesk')).toHaveLength(2)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('need not be named where no rules wait for any', async () => {
    const { page } = await open([], {}, [])
    expect(page.find('form').exists()).toBe(false)
    expect(page.text()).toContain('күн белгілеудің қажеті жоқ')
  })
})
