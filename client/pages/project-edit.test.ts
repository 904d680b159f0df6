// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aigul, territories } from '#client/testing/petitions.ts'
import { aDraftProject, inKazakh } from '#client/testing/projects.ts'
import { projectDraftFrom } from '#client/features/budgets/project-draft-state.ts'
import ProjectEdit from '#client/pages/project-edit.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

vi.stubGlobal('scrollTo', () => undefined)

/** What the device kept; this environment has no database of its own. */
const onDevice = vi.hoisted(() => ({ draft: undefined as { value: object; savedAt: string } | undefined }))
vi.mock('#client/lib/drafts.ts', async (original) => ({
  ...(await original<object>()),
  readDraft: () => Promise.resolve(onDevice.draft),
}))
afterEach(() => {
  onDevice.draft = undefined
})

const payload = (name: string, part: object, userErrors: readonly object[] = []) => ({
  [name]: { __typename: 'Payload', ...part, userErrors },
})
const conflict = { __typename: 'UserError', code: 'CONFLICT', path: null, details: [] }
const words = ['projectWizard', 'drafts', 'budgets', 'coAuthors', 'places', 'photos', 'map']

const text = {
  __typename: 'ProjectText',
  locale: 'KK',
  ...{ title: 'Көшеге шам орнату', description: 'Мектептен аялдамаға дейін жиырма шам орнатылады.' },
  ...{ effect: 'Жол жарық болады', beneficiaries: 'Сектор тұрғындары', address: '' },
} as const
/** Everything is answered. */
const whole = aDraftProject({
  texts: [text],
  place: { __typename: 'Territory', id: 'birlik' },
  category: { __typename: 'PbCategory', code: 'roads' },
  envelope: { __typename: 'Envelope', id: 'city' },
  estimate: 370_000_000,
})

async function openAt(step: string, project: object = aDraftProject(), more: Answers = {}) {
  const answers: Answers = {
    ProjectDraft: { project },
    Territories: { territories },
    TerritoryMap: { territoryMap: null },
    Profile: { viewer: aigul },
    SimilarProjects: { campaign: null },
    SaveProject: payload('editProject', { project: { __typename: 'Project', id: 'prj_1', revision: 4 } }),
    SendProject: payload('submitProject', { project: null }),
    ...more,
  }
  const opened = await openPage(ProjectEdit, { at: '/projects/edit/prj_1', words, answers })
  await opened.router.push({ name: 'edit-project', params: { locale: 'kk' as const, id: 'prj_1' }, query: { step } })
  await opened.settle()
  return opened
}

async function send({ page, settle }: OpenPage) {
  await page.get('form').trigger('submit')
  await settle()
}
const sentInputs = ({ asked }: OpenPage, name: string) =>
  asked.filter((one) => one.name === name).map(({ variables }) => variables['input'])

describe('writing a proposal', () => {
  it('checks a page when it is left, and leads to what is missing', async () => {
    const opened = await openAt('idea')
    await send(opened)
    expect(opened.page.findAll('.error-summary a').map((link) => link.attributes('href'))).toEqual([
      '#texts-kk-title',
      '#texts-kk-description',
    ])
    expect(document.activeElement).toBe(opened.page.get('.error-summary').element)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('goes on with the next question and keeps the answers in the account', async () => {
    const opened = await openAt('idea')
    await opened.page.get('#texts-kk-title').setValue(text.title)
    await opened.page.get('#texts-kk-description').setValue(text.description)
    await send(opened)
    expect(opened.router.currentRoute.value.query['step']).toBe('place')
    expect(sentInputs(opened, 'SaveProject')).toEqual([
      expect.objectContaining({
        ...{ projectId: 'prj_1', revision: 3 },
        texts: expect.arrayContaining([expect.objectContaining({ locale: 'KK', title: text.title })]) as object,
      }),
    ])
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('knows its own last save again whose answer was lost, and is in nobody’s way', async () => {
    const ours = projectDraftFrom(whole, { currency: 'KZT', reader: 'kk' })
    onDevice.draft = { value: { ...ours, revision: whole.revision - 1 }, savedAt: '2027-05-01T00:00:00Z' }
    const opened = await openAt('idea', whole)
    await send(opened)
    expect(sentInputs(opened, 'SaveProject')[0]).toMatchObject({ revision: whole.revision })
  })

  it('overwrites nobody with what was written on an older version', async () => {
    const ours = projectDraftFrom(whole, { currency: 'KZT', reader: 'kk' })
    onDevice.draft = {
      value: { ...ours, category: 'greening', revision: whole.revision - 1 },
      savedAt: '2027-05-01T00:00:00Z',
    }
    const opened = await openAt('idea', whole)
    await send(opened)
    expect(sentInputs(opened, 'SaveProject')[0]).toMatchObject({ revision: whole.revision - 1 })
  })

  it('adds up the parts of the cost and says what is left below the cap', async () => {
    const opened = await openAt('cost', { ...whole, estimate: null })
    await opened.page.get('.add button').trigger('click')
    expect(document.activeElement?.id).toBe('costItems-0-name')
    await opened.page.get('#costItems-0-name').setValue('Шам')
    await opened.page.get('#costItems-0-quantity').setValue('20')
    await opened.page.get('#costItems-0-unitPrice').setValue('185000')
    await opened.page.get('#costItems-0-unitPrice').trigger('change')
    expect((opened.page.get('#costItems-0-unitPrice').element as HTMLInputElement).value).toBe('185\u00a0000')
    const sum = opened.page.get('.sum').text().replaceAll('\u00a0', ' ')
    expect(sum).toContain('3 700 000 ₸')
    expect(sum).toContain('6 300 000 ₸')
    expect(await accessibilityFaults()).toEqual([])
    await send(opened)
    expect(sentInputs(opened, 'SaveProject').at(-1)).toMatchObject({
      estimate: 370_000_000,
      costItems: [{ name: 'Шам', quantity: 20, unitPrice: 18_500_000 }],
    })
  })

  it('asks which money pays only where there is a choice', async () => {
    const opened = await openAt('category', { ...whole, category: null, envelope: null })
    expect(opened.page.find('#envelopeId').exists()).toBe(false)
    await opened.page.get('#category input[value="roads"]').setValue(true)
    expect(opened.page.findAll('#envelopeId input').map((input) => input.attributes('value'))).toEqual([
      'district:birlik',
      'city',
    ])
    await send(opened)
    expect(opened.page.get('.error-summary a').attributes('href')).toBe('#envelopeId')
  })

  it.each(['place', 'category', 'cost', 'effect', 'photos', 'people', 'languages', 'check'])(
    'has no fault for axe on the page %s',
    async (step) => {
      await openAt(step, whole)
      expect(await accessibilityFaults()).toEqual([])
    },
  )

  it('shows what is missing before it can be sent, and sends nothing', async () => {
    const opened = await openAt('check', { ...whole, texts: [], estimate: null })
    await send(opened)
    expect(opened.page.findAll('.error-summary a').length).toBe(5)
    expect(sentInputs(opened, 'SendProject')).toEqual([])
  })

  it('shows what only the account knows to be missing, as long as it speaks of what stands here', async () => {
    const missing = [{ __typename: 'UserError', code: 'OUTSIDE_TERRITORY', path: ['territoryId'], details: [] }]
    const opened = await openAt('check', { ...whole, missing })
    await send(opened)
    expect(opened.page.findAll('.error-summary a').map((link) => link.attributes('href'))).toEqual(['#territoryId'])

    const edited = await openAt('effect', { ...whole, missing })
    await edited.page.get('#texts-kk-effect').setValue('Жол түнде де жарық болады')
    await send(edited)
    await edited.router.push({ name: 'edit-project', params: { locale: 'kk', id: 'prj_1' }, query: { step: 'check' } })
    await edited.settle()
    await send(edited)
    expect(edited.page.find('.error-summary').exists()).toBe(false)
  })

  it('sends it, and says number and day', async () => {
    const sent = { __typename: 'Project', id: 'prj_1', number: '17', state: 'SUBMITTED', dueAt: '2027-05-28T18:59:59Z' }
    const opened = await openAt('check', whole, { SendProject: payload('submitProject', { project: sent }) })
    await send(opened)
    const said = opened.page.text().replaceAll('\u00a0', ' ')
    expect(said).toContain('№ 17')
    expect(said).toContain('2027 ж. 28 мамыр')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('asks which version to keep when another hand has saved', async () => {
    let revision = 3
    const opened = await openAt('effect', whole, {
      SaveProject: ({ input }) => {
        if ((input as { revision: number | null }).revision === null) revision = 10
        const project = { __typename: 'Project', id: 'prj_1', revision }
        return revision === 10
          ? payload('editProject', { project })
          : payload('editProject', { project: null }, [conflict])
      },
    })
    await opened.page.get('#texts-kk-effect').setValue('Жол түнде де жарық болады')
    await send(opened)
    expect(opened.page.text()).toContain('Бұл жоба басқа жерде де өзгертілді')
    await opened.page.findAll('.notice button')[1]?.trigger('click')
    await opened.settle()
    expect(opened.page.text()).not.toContain('Бұл жоба басқа жерде де өзгертілді')
    expect(sentInputs(opened, 'SaveProject').at(-1)).toMatchObject({ revision: null })
  })
})

describe('a proposal that was given back', () => {
  const verdict = {
    __typename: 'ProjectVerdict',
    ...{ outcome: 'NEEDS_CHANGES', at: '2027-05-10T05:00:00Z', codes: ['COST_UNCLEAR'] },
    text: inKazakh('Шамның бағасын жазыңыз.'),
  }
  const returned = {
    ...whole,
    state: 'NEEDS_CHANGES',
    number: '17',
    verdicts: [verdict],
    dueAt: '2027-05-24T18:59:59Z',
  }

  it('says on every page why, and until when', async () => {
    for (const step of ['idea', 'check']) {
      const { page } = await openAt(step, returned)
      const said = page.get('.notice--bad').text().replaceAll('\u00a0', ' ')
      expect(said).toContain('Шамның бағасын жазыңыз.')
      expect(said).toContain('2027 ж. 24 мамыр')
    }
    expect(await accessibilityFaults()).toEqual([])
  })

  it('is closed to who may not change it now', async () => {
    const closed = { __typename: 'Decision', allowed: false, code: 'NOT_EDITABLE', details: [] }
    const { page } = await openAt('idea', { ...returned, state: 'SUBMITTED', viewerCanEdit: closed })
    expect(page.find('form').exists()).toBe(false)
    expect(page.text()).toContain('Бұл жобаны қазір өзгертуге болмайды')
  })
})
