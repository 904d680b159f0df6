// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import WorksPage from '#client/pages/desk/works.vue'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aCaseWork } from '#client/testing/works.ts'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'
import type { Role, WorkCaseQuery } from '#client/lib/gql/graphql.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const end = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }

const viewer = (...roles: Role[]) => ({
  viewer: {
    __typename: 'Person',
    ...{ id: 'person_1', name: 'Айдос', email: 'a@dauys.test', language: 'KK' },
    ...{ casesWaiting: null, answersWaiting: null, projectsWaiting: null, removalsWaiting: null },
    ...{ worksWaiting: 1, workNotesWaiting: 1 },
    roles: roles.map((role) => ({ __typename: 'RoleGrant', role })),
  },
})
const queued = (id: string, state: string, code: string) => ({
  __typename: 'Work',
  ...{ id, plannedEnd: '2027-06-10', waitingNoteCount: 0 },
  health: { __typename: 'WorkHealth', code, day: '2027-04-30', stage: 'works' },
  project: { __typename: 'Project', id, number: '7', state, title: text(`Жоба ${id}`), place: null },
})
const accepted = (name: string, part: object = { work: { __typename: 'Work', id: 'prj_1', revision: 5 } }) => ({
  [name]: { __typename: 'WorkPayload', ...part, userErrors: [] },
})
const note = {
  __typename: 'WorkNote',
  ...{ id: 'wno_1', kind: 'NOTE', state: 'PENDING', at: '2027-05-13T05:00:00Z', language: 'KK' },
  ...{ text: 'Екі баған қисық тұр', viewerIsAuthor: false, rejectedBecause: null, photos: [], viewerCanDecide: true },
  work: {
    __typename: 'Work',
    id: 'prj_1',
    project: { __typename: 'Project', id: 'prj_1', title: text('Саябаққа жарық') },
  },
}

function open(at: string, answers: Answers = {}, opened: WorkCaseQuery = aCaseWork(), role: Role = 'OFFICIAL') {
  return openPage(WorksPage, {
    ...{ at, words: ['identity', 'deskFrame', 'desk', 'budgets', 'works', 'worksDesk', 'photos'] },
    answers: {
      Viewer: viewer(role),
      WorksDesk: {
        worksDesk: {
          ...{ __typename: 'WorkConnection', totalCount: 2, pageInfo: end },
          nodes: [queued('prj_1', 'DISPUTED', 'ON_TIME'), queued('prj_2', 'IN_PROGRESS', 'MISSED_DATE')],
        },
      },
      WorkNoteDesk: {
        workNoteDesk: { __typename: 'WorkNoteConnection', totalCount: 1, pageInfo: end, nodes: [note] },
      },
      WorkCase: () => opened,
      ...answers,
    },
  })
}
const inputOf = ({ asked }: OpenPage, name: string) => asked.find((one) => one.name === name)?.variables['input']

describe('the desk of works', () => {
  it('shows disputed and late works first and opens the first, without a fault for axe', async () => {
    const { page } = await open('/desk/works')
    expect(page.findAll('.queue .left').map((left) => left.text())).toEqual([
      'Дауға жауап керек',
      'Мерзімі өтті: 30\u00a0сәуір',
    ])
    expect(page.find('#case-title').text()).toBe('Саябаққа жарық')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('asks for the reason of a later day, and sends the whole plan', async () => {
    const view = await open('/desk/works/prj_1?act=plan', { PlanWork: accepted('planWork') })
    const { page, settle } = view
    expect(page.find('#datesReason').exists()).toBe(false)
    await page.find('#stages-1-to-month').setValue('5')
    await settle()
    expect(page.find('#datesReason').exists()).toBe(true)
    await page.find('#datesReason-kk').setValue('Бағандар кеш келді')
    await page.find('#datesReason-ru').setValue('Столбы пришли поздно')
    expect(await accessibilityFaults()).toEqual([])
    await page.find('.desk__act form').trigger('submit')
    await settle()
    expect(inputOf(view, 'PlanWork')).toMatchObject({
      ...{ projectId: 'prj_1', revision: 4, planned: 300_000_000, contract: null },
      stages: [{ code: 'design' }, { code: 'works', from: null, to: '2027-05-30' }, { code: 'acceptance' }],
      datesReason: { kk: 'Бағандар кеш келді', ru: 'Столбы пришли поздно' },
    })
    expect(page.find('.notice--good').text()).toContain('Жоспар жарияланды')
    expect(view.router.currentRoute.value.query).toEqual({})
  })

  it('sends no plan in which a stage ends before it begins', async () => {
    const view = await open('/desk/works/prj_1?act=plan')
    const { page, settle } = view
    for (const [part, value] of [
      ['day', '1'],
      ['month', '7'],
      ['year', '2027'],
    ] as const)
      await page.find(`#stages-2-from-${part}`).setValue(value)
    await page.find('.desk__act form').trigger('submit')
    await settle()
    expect(page.find('.error-summary a').attributes('href')).toBe('#stages-2-to')
    expect(inputOf(view, 'PlanWork')).toBeUndefined()
  })

  it('gives a work up only with a reason in every language, and asks once more', async () => {
    const view = await open('/desk/works/prj_1?act=fail', { FailWork: accepted('failWork') })
    const { page, settle } = view
    await page.find('#reason-kk').setValue('Жер берілмеді')
    await page.find('.desk__act form').trigger('submit')
    await settle()
    expect(page.find('.error-summary a').attributes('href')).toBe('#reason-ru')
    await page.find('#reason-ru').setValue('Землю не дали')
    await page.find('.desk__act form').trigger('submit')
    await settle()
    expect(inputOf(view, 'FailWork')).toBeUndefined()
    await page.find('dialog .button').trigger('click')
    await settle()
    expect(inputOf(view, 'FailWork')).toMatchObject({ projectId: 'prj_1', reason: { kk: 'Жер берілмеді' } })
  })

  it('opens no form for what cannot be done now', async () => {
    const { page } = await open('/desk/works/prj_1?act=resume')
    expect(page.find('.desk__act').exists()).toBe(false)
    expect(page.findAll('.desk__head .button').map((button) => button.text())).not.toContain('Жұмыс жалғасты')
  })

  it('moves between works by keys', async () => {
    const { press, router } = await open('/desk/works')
    await press('KeyJ')
    expect(router.currentRoute.value.params['id']).toBe('prj_2')
    await press('KeyN')
    expect(router.currentRoute.value.query).toEqual({ act: 'news' })
  })

  it('gives a moderator the notes alone, and takes no refusal without its reason', async () => {
    let refusals = 0
    const decided = ({ input }: Record<string, unknown>) => {
      const { reason, decision } = input as { decision: string; reason: { kk: string } | null }
      const isSilent = decision === 'REJECTED' && reason?.kk === ''
      if (isSilent) refusals++
      const userErrors = isSilent
        ? [{ __typename: 'UserError', code: 'REASON_REQUIRED', path: ['reason'], details: [] }]
        : []
      const shown = isSilent ? null : { __typename: 'WorkNote', id: 'wno_1', state: decision }
      return { decideWorkNote: { __typename: 'WorkNotePayload', note: shown, userErrors } }
    }
    const view = await open('/desk/works', { DecideWorkNote: decided }, aCaseWork(), 'MODERATOR')
    const { page, settle, asked } = view
    expect(asked.map(({ name }) => name)).not.toContain('WorksDesk')
    expect(page.text()).toContain('Екі баған қисық тұр')
    expect(await accessibilityFaults()).toEqual([])
    await page.findAll('article .button')[1]?.trigger('click')
    await page.find('article form').trigger('submit')
    await settle()
    expect(refusals).toBe(1)
    expect(page.find('.error-summary a').attributes('href')).toBe('#reason-wno_1-kk')
    await page.find('#reason-wno_1-kk').setValue('Басқа адамның аты-жөні бар')
    await page.find('article form').trigger('submit')
    await settle()
    expect(page.find('.notice--good').text()).toContain('жарияланбады')
  })

  it('is closed to residents', async () => {
    const { page, asked } = await open('/desk/works', {}, aCaseWork(), 'ANALYST')
    expect(page.find('.desk').exists()).toBe(false)
    expect(asked.map(({ name }) => name)).toEqual(['Viewer'])
  })
})
