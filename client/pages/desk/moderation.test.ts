// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import ModerationPage from '#client/pages/desk/moderation.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const code = (name: string, title: string) => ({ __typename: 'Code', code: name, title: text(title), cites: null })
const allowed = { __typename: 'Decision', allowed: true, code: null, details: [] }
const conflict = { __typename: 'Decision', allowed: false, code: 'CONFLICT_OF_INTEREST', details: [] }

const titles: Readonly<Record<string, string>> = {
  case_1: 'Мектеп жанында жүк көлігіне тыйым салу',
  case_2: 'Арықты тазалау',
}

function aCase(id: string, part: object = {}) {
  return {
    __typename: 'ModerationCase',
    id,
    kind: 'SUBMISSION',
    state: 'OPEN',
    dueSoon: false,
    takenUntil: null,
    refusalNeedsTwo: false,
    notes: [],
    proposals: [],
    appeals: [],
    openedAt: '2027-05-12T05:00:00Z',
    dueAt: id === 'case_1' ? '2027-05-13T18:59:59Z' : '2027-05-19T18:59:59Z',
    overdue: id === 'case_1',
    submissions: id === 'case_1' ? 2 : 1,
    viewerCanDecide: allowed,
    decisions: [],
    form: {
      __typename: 'PetitionForm',
      checklist: [code('concrete', 'Нақты баяндалған'), code('lawful', 'Заңға сәйкес')],
      refusalCodes: [code('incomplete', 'Міндетті мәліметтер жоқ')],
    },
    petition: {
      __typename: 'Petition',
      id: `petition of ${id}`,
      number: '2027-000149',
      language: 'KK',
      versionNumber: id === 'case_1' ? 2 : 1,
      authorName: 'Марат К.',
      submittedAt: '2027-05-01T05:00:00Z',
      title: text(titles[id] ?? ''),
      texts: [
        {
          __typename: 'PetitionText',
          field: 'solution',
          label: text('Ұсынылатын шешім'),
          text: text('Жүк көлігін басқа көшемен жіберу'),
        },
      ],
      previousVersion:
        id === 'case_1'
          ? {
              __typename: 'PetitionVersion',
              number: 1,
              at: '2027-05-01T05:00:00Z',
              title: text(titles[id] ?? ''),
              texts: [{ __typename: 'PetitionText', field: 'solution', text: text('Жүк көлігін тоқтату') }],
            }
          : null,
      territory: null,
      topic: null,
      tracks: [],
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
    casesWaiting: 2,
    answersWaiting: null,
    roles: roles.map((role) => ({ __typename: 'RoleGrant', role })),
  },
})

/** Two open cases; what is decided leaves the queue. */
function desk(part: object = {}): Answers {
  let open = ['case_1', 'case_2']
  const done = (name: string) => () => {
    open = open.slice(1)
    const petition = { __typename: 'Petition', id: 'petition of case_1', stage: 'REJECTED' }
    const decided = { __typename: 'ModerationCase', id: 'case_1', state: 'WAITING_FOR_AUTHOR' }
    return { __typename: 'Mutation', [name]: { __typename: 'Payload', petition, case: decided, userErrors: [] } }
  }
  return {
    Viewer: viewer('MODERATOR'),
    ModerationQueue: () => ({
      moderationQueue: {
        __typename: 'ModerationCaseConnection',
        totalCount: open.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes: open.map((id) => aCase(id)),
      },
    }),
    ModerationCase: ({ id }) => ({ moderationCase: aCase(String(id), part) }),
    CaseRepeats: ({ id }) => ({
      moderationCase: {
        ...{ __typename: 'ModerationCase', id, repeats: [] },
        similar: {
          ...{ __typename: 'SimilarOfCase', wasShown: true },
          petitions: [
            { number: '2027-000012', seenByAuthor: true },
            { number: '2027-000013', seenByAuthor: false },
          ].map(({ number, seenByAuthor }) => ({
            ...{ __typename: 'SimilarToCase', seenByAuthor },
            petition: { __typename: 'Petition', id: number, number, signatureCount: 41, title: text('Кешкі автобус') },
          })),
        },
      },
    }),
    RejectPetition: done('rejectPetition'),
    ApprovePetition: done('approvePetition'),
    DecideAppeal: done('decideAppeal'),
    PauseCase: done('pauseCase'),
    AnswerProposal: done('answerProposal'),
    DeclareInterest: done('declareInterest'),
    ClaimCase: ({ input }) => ({
      claimCase: {
        __typename: 'CasePayload',
        case: { __typename: 'ModerationCase', ...(input as object) },
        userErrors: [],
      },
    }),
    ReleaseCase: { releaseCase: { __typename: 'CasePayload', userErrors: [] } },
  }
}

const open = (answers: Answers, at = '/desk/moderation'): Promise<OpenPage> =>
  openPage(ModerationPage, { at, words: ['identity', 'deskFrame', 'moderation'], answers })
const heading = ({ page }: OpenPage) => page.find('#case-title').text()
const checked = ({ page }: OpenPage, name: string) =>
  page.findAll<HTMLInputElement>(`input[name="${name}"]`).find(({ element }) => element.checked)?.element.value

describe('the desk of a moderator', () => {
  it('shows the queue by time left and opens its first case, without a fault for axe', async () => {
    const view = await open(desk())
    expect(view.page.findAll('.queue .left').map((left) => left.text())).toEqual(['мерзімі өтті', '5 күн'])
    expect(heading(view)).toBe(titles['case_1'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells a stranger whose desk it is, and asks the API for nothing more', async () => {
    const { page, asked } = await open({ Viewer: viewer('OPERATOR') })
    expect(page.find('h1').text()).toBe('Бұл бет сізге ашық емес')
    expect(asked.map(({ name }) => name)).toEqual(['Viewer'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('marks what changed since the refusal, in words too', async () => {
    const { page } = await open(desk())
    expect(page.find('del').text()).toBe('алынды: тоқтату')
    expect(page.find('ins').text()).toBe('қосылды: басқа көшемен жіберу')
  })

  it('folds up what is asked for already, and says which of it the author saw', async () => {
    const { page } = await open(desk())
    const fold = page.findAll('details').find((one) => one.text().includes('Ұқсас петициялар: 2'))
    expect(fold?.findAll('li').map((one) => one.text().replace(/\s+/g, ' '))).toEqual([
      'Кешкі автобус 41 қол, автор көрді',
      'Кешкі автобус 41 қол, тізімде болған жоқ',
    ])
    expect(fold?.get('a').attributes('href')).toContain('/petitions/2027-000012')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('does not let anybody decide their own petition, and says why', async () => {
    const { page } = await open(desk({ viewerCanDecide: conflict }))
    expect(page.find('form').exists()).toBe(false)
    expect(page.find('.desk__case .notice').text()).toContain('өзіңіздің петицияңыз')
  })

  it('names what is missing, and leads to it', async () => {
    const view = await open(desk())
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(document.activeElement?.className).toContain('error-summary')
    expect(view.page.find('.error-summary').text()).toContain('Белгіленбеген тармақтар: 1, 2.')
    expect(view.asked.map(({ name }) => name)).not.toContain('ApprovePetition')
  })

  it('sends a refusal with its code, words and checks, and goes on to the next case', async () => {
    const view = await open(desk())
    await view.page.find('input[name="check-concrete"][value="no"]').setValue()
    await view.page.find('input[name="verdict"][value="refuse"]').setValue()
    await view.page.find('#code').setValue('incomplete')
    await view.page.find('#text').setValue(' Көшенің атын жазыңыз ')
    await view.page.find('#independent').setValue(true)
    expect(await accessibilityFaults()).toEqual([])
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'RejectPetition')?.variables).toEqual({
      input: {
        petitionId: 'petition of case_1',
        code: 'incomplete',
        text: 'Көшенің атын жазыңыз',
        checklist: [{ code: 'concrete', ok: false }],
      },
    })
    expect(view.page.find('.notice--good').text()).toContain(`Қабылданбады: ${titles['case_1'] ?? ''}`)
    expect(heading(view)).toBe(titles['case_2'])
    expect(document.activeElement?.id).toBe('case-title')
  })
})

describe('a case that somebody else has', () => {
  it('says so, without saying who, and offers no decision', async () => {
    const taken = { ...conflict, code: 'CASE_TAKEN' }
    const { page } = await open(desk({ viewerCanDecide: taken, takenUntil: '2027-05-12T06:00:00Z' }))
    expect(page.find('form').exists()).toBe(false)
    expect(page.find('.desk__case .notice').text()).toContain('басқа модератор қарап жатыр')
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('a step short of a decision', () => {
  it('sends what the author must change, and goes on', async () => {
    const view = await open(desk())
    await view.press('KeyC')
    expect(document.activeElement?.id).toBe('note')
    await view.page.find('#note').setValue('Көшенің атын жазыңыз')
    expect(await accessibilityFaults()).toEqual([])
    await view.page.find('.steps form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'PauseCase')?.variables).toEqual({
      input: { caseId: 'case_1', kind: 'NEEDS_CHANGES', text: 'Көшенің атын жазыңыз' },
    })
    expect(heading(view)).toBe(titles['case_2'])
  })

  it('needs words', async () => {
    const view = await open(desk())
    await view.press('KeyF')
    await view.page.find('.steps form').trigger('submit')
    await view.settle()
    expect(view.page.find('.steps .error-summary').text()).toContain('Бірнеше сөз жазыңыз.')
    expect(view.asked.map(({ name }) => name)).not.toContain('PauseCase')
  })
})

describe('a second moderator', () => {
  const proposal = {
    ...{
      __typename: 'CaseProposal',
      at: '2027-05-11T05:00:00Z',
      verdict: 'REFUSED',
      byViewer: false,
      turnedDown: null,
    },
    ...{ text: 'Көшесі жоқ', code: code('incomplete', 'Міндетті мәліметтер жоқ') },
  }

  it('reads what was proposed and confirms it by a key', async () => {
    const view = await open(desk({ state: 'PROPOSED', proposals: [proposal] }))
    expect(view.page.find('.proposal').text()).toContain('Көшесі жоқ')
    expect(await accessibilityFaults()).toEqual([])
    await view.press('KeyI')
    await view.page.find('.proposal form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'AnswerProposal')?.variables).toEqual({
      input: { caseId: 'case_1', agrees: true, text: '' },
    })
  })

  it('is asked once more before a text is hidden', async () => {
    const hiding = { ...proposal, verdict: 'HIDDEN' }
    const view = await open(desk({ kind: 'HIDING', state: 'PROPOSED', proposals: [hiding] }))
    await view.press('KeyI')
    await view.page.find('.proposal form').trigger('submit')
    await view.settle()
    expect(view.asked.map(({ name }) => name)).not.toContain('AnswerProposal')
    await view.page.find('.proposal dialog .button--bad').trigger('click')
    await view.settle()
    expect(view.asked.map(({ name }) => name)).toContain('AnswerProposal')
  })
})

describe('an appeal', () => {
  it('is upheld without a code, with words of its own', async () => {
    const appeal = { __typename: 'CaseAppeal', at: '2027-05-11T05:00:00Z', text: 'Көшесі екінші бөлімде' }
    const view = await open(desk({ state: 'APPEALED', appeals: [appeal] }))
    expect(view.page.find('.desk__text').text()).toContain('Көшесі екінші бөлімде')
    await view.press('KeyR')
    expect(document.activeElement?.id).toBe('text')
    expect(view.page.find('#code').exists()).toBe(false)
    await view.page.find('#text').setValue('Екінші бөлімде де жоқ')
    await view.page.find('#independent').setValue(true)
    await view.page.find('.desk__form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'DecideAppeal')?.variables).toEqual({
      input: { petitionId: 'petition of case_1', overturns: false, text: 'Екінші бөлімде де жоқ', checklist: [] },
    })
  })
})

describe('the words of a reason', () => {
  it('come with the code, in the language of the petition, and never over what was written', async () => {
    const view = await open(desk())
    const text = () => view.page.find<HTMLTextAreaElement>('#text').element.value
    await view.press('KeyR')
    await view.page.find('#code').setValue('incomplete')
    expect(text()).toContain('Міндетті мәліметтер жетпейді')
    await view.page.find('#text').setValue('Менің сөзім')
    await view.page.find('#code').setValue('')
    await view.page.find('#code').setValue('incomplete')
    expect(text()).toBe('Менің сөзім')
  })
})

describe('the keys of the desk', () => {
  it('move along the queue and give the focus to the title', async () => {
    const view = await open(desk())
    await view.press('KeyJ')
    expect(heading(view)).toBe(titles['case_2'])
    expect(document.activeElement?.id).toBe('case-title')
    await view.press('KeyK')
    expect(heading(view)).toBe(titles['case_1'])
  })

  it('mark a check, say it, and turn it', async () => {
    const view = await open(desk())
    await view.press('Digit2')
    expect(view.said()).toBe('Заңға сәйкес: Иә')
    await view.press('Digit2')
    expect(checked(view, 'check-lawful')).toBe('no')
  })

  it('choose a decision and lead to what it needs', async () => {
    const view = await open(desk())
    await view.press('KeyR')
    expect(document.activeElement?.id).toBe('code-find')
    await view.page.find('#code-find').setValue('мәлім')
    expect(view.page.find<HTMLSelectElement>('#code').element.value).toBe('incomplete')
    view.page.find<HTMLElement>('#code-find').element.blur()
    await view.press('KeyA')
    expect(checked(view, 'verdict')).toBe('approve')
  })

  it('do nothing while somebody types', async () => {
    const view = await open(desk())
    await view.press('KeyR')
    view.page.find<HTMLElement>('#text').element.focus()
    await view.press('KeyA')
    await view.press('Digit1')
    expect(checked(view, 'verdict')).toBe('refuse')
    expect(checked(view, 'check-concrete')).toBeUndefined()
  })

  it('can be turned off, and stay off', async () => {
    const view = await open(desk())
    const turnOff = view.page.findAll('button').find((button) => button.text() === 'Пернелерді өшіру')
    await turnOff?.trigger('click')
    await view.press('KeyJ')
    expect(heading(view)).toBe(titles['case_1'])
    const again = await open(desk())
    await again.press('Digit1')
    expect(checked(again, 'check-concrete')).toBeUndefined()
    localStorage.clear()
  })
})
