// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import ProjectsPage from '#client/pages/desk/projects.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string, ru: string | null = null) => ({ __typename: 'LocalizedText', kk, ru, en: null })
const may = (allowed: boolean, code: string | null = null) => ({ __typename: 'Decision', allowed, code, details: [] })
const body = (id: string, name: string) => ({ __typename: 'PublicBody', id, name: text(name) })

const titles: Readonly<Record<string, string>> = { prj_1: 'Мектеп ауласындағы жарық', prj_2: 'Жағалаудағы жол' }

function aProject(id: string, part: object = {}) {
  return {
    __typename: 'Project',
    id,
    number: id === 'prj_1' ? '7' : '8',
    state: 'FORMALLY_ACCEPTED',
    language: 'KK',
    submittedAt: '2027-05-01T05:00:00Z',
    dueAt: id === 'prj_1' ? '2027-05-13T18:59:59Z' : '2027-05-19T18:59:59Z',
    overdue: id === 'prj_1',
    author: 'Марат К.',
    coAuthorCount: 1,
    viewerIsAuthor: false,
    viewerIsCoAuthor: false,
    title: text(titles[id] ?? ''),
    texts: [
      {
        __typename: 'ProjectText',
        locale: 'KK',
        title: titles[id],
        description: 'Он екі шам',
        effect: 'Кешке қауіпсіз',
        beneficiaries: '',
        address: '',
      },
    ],
    place: { __typename: 'Territory', id: 'saygaq', name: text('Сайғақ'), bodies: [] },
    category: { __typename: 'PbCategory', code: 'light', name: text('Жарық') },
    envelope: {
      __typename: 'Envelope',
      id: 'district:saygaq',
      amount: 500_000_000,
      costCap: 100_000_000,
      name: text('Сайғақ'),
    },
    lat: null,
    lon: null,
    estimate: 60_000_000,
    costItems: [{ __typename: 'CostItem', name: 'Шам', quantity: 12, unitPrice: 5_000_000 }],
    photos: [],
    petition: null,
    appeal: null,
    verdicts: [],
    conflictsWith: [],
    viewerCanJudge: may(true),
    campaign: {
      __typename: 'Campaign',
      id: 'cmp_1',
      key: 'city-2027',
      currency: 'KZT',
      languages: ['KK', 'RU'],
      title: text('2027 жылғы науқан'),
      territory: { __typename: 'Territory', id: 'city', bodies: [body('akimat', 'Қала әкімдігі')] },
    },
    ...part,
  }
}

const viewer = (...roles: string[]) => ({
  viewer: {
    __typename: 'Person',
    id: 'person_1',
    name: 'Салтанат',
    email: 's@dauys.test',
    language: 'KK',
    casesWaiting: null,
    answersWaiting: null,
    roles: roles.map((role) => ({ __typename: 'RoleGrant', role })),
  },
})

/** Two projects wait; what is decided leaves the queue. */
function desk(part: object = {}, refusal?: string): Answers {
  let waiting = ['prj_1', 'prj_2']
  let decided = false
  return {
    Viewer: viewer('OFFICIAL'),
    ProjectDesk: () => ({
      projectDesk: {
        __typename: 'ProjectConnection',
        totalCount: waiting.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes: waiting.map((id) => aProject(id, part)),
      },
    }),
    ProjectCase: ({ id }) => ({
      project: aProject(String(id), decided ? { state: 'FEASIBLE', viewerCanJudge: may(false, 'NOT_NOW') } : part),
    }),
    JudgeProject: () => {
      if (refusal === undefined) waiting = waiting.slice(1)
      else decided = true
      const userErrors =
        refusal === undefined ? [] : [{ __typename: 'UserError', code: refusal, path: null, details: [] }]
      const project = refusal === undefined ? { __typename: 'Project', id: 'prj_1', state: 'FEASIBLE' } : null
      return { __typename: 'Mutation', judgeProject: { __typename: 'ProjectPayload', project, userErrors } }
    },
  }
}

const open = (answers: Answers, at = '/desk/projects'): Promise<OpenPage> =>
  openPage(ProjectsPage, { at, words: ['identity', 'deskFrame', 'desk', 'map', 'budgets', 'projectDesk'], answers })
const heading = ({ page }: OpenPage) => page.find('#case-title').text()

async function findFeasible(view: OpenPage) {
  await view.page.find('input[name="outcome"][value="FEASIBLE"]').setValue()
  await view.page.find('#executorId').setValue('akimat')
}

describe('the desk of projects', () => {
  it('shows the queue by time left and opens its first project, without a fault for axe', async () => {
    const view = await open(desk())
    expect(view.page.findAll('.queue .left').map((left) => left.text())).toEqual(['мерзімі өтті', '5 күн'])
    expect(heading(view)).toBe(titles['prj_1'])
    expect(await accessibilityFaults()).toEqual([])
    await view.page.find('input[name="outcome"][value="INFEASIBLE"]').setValue()
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells a stranger whose desk it is, and asks the API for nothing more', async () => {
    const { page, asked } = await open({ Viewer: viewer('OPERATOR') })
    expect(page.find('h1').text()).toBe('Бұл бет сізге ашық емес')
    expect(asked.map(({ name }) => name)).toEqual(['Viewer'])
  })

  it('begins with the price that the author reckons, and sends it with who builds', async () => {
    const view = await open(desk())
    await findFeasible(view)
    expect(view.page.find<HTMLInputElement>('#price').element.value.replaceAll('\u00a0', ' ')).toBe('600 000')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'JudgeProject')?.variables).toMatchObject({
      input: { projectId: 'prj_1', outcome: 'FEASIBLE', price: 60_000_000, executorId: 'akimat', codes: [] },
    })
    expect(view.page.find('.notice--good').text()).toContain(`Жүзеге асыруға болады: ${titles['prj_1'] ?? ''}`)
    expect(heading(view)).toBe(titles['prj_2'])
    expect(document.activeElement?.id).toBe('case-title')
    const names = view.asked.map(({ name }) => name)
    expect(names.lastIndexOf('Viewer'), 'what waits is counted again').toBeGreaterThan(names.indexOf('JudgeProject'))
  })

  it('names what a refusal lacks, and sends nothing', async () => {
    const view = await open(desk())
    await view.page.find('input[name="outcome"][value="INFEASIBLE"]').setValue()
    await view.page.find('form').trigger('submit')
    await view.settle()
    const summary = view.page.find('.error-summary').text()
    expect(summary).toContain('Кемінде бір себепті белгілеңіз.')
    expect(summary).toContain('Орысша түсіндірме жазыңыз.')
    expect(view.asked.map(({ name }) => name)).not.toContain('JudgeProject')
  })

  it('offers moderators acceptance, a correction and a refusal with their own codes', async () => {
    const { page } = await open(desk({ state: 'SUBMITTED' }))
    expect(page.findAll<HTMLInputElement>('input[name="outcome"]').map(({ element }) => element.value)).toEqual([
      'ACCEPTED',
      'NEEDS_CHANGES',
      'REJECTED',
    ])
    await page.find('input[name="outcome"][value="NEEDS_CHANGES"]').setValue()
    expect(page.find('#codes').text()).toContain('Мәлімет толық емес')
  })

  it('says calmly that somebody else was faster', async () => {
    const view = await open(desk({}, 'NOT_NOW'))
    await findFeasible(view)
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.find('form').exists()).toBe(false)
    expect(view.page.find('.notice[role="status"]').text()).toContain('Жазғаныңыз осы құрылғыда сақталды')
  })

  it('shows an appeal beside the earlier verdict, and leaves it to another official', async () => {
    const verdict = {
      __typename: 'ProjectVerdict',
      step: 'MERIT',
      outcome: 'INFEASIBLE',
      at: '2027-05-02T05:00:00Z',
      codes: ['LAND_RESERVED'],
      price: null,
      late: true,
      byName: 'Ержан Т.',
      text: text('Жер мектепке берілген'),
      permits: null,
      body: body('akimat', 'Қала әкімдігі'),
      executor: null,
    }
    const { page } = await open(
      desk({
        state: 'APPEALED',
        verdicts: [verdict],
        appeal: { __typename: 'ProjectAppeal', at: '2027-05-06T05:00:00Z', text: 'Жер бос тұр' },
        viewerCanJudge: may(false, 'ANOTHER_OFFICIAL_NEEDED'),
      }),
    )
    expect(page.find('#case').text()).toContain('Жер бос тұр')
    expect(page.find('#case').text()).toContain('Жер мектепке берілген')
    expect(page.find('#case').text()).toContain('Мерзімінен кеш шықты')
    expect(page.find('form').exists()).toBe(false)
    expect(page.find('.desk__note').text()).toContain('Апелляцияны басқа маман қарайды')
  })
})

describe('the keys of the desk of projects', () => {
  it('move along the queue and choose a verdict', async () => {
    const view = await open(desk())
    await view.press('KeyJ')
    expect(heading(view)).toBe(titles['prj_2'])
    await view.press('KeyA')
    expect(document.activeElement?.id).toBe('price')
    view.page.find<HTMLElement>('#price').element.blur()
    await view.press('KeyR')
    expect((document.activeElement as HTMLInputElement).name).toBe('codes')
  })
})
