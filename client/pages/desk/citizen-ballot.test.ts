// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import CitizenPage from '#client/pages/desk/citizen-ballot.vue'
import { aPaper, aVotingCampaign } from '#client/testing/ballots.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { fromPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, openingKeyOf, unseal } from '#domain/ballots/sealing.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

let key: Awaited<ReturnType<typeof createSealingKey>>
beforeAll(async () => {
  key = await createSealingKey(crypto.subtle)
})
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
})

const form = { type: 'KNAPSACK' } as const
const decision = (code: string | null = null) => ({
  __typename: 'Decision',
  ...{ allowed: code === null, code, details: [] },
})
const met = (code: string | null = null) => ({
  __typename: 'Mutation',
  meetCitizen: {
    __typename: 'MeetCitizenPayload',
    userErrors: [],
    citizen: {
      __typename: 'CitizenAtDesk',
      name: 'Гүлсім Ахметова',
      envelopes: [{ __typename: 'CitizenEnvelope', envelopeId: 'city', canVote: decision(code) }],
    },
  },
})
const promise = {
  ...{ v: 1, campaign: 'cmp_1', envelope: 'city', commitment: 'c0mm1t', hour: '2027-05-14T09Z' },
  ...{ key: 'k', signature: 's1gn' },
}
const cast = (error?: object) => ({
  __typename: 'Mutation',
  castBallotAtDesk: {
    __typename: 'CastBallotAtDeskPayload',
    promise: error ? null : JSON.stringify(promise),
    version: error ? null : 1,
    userErrors: error ? [error] : [],
  },
})

const open = (answers: Answers = {}) =>
  openPage(CitizenPage, {
    at: '/desk/voting/turkistan-2027',
    words: ['identity', 'campaigns', 'budgets', 'ballots', 'votingDesk'],
    answers: {
      Viewer: {
        viewer: { __typename: 'Person', id: 'p', roles: [{ __typename: 'RoleGrant', role: 'OPERATOR' }] },
      },
      Voting: {
        campaign: aVotingCampaign(form, { vote: { publicKey: toBase64Url(key.publicKey), ways: ['ONLINE', 'DESK'] } }),
      },
      BallotPaper: {
        campaign: { __typename: 'Campaign', id: 'cmp_1', vote: { __typename: 'CampaignVote', paper: aPaper(form) } },
      },
      MeetCitizen: met(),
      CastBallotAtDesk: cast(),
      ...answers,
    },
  })
async function press(view: OpenPage, text: string) {
  const found = view.page.findAll('button').find((each) => each.text().startsWith(text))
  if (!found) throw new Error(`no button "${text}" in ${view.page.text()}`)
  await found.trigger('click')
  await view.settle()
}
async function find(view: OpenPage, who = '910203400016') {
  await view.page.find('#desk').setValue('Yassy-1')
  await view.page.find('#who').setValue(who)
  await view.page.find('#seen').setValue(true)
  await view.page.find('form').trigger('submit')
  await view.settle()
}
async function chooseTwo(view: OpenPage) {
  await press(view, 'Бюллетень беру')
  await press(view, 'Мен азаматпын')
  for (const number of [2, 6]) await view.page.find(`#offer-${number}-tick`).setValue(true)
  await press(view, 'Тексеру')
}
async function until(view: OpenPage, text: string) {
  await vi.waitFor(async () => {
    await view.settle()
    expect(view.page.text()).toContain(text)
  })
}
const inputs = ({ asked }: OpenPage) =>
  asked
    .filter(({ name }) => name === 'CastBallotAtDesk')
    .map(({ variables }) => variables['input'] as Record<string, string>)

describe('a citizen at the desk', () => {
  it('is looked for only with a desk, a right number and a document that was seen', async () => {
    const view = await open()
    await view.page.find('#who').setValue('910203400017')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.findAll('.error-summary li')).toHaveLength(3)
    expect(await accessibilityFaults()).toEqual([])
    expect(view.asked.map(({ name }) => name)).not.toContain('MeetCitizen')
    await find(view)
    expect(view.asked.find(({ name }) => name === 'MeetCitizen')?.variables).toEqual({
      input: { campaignId: 'cmp_1', nationalId: '910203400016' },
    })
    expect(view.page.find('#citizen').text()).toBe('Гүлсім Ахметова')
    expect(view.page.text()).not.toContain('910203400016')
  })

  it('is told why not, and the desk is remembered for the next one', async () => {
    const view = await open({ MeetCitizen: met('ALREADY_VOTED') })
    await find(view, 'g@dauys.test')
    expect(view.page.text()).toContain('Бұл азамат дауыс беріп қойған, өзгертуге болмайды.')
    expect(view.page.text()).not.toContain('Бюллетень беру')
    await press(view, 'Келесі азамат')
    expect(view.page.find<HTMLInputElement>('#who').element.value).toBe('')
    expect(view.page.find<HTMLInputElement>('#desk').element.value).toBe('yassy-1')
  })

  it('chooses alone; the ballot leaves sealed, and nothing of it stays on the device', async () => {
    const view = await open()
    await find(view)
    await chooseTwo(view)
    expect(await accessibilityFaults()).toEqual([])
    await press(view, 'Дауыс беру')
    await until(view, 'Дауысыңыз қабылданды')
    const [input = {}] = inputs(view)
    expect(input).toMatchObject({ envelopeId: 'city', nationalId: '910203400016', desk: 'yassy-1' })
    const opening = await openingKeyOf(crypto.subtle, key.secret, key.publicKey)
    const context = { campaignId: 'cmp_1', envelopeId: 'city', listHash: 'a'.repeat(64) }
    const sealed = new Uint8Array(Buffer.from(input['sealed'] ?? '', 'base64url'))
    const plain = opening && (await unseal(crypto.subtle, opening, context, sealed))
    expect(plain && fromPlain(plain)).toEqual({ marks: [2, 6], points: null })

    expect(view.page.text()).toContain('c0mm1t')
    expect(view.page.text()).not.toContain('Отырарда аулаларды абаттандыру')
    expect(Object.keys(localStorage)).toEqual(['dauys.desk'])
    expect(await accessibilityFaults()).toEqual([])
    await press(view, 'Экранды операторға қайтару')
    expect(view.asked.filter(({ name }) => name === 'MeetCitizen')).toHaveLength(2)
  })

  it('presses again after a lost reply: the same ballot, byte for byte; after a refusal it is another', async () => {
    const refusal = (code: string) => ({ __typename: 'UserError', code, path: null, details: [] })
    const replies = [cast(refusal('INTERNAL')), cast(refusal('LIST_CHANGED')), cast()]
    const view = await open({ CastBallotAtDesk: () => replies.shift() ?? cast() })
    await find(view)
    await chooseTwo(view)
    for (const n of [1, 2, 3]) {
      await press(view, 'Дауыс беру')
      await vi.waitFor(() => {
        expect(inputs(view)).toHaveLength(n)
      })
      await view.settle()
    }
    await until(view, 'Дауысыңыз қабылданды')
    const [first, again, other] = inputs(view)
    expect(again).toEqual(first)
    expect(other?.['attempt']).not.toBe(first?.['attempt'])
    expect(other?.['sealed']).not.toBe(first?.['sealed'])
  })

  it('may stop without voting: the choice is gone when the screen comes back', async () => {
    const view = await open()
    await find(view)
    await chooseTwo(view)
    await press(view, 'Дауыс бермей тоқтату')
    await view.page.find('dialog[open] .button').trigger('click')
    await view.settle()
    await press(view, 'Бюллетень беру')
    await press(view, 'Мен азаматпын')
    expect(view.page.findAll<HTMLInputElement>('.offer .tick').some(({ element }) => element.checked)).toBe(false)
    expect(inputs(view)).toEqual([])
  })
})
