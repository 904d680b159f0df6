// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aRow, aTrack, inAll, notSubscribed, territories, topics } from '#client/testing/petitions.ts'
import PetitionsPage from '#client/pages/petitions.vue'
import type { Answers } from '#client/testing/open-page.ts'
import type { PetitionRowFieldsFragment } from '#client/lib/gql/graphql.ts'

const listOf = (nodes: readonly PetitionRowFieldsFragment[], more = false) => ({
  petitions: {
    __typename: 'PetitionConnection',
    totalCount: more ? 41 : nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: more, endCursor: more ? 'cursor' : null },
    nodes,
  },
})
const answers = (list: Answers[string]): Answers => ({
  PetitionList: list,
  PetitionCounts: {
    petitionCounts: {
      statuses: [
        { status: 'ANSWERED', count: 9 },
        { status: 'COLLECTING', count: 14 },
        { status: 'IN_REVIEW', count: 5 },
        { status: 'CLOSED', count: 0 },
      ],
      topics: [],
      origins: [{ origin: 'own', count: 23 }],
    },
  },
  Topics: { topics },
  Territories: { territories },
  MySubscription: notSubscribed,
})
const open = (list: Answers[string], at = '/petitions') =>
  openPage(PetitionsPage, { at, words: ['petitions', 'notices'], answers: answers(list) })

describe('the list of petitions', () => {
  it.each<[string, Partial<PetitionRowFieldsFragment>, string]>([
    ['collecting', {}, '74 тағы 26 қол керек'],
    ['opened today', { signatureCount: 0, publishedAt: '2027-05-14T05:00:00Z' }, '0 бүгін ашылды'],
    [
      'awaiting an answer',
      { status: 'AWAITING_ANSWER', tracks: [aTrack({ state: 'DUE', dueAt: '2027-05-27T18:59:59Z' })] },
      'жауапқа 13 күн қалды, соңғы күні – 27 мамыр',
    ],
    [
      'overdue',
      { status: 'OVERDUE', tracks: [aTrack({ state: 'DUE', dueAt: '2027-04-26T18:59:59Z' })] },
      '18 күн кешікті, жауап мерзімі – 26 сәуір',
    ],
    [
      'answered',
      { status: 'ANSWERED', tracks: [aTrack({ state: 'ANSWERED', answeredAt: '2027-04-12T06:00:00Z' })] },
      'Жауап берілген күн: 12 сәуір',
    ],
    ['below its threshold', { status: 'BELOW_THRESHOLD', closedAt: '2027-04-30T18:59:59Z' }, 'Шекке жетпей, жабылды'],
    [
      'rejected',
      {
        status: 'REJECTED',
        refusal: {
          __typename: 'Refusal',
          at: '2027-04-30T18:59:59Z',
          code: { __typename: 'Code', code: 'personal-matter', title: inAll('Жеке мәселе') },
        },
      },
      'Жеке мәселе',
    ],
  ])('tells how a petition stands: %s', async (_, given, words) => {
    const { page } = await open(listOf([aRow(given)]))
    const row = page.get('.rows > li').text().replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
    expect(row).toContain(words)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('marks a copy and the language it is written in', async () => {
    const { page } = await open(
      listOf([
        aRow({
          title: inAll('', null, 'Ban all single use plastic'),
          territory: null,
          topic: null,
          origin: { __typename: 'PetitionOrigin', system: 'uk' },
        }),
      ]),
    )
    expect(page.get('.meta').text()).toBe('Ұлыбритания парламенті, көшірме · ағылшынша')
    expect(page.get('.title-link').attributes('lang')).toBe('en')
  })

  it('asks for what the address says, and names each choice with the way out of it', async () => {
    const { page, asked } = await open(
      listOf([aRow()]),
      '/petitions?q=автобус&status=collecting&place=birlik&topic=transport',
    )
    expect(asked.find(({ name }) => name === 'PetitionList')?.variables).toMatchObject({
      filter: { query: 'автобус', statuses: ['COLLECTING'], territoryId: 'birlik', topicId: 'transport' },
      orderBy: 'RELEVANCE',
    })
    const chips = page.findAll('.active-filter')
    expect(chips.map((chip) => chip.text())).toEqual([
      'Алып тастау: «автобус»',
      'Алып тастау: Қол жиналуда',
      'Алып тастау: Бірлік секторы',
      'Алып тастау: Көлік және жолдар',
    ])
    expect(decodeURI(chips[2]?.attributes('href') ?? '')).toBe(
      '/kk/petitions?q=автобус&status=collecting&topic=transport',
    )
    expect(await accessibilityFaults()).toEqual([])
  })

  it('never offers petitions in review, nor a state that nothing is in', async () => {
    const { page } = await open(listOf([aRow()]))
    expect(page.findAll('.picks a').map((pick) => pick.text())).toEqual([
      'Барлығы 23',
      'Қол жиналуда 14',
      'Жауап берілді 9',
    ])
  })

  it('searches by a form that works without script, and keeps the other choices', async () => {
    const { page, router, settle } = await open(listOf([aRow()]), '/petitions?place=birlik')
    const form = page.get('form[role="search"]')
    expect(form.attributes('method')).toBe('get')
    expect(form.get('input[type="hidden"]').attributes()).toMatchObject({ name: 'place', value: 'birlik' })
    await form.get('#q').setValue('су')
    await form.trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ q: 'су', place: 'birlik' })
  })

  it('grows by a link that is a page of its own without script', async () => {
    const { page, said, settle } = await open(({ after }) =>
      after === 'cursor' ? listOf([aRow({ id: 'pet_2', number: '2027-000032' })]) : listOf([aRow()], true),
    )
    const link = page.get('a[rel="next"]')
    expect(link.attributes('href')).toBe('/kk/petitions?after=cursor')
    await link.trigger('click')
    await settle()
    expect(page.findAll('.rows > li')).toHaveLength(2)
    expect(said()).toBe('Тізімге тағы 1 петиция қосылды')
  })

  it('says why a list is empty and what to do next', async () => {
    const { page } = await open(listOf([]), '/petitions?q=жоқ')
    expect(page.get('.empty').text()).toContain('Мұндай петиция табылмады')
    expect(page.findAll('.empty a').map((link) => link.text())).toEqual(['Сүзгілерді тазарту', 'Петиция жасау'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says that the list did not arrive, and asks again', async () => {
    let isBroken = true
    const { page, settle } = await open(() => {
      if (isBroken) throw new Error('no network')
      return listOf([aRow()])
    })
    expect(page.get('[role="status"].notice').text()).toContain('Дерек келмеді')
    isBroken = false
    await page.get('.notice button').trigger('click')
    await settle()
    expect(page.findAll('.rows > li')).toHaveLength(1)
  })
})
