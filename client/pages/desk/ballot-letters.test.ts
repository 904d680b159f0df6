// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import LettersPage from '#client/pages/desk/ballot-letters.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const rules = presetOf('demo-city')!
const desk = (part = {}, eligibility = {}) => ({
  campaign: {
    __typename: 'Campaign',
    id: 'cmp_1',
    key: 'city-2027',
    state: 'VOTING',
    viewerCanManage: true,
    rulesDocument: JSON.stringify({ ...rules, eligibility: { ...rules.eligibility, ...eligibility } }),
    title: { __typename: 'LocalizedText', kk: 'Науқан', ru: null, en: null },
    ...part,
  },
})
const viewer = {
  viewer: { __typename: 'Person', id: 'p', roles: [{ __typename: 'RoleGrant', role: 'METHODOLOGIST' }] },
}
const batch = { __typename: 'BallotLetterBatch', batch: 1, kind: 'ROLL', letters: 12, voided: 1 }
const made = (name: string, letters = 12) => ({
  __typename: 'Mutation',
  [name]: {
    __typename: 'Payload',
    userErrors: [],
    made: { __typename: 'MadeBallotLetters', batch: 2, letters, listPath: '/campaign-letters/cmp_1/x.csv' },
  },
})
const open = (answers: Answers = {}) =>
  openPage(LettersPage, {
    at: '/desk/campaigns/city-2027/letters',
    words: ['identity', 'campaigns', 'voteDesk'],
    answers: { Viewer: viewer, LettersDesk: desk(), BallotLetters: { ballotLetters: [batch] }, ...answers },
  })
async function press(view: OpenPage, text: string, inside = '') {
  const found = view.page.findAll(`${inside} button`).find((each) => each.text() === text)
  if (!found) throw new Error(`no button "${text}"`)
  await found.trigger('click')
  await view.settle()
}
const names = ({ asked }: OpenPage) => asked.map(({ name }) => name)

describe('letters with codes', () => {
  it('are made after a question, and their list is taken once', async () => {
    const view = await open({ MakeBallotLetters: made('makeBallotLetters') })
    await view.page.find('form').trigger('submit')
    expect(names(view)).not.toContain('MakeBallotLetters')
    await press(view, 'Хаттар жасау', 'dialog[open]')
    expect(view.asked.find(({ name }) => name === 'MakeBallotLetters')?.variables).toEqual({
      input: { campaignId: 'cmp_1', kind: 'ROLL' },
    })
    expect(await accessibilityFaults()).toEqual([])

    await view.router.push({ name: 'help' })
    await view.settle()
    expect(view.page.find('dialog[open]').text()).toContain('Тізім жоғалсын ба?')
    await press(view, 'Жабу', 'dialog[open]')

    await press(view, 'Тізімді жүктеу')
    expect(view.page.text()).not.toContain('Тізім жүктелді.')
    await press(view, 'Тізімді жүктеу', 'dialog[open]')
    expect(view.page.text()).toContain('Тізім жүктелді.')
    await view.router.push({ name: 'help' })
    expect(view.router.currentRoute.value.name).toBe('help')
  })

  it('are counted by hand where whoever holds one has a vote', async () => {
    const view = await open({
      LettersDesk: desk({}, { who: 'code-holders', methods: ['code-letter'] }),
      MakeBallotLetters: made('makeBallotLetters', 300),
    })
    for (const wrong of ['', '0', '20001', '1,5']) {
      await view.page.find('#count').setValue(wrong)
      await view.page.find('form').trigger('submit')
      await view.settle()
      expect(view.page.find('#count-error').exists(), wrong).toBe(true)
    }
    await view.page.find('#count').setValue('300')
    await view.page.find('form').trigger('submit')
    await press(view, 'Хаттар жасау', 'dialog[open]')
    expect(view.asked.find(({ name }) => name === 'MakeBallotLetters')?.variables).toEqual({
      input: { campaignId: 'cmp_1', kind: 'ANONYMOUS', count: 300 },
    })
  })

  it('are replaced or made void by their number, which is checked before it is asked about', async () => {
    const view = await open({
      ReplaceBallotLetter: made('replaceBallotLetter', 1),
      VoidBallotLetter: {
        __typename: 'Mutation',
        voidBallotLetter: { __typename: 'VoidBallotLetterPayload', isVoid: true, userErrors: [] },
      },
    })
    await view.page.find('#serial').setValue('17')
    await press(view, 'Жарамсыз ету')
    expect(view.page.find('#serial-error').exists()).toBe(true)
    expect(view.page.find('dialog[open]').exists()).toBe(false)
    await view.page.find('#serial').setValue(' 1-00017 ')
    await press(view, 'Жарамсыз ету')
    await press(view, 'Жарамсыз ету', 'dialog[open]')
    expect(view.asked.find(({ name }) => name === 'VoidBallotLetter')?.variables).toEqual({
      input: { campaignId: 'cmp_1', serial: '1-00017' },
    })
    expect(view.page.text()).toContain('1-00017 хаты жарамсыз.')
    await view.page.find('#serial').setValue('1-00018')
    await press(view, 'Орнына жаңасын жасау')
    await press(view, 'Орнына жаңасын жасау', 'dialog[open]')
    expect(view.page.text()).toContain('Жасалған хат: 1')
  })

  it('are not offered where the rules know none, nor after voting', async () => {
    const none = await open({ LettersDesk: desk({}, { methods: ['email'] }) })
    expect(none.page.text()).toContain('ережесінде хатпен дауыс беру жоқ')
    const late = await open({ LettersDesk: desk({ state: 'VERIFICATION' }) })
    expect(late.page.find('form').exists()).toBe(false)
    expect(late.page.text()).toContain('дауыс беру аяқталғанша жасалады')
  })
})
