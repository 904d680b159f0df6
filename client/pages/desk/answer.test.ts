// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import AnswerPage from '#client/pages/desk/answer.vue'
import type { OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const viewer = {
  __typename: 'Person',
  id: 'person_1',
  name: 'Гүлмира',
  email: 'g@dauys.test',
  language: 'KK',
  casesWaiting: null,
  answersWaiting: 1,
  roles: [{ __typename: 'RoleGrant', role: 'OFFICIAL' }],
}
const duty = {
  __typename: 'AnswerDuty',
  dueAt: '2027-05-13T18:59:59Z',
  provisional: false,
  overdue: true,
  viewerCanAnswer: { __typename: 'Decision', allowed: true, code: null, details: [] },
  petition: {
    __typename: 'Petition',
    id: 'petition_1',
    number: '2027-000149',
    language: 'KK',
    signatureCount: 131,
    title: text('Бағдаршам орнату'),
    texts: [{ __typename: 'PetitionText', field: 'problem', label: text('Мәселе'), text: text('Өткел қауіпті.') }],
  },
  track: {
    __typename: 'PetitionTrack',
    id: 'answer',
    need: 100,
    metAt: '2027-04-20T05:00:00Z',
    title: text('Әкімдіктің жауабы'),
    body: { __typename: 'PublicBody', id: 'akimat', name: text('Түркістан қаласының әкімдігі') },
    outcomes: [{ __typename: 'Code', code: 'granted', title: text('Қанағаттандырылды') }],
  },
}
const published = {
  __typename: 'Mutation',
  publishAnswer: {
    __typename: 'PublishAnswerPayload',
    answer: { __typename: 'Answer', id: 'answer_1' },
    petition: { __typename: 'Petition', id: 'petition_1', number: '2027-000149' },
    userErrors: [],
  },
}
const incomplete = {
  __typename: 'Mutation',
  publishAnswer: {
    __typename: 'PublishAnswerPayload',
    answer: null,
    petition: null,
    userErrors: [{ __typename: 'UserError', code: 'ANSWER_INCOMPLETE', path: ['actions', '0', 'text'], details: [] }],
  },
}

const open = (publishing: object = published): Promise<OpenPage> =>
  openPage(AnswerPage, {
    at: '/desk/answers/petition_1/answer',
    words: ['identity', 'desk', 'petitions', 'accountability'],
    answers: { Viewer: { viewer }, AnswerDuty: { answerDuty: duty }, PublishAnswer: publishing },
  })

async function write({ page, settle }: OpenPage) {
  await page.find('input[name="decision"][value="granted"]').setValue()
  await page.find('#plainSummary').setValue('Бағдаршам қыркүйекте орнатылады.')
  await page.find('#reasons').setValue('Өткелде үш апат болды.')
  await page.find('#actions-0-text').setValue('Бағдаршам орнату')
  await page.find('#actions-0-dueOn-day').setValue('1')
  await page.find('#actions-0-dueOn-month').setValue('9')
  await page.find('#actions-0-dueOn-year').setValue('2027')
  await page.find('#responsibleUnit').setValue('Көлік бөлімі')
  await page.find('form').trigger('submit')
  await settle()
}

async function pressButton({ page, settle }: OpenPage, words: string) {
  await page
    .findAll('button')
    .find((button) => button.text() === words)
    ?.trigger('click')
  await settle()
}

describe('the desk of an official', () => {
  it('shows what is owed and when, overdue in a word, without a fault for axe', async () => {
    const { page } = await open()
    expect(page.find('.panel').text()).toContain('Мерзімі өтті')
    expect(page.find('.panel').text()).toContain('131 қол')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('names every missing part at once and leads to it', async () => {
    const { page, settle } = await open()
    await page.find('form').trigger('submit')
    await settle()
    expect(page.findAll('.error-summary a').map((link) => link.attributes('href'))).toEqual([
      '#decision',
      '#plainSummary',
      '#reasons',
      '#actions',
      '#responsibleUnit',
    ])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('shows the answer as citizens will see it, and publishes it only when confirmed', async () => {
    const view = await open()
    await write(view)
    expect(view.page.find('.lead').text()).toBe('Бағдаршам қыркүйекте орнатылады.')
    expect(await accessibilityFaults()).toEqual([])
    await pressButton(view, 'Жауапты жариялау')
    expect(view.asked.map(({ name }) => name)).not.toContain('PublishAnswer')
    await pressButton(view, 'Жариялау')
    expect(view.asked.find(({ name }) => name === 'PublishAnswer')?.variables).toEqual({
      input: {
        petitionId: 'petition_1',
        trackId: 'answer',
        decision: 'granted',
        plainSummary: 'Бағдаршам қыркүйекте орнатылады.',
        reasons: 'Өткелде үш апат болды.',
        actions: [{ text: 'Бағдаршам орнату', responsible: null, dueOn: '2027-09-01' }],
        responsibleUnit: 'Көлік бөлімі',
        needsBudget: false,
        language: 'KK',
      },
    })
    expect(view.page.find('h1').text()).toBe('Жауап жарияланды')
  })

  it('comes back to the text when the answer is refused, with nothing lost', async () => {
    const view = await open(incomplete)
    await write(view)
    await pressButton(view, 'Жауапты жариялау')
    await pressButton(view, 'Жариялау')
    expect(view.page.find<HTMLTextAreaElement>('#reasons').element.value).toBe('Өткелде үш апат болды.')
    expect(view.page.find('.error-summary a').attributes('href')).toBe('#actions-0-text')
  })

  it('adds and removes measures, and keeps the focus where the work goes on', async () => {
    const view = await open()
    await pressButton(view, 'Шара қосу')
    expect(document.activeElement?.id).toBe('actions-1-text')
    await view.page.find('[aria-label="2-шараны алып тастау"]').trigger('click')
    await view.settle()
    expect(view.page.find('#actions-1-text').exists()).toBe(false)
    expect(document.activeElement?.id).toBe('actions-0-text')
  })
})
