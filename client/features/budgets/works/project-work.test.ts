// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import ProjectWork from '#client/features/budgets/works/ProjectWork.vue'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aPageWork, byOfficial, may } from '#client/testing/works.ts'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'
import type { ProjectWorkQuery } from '#client/lib/gql/graphql.ts'

const noNotes = {
  __typename: 'Query',
  project: {
    ...{ __typename: 'Project', id: 'prj_1' },
    work: {
      ...{ __typename: 'Work', id: 'prj_1', waitingNoteCount: 2 },
      notes: {
        ...{ __typename: 'WorkNoteConnection', totalCount: 0, nodes: [] },
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
}
const sent = (name: string, payload: object) => ({
  [name]: { ...payload, userErrors: [] },
})

const open = (work: ProjectWorkQuery, answers: Answers = {}): Promise<OpenPage> =>
  openPage(ProjectWork, {
    ...{ at: '/projects/prj_1', words: ['budgets', 'works', 'photos'], props: { projectId: 'prj_1' } },
    answers: { ProjectWork: () => work, WorkNotes: noNotes, ...answers },
  })

const isDone = () =>
  aPageWork(
    {
      health: { __typename: 'WorkHealth', code: 'ENDED', day: null, stage: null },
      ...{ viewerCanDispute: may(true), viewerCanGrade: may(true) },
    },
    'DONE',
  )

describe('what became of a winner', () => {
  it('says what is late and since when in words, and promise beside plan, without a fault for axe', async () => {
    const { page } = await open(aPageWork())
    const stages = page.findAll('.way > li')
    expect(stages.map((stage) => stage.classes())).toEqual([['is-done'], ['is-missed'], ['is-next']])
    expect(page.find('.notice--bad').text()).toContain('құрылыс жұмыстары')
    expect(stages[0]?.text()).toContain('4 күн кеш аяқталды')
    expect(stages[1]?.text()).toContain('30\u00a0сәуір')
    expect(stages[2]?.text()).toContain('Алғашқы жоспардағы соңғы күн: 20\u00a0мамыр')
    const money = page.findAll('.table td').map((cell) => cell.text().replace(/\s/g, ' '))
    expect(money).toEqual(['2 900 000 ₸', '3 000 000 ₸', '1 500 000 ₸', '750 000 ₸'])
    expect(page.text()).toContain('Кабель қымбаттады')
    expect(page.text()).toContain('Айдос Сапар')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows a dispute beside its answer, and keeps words that nobody has read yet', async () => {
    const work = aPageWork({
      disputes: [
        {
          ...{ __typename: 'WorkDispute', at: '2027-05-12T05:00:00Z', finishedOn: '2027-05-01', note: null },
          answer: {
            ...{ __typename: 'WorkDisputeAnswer', at: '2027-05-13T05:00:00Z', outcome: 'CONFIRMED', by: byOfficial },
            text: { __typename: 'LocalizedText', kk: 'Шамдар ауыстырылды', ru: null, en: null },
          },
        },
      ],
    })
    const { page } = await open(work)
    const dispute = page.find('#disputes').text()
    expect(dispute).toContain('модератор оқып жатыр')
    expect(dispute).toContain('Шамдар ауыстырылды')
    expect(page.find('#dispute-text').exists()).toBe(false)
  })

  it('sends a note once it has words, and asks again before a dispute', async () => {
    const { page, asked, settle, said } = await open(isDone(), {
      AddWorkNote: sent('addWorkNote', { note: { id: 'wno_1', state: 'PENDING' } }),
      DisputeWork: sent('disputeWork', { work: { id: 'prj_1' } }),
    })
    const form = (id: string) => page.findAll('form').find((one) => one.find(id).exists())
    await form('#note-text')?.trigger('submit')
    await settle()
    expect(page.find('.error-summary a').attributes('href')).toBe('#note-text')
    expect(asked.map(({ name }) => name)).not.toContain('AddWorkNote')

    await page.find('#note-text').setValue('Екі баған қисық тұр')
    await form('#note-text')?.trigger('submit')
    await settle()
    expect(asked.find(({ name }) => name === 'AddWorkNote')?.variables).toMatchObject({
      input: { projectId: 'prj_1', language: 'KK', text: 'Екі баған қисық тұр', photos: [] },
    })
    expect(said()).toContain('модераторға жіберілді')

    await page.find('#dispute-text').setValue('Екі шам жанбайды')
    await form('#dispute-text')?.trigger('submit')
    await settle()
    expect(asked.map(({ name }) => name)).not.toContain('DisputeWork')
    await page.find('dialog .button--first, dialog .button').trigger('click')
    await settle()
    expect(asked.find(({ name }) => name === 'DisputeWork')?.variables).toMatchObject({
      input: { projectId: 'prj_1', text: 'Екі шам жанбайды' },
    })
  })

  it('counts the grade of the reader', async () => {
    const graded = aPageWork().project?.work?.effect
    const effect = graded && { ...graded, viewerGrade: 'HIGH' as const, resident: { ...graded.resident, high: 1 } }
    let work = isDone()
    const { page, asked, settle, said } = await open(work, {
      ProjectWork: () => work,
      GradeWork: () => {
        work = aPageWork({ viewerCanGrade: may(true), ...(effect && { effect }) }, 'DONE')
        return sent('gradeWork', { work: { __typename: 'Work', id: 'prj_1', effect } })
      },
    })
    await page.find('input[name="grade"][value="HIGH"]').setValue()
    await page.find('#effect form').trigger('submit')
    await settle()
    expect(asked.find(({ name }) => name === 'GradeWork')?.variables).toEqual({
      input: { projectId: 'prj_1', grade: 'HIGH' },
    })
    expect(page.find('#effect tbody td:nth-child(3)').text()).toBe('1')
    expect(said()).toContain('есепке алынды')
  })

  it('says why somebody cannot write', async () => {
    const { page } = await open(aPageWork({ viewerCanNote: may(false, 'NOT_RESIDENT') }))
    expect(page.find('#note-text').exists()).toBe(false)
    expect(page.find('#notes').text()).toContain('Жазба қалдыра алмайсыз')
  })
})
