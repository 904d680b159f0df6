// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { deskVote, trustees } from '#client/testing/votes.ts'
import VotePage from '#client/pages/desk/vote.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const viewer = (...roles: string[]) => ({
  viewer: {
    __typename: 'Person',
    id: 'person_1',
    name: 'Әсел',
    email: 'a@dauys.test',
    language: 'KK',
    casesWaiting: null,
    answersWaiting: null,
    roles: roles.map((role) => ({ __typename: 'RoleGrant', role })),
  },
})
const open = (desk: ReturnType<typeof deskVote>, more: Answers = {}, role = 'METHODOLOGIST'): Promise<OpenPage> =>
  openPage(VotePage, {
    at: '/desk/campaigns/city-2027/vote',
    words: ['identity', 'campaigns', 'budgets', 'desk', 'voteDesk'],
    answers: { Viewer: viewer(role), VoteDesk: () => ({ voteDesk: desk }), ...more },
  })
const button = ({ page }: OpenPage, text: string) => page.findAll('button').find((each) => each.text() === text)
const done = (name: string, type: string) => ({ __typename: 'Mutation', [name]: { __typename: type, userErrors: [] } })

const sealed = { publicKey: 'BK', need: 2, boardHash: 'c'.repeat(64), trustees }
const officers = [
  { __typename: 'LotteryOfficer' as const, name: 'Ерлан', commitment: 'd'.repeat(64), secret: 'e'.repeat(64) },
  { __typename: 'LotteryOfficer' as const, name: 'Гүлмира', commitment: 'f'.repeat(64), secret: null },
]
const opened = {
  __typename: 'OpenedBallots' as const,
  at: '2027-06-30T05:00:00.000Z',
  lotSeed: null,
  envelopes: [],
}

describe('the desk of a vote', () => {
  it('leads to the key and the lottery, and says what is missing before voting', async () => {
    const { page } = await open(deskVote())
    const acts = page.find('section[aria-labelledby="acts"]')
    expect(acts.findAll('a').map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['Кілт жасау', '/kk/desk/campaigns/city-2027/keys'],
      ['Жеребеге қатысу', '/kk/desk/campaigns/city-2027/lot'],
    ])
    expect(acts.text()).toContain('Жеребеге тағы 2 адам керек.')
    expect(page.text()).toContain('Кілт пен жеребе дайын болмаса, дауыс беру басталмайды.')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells an official who is waited for, without what only a methodologist does', async () => {
    const desk = deskVote({ acts: [], missingOfficers: 0 }, { lottery: officers }, { viewerCanManage: false })
    const { page } = await open(desk, {}, 'OFFICIAL')
    expect(page.find('#acts').text()).toBe('Қазір сізден ештеңе керек емес')
    expect(page.text()).toContain('Кілтті осы аумақтың әдіскері жасайды.')
    expect(page.text()).not.toContain('Коды бар хаттар')
  })

  it('shows no turnout where the rules hide it, and says so', async () => {
    const desk = deskVote({ acts: [], isPrepared: true, missingOfficers: 0 }, sealedKey(), { state: 'VOTING' })
    const { page } = await open(desk)
    expect(page.text()).toContain('қанша адам дауыс бергені көрсетілмейді')
    expect(page.text()).toContain('Коды бар хаттар')
  })

  it('asks before it counts without a secret of the lottery, and counts at once with all of them', async () => {
    const CountCampaign = done('countCampaign', 'CountCampaignPayload')
    const vote = { ...sealed, lottery: officers, opened }
    const facts = { acts: ['COUNT' as const], missingOfficers: 0, mayCount: true }
    const waiting = await open(deskVote({ ...facts, missingReveals: 1 }, vote, { state: 'VERIFICATION' }), {
      CountCampaign,
    })
    await button(waiting, 'Дауыстарды санау')?.trigger('click')
    expect(waiting.asked.map(({ name }) => name)).not.toContain('CountCampaign')
    expect(waiting.page.find('dialog[open]').text()).toContain('Ашылмаған құпия сан: 1.')
    await waiting.page.find('dialog[open] .button').trigger('click')
    await waiting.settle()
    expect(waiting.asked.map(({ name }) => name)).toContain('CountCampaign')

    const ready = await open(deskVote({ ...facts, missingReveals: 0 }, vote, { state: 'VERIFICATION' }), {
      CountCampaign,
    })
    await button(ready, 'Дауыстарды санау')?.trigger('click')
    await ready.settle()
    expect(ready.asked.find(({ name }) => name === 'CountCampaign')?.variables).toEqual({
      input: { campaignId: 'cmp_1' },
    })
  })

  it('answers a complaint with a decision and a text, and leaves its own to somebody else', async () => {
    const complaint = { __typename: 'VoteComplaint' as const, at: '2027-07-08T05:00:00.000Z', answer: null }
    const desk = deskVote(
      { acts: ['ANSWER_COMPLAINTS'], missingOfficers: 0, openComplaints: 2 },
      {
        ...sealed,
        opened,
        complaints: [
          { ...complaint, id: 'one', text: 'Хат келмеді.', isOwn: false },
          { ...complaint, id: 'own', text: 'Менікі.', isOwn: true },
        ],
      },
      { state: 'COMPLAINTS' },
    )
    const view = await open(desk, { AnswerComplaint: done('answerComplaint', 'AnswerComplaintPayload') })
    expect(view.page.findAll('button').filter((each) => each.text() === 'Жауап беру')).toHaveLength(1)
    await button(view, 'Жауап беру')?.trigger('click')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.findAll('.error-summary li')).toHaveLength(2)
    await view.page.find('input[value="upheld"]').setValue(true)
    await view.page.find('textarea').setValue('Хат қайта жіберілді.')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'AnswerComplaint')?.variables).toEqual({
      input: {
        campaignKey: 'city-2027',
        complaintId: 'one',
        text: { kk: 'Хат қайта жіберілді.', ru: '', en: '' },
        upheld: true,
      },
    })
    expect(await accessibilityFaults()).toEqual([])
  })

  it('computes the fingerprint of the protocol itself, and warns before a signature under another one', async () => {
    const content = canonicalJson({
      ...{ v: 1, campaign: 'cmp_1', key: 'city-2027', rules: 'b', list: 'a', boards: 'c', envelopes: [] },
      ...{ lottery: [], lotSeed: null, hasQuorum: true, traces: [] },
    })
    const digest = sha256Hex(`dauys/protocol/1\n${content}`)
    const protocol = { __typename: 'VoteProtocol' as const, text: content, signatures: [] }
    const facts = { acts: ['SIGN_PROTOCOL' as const], missingOfficers: 0 }
    const state = { state: 'COMPLAINTS' as const }
    const SignProtocol = done('signProtocol', 'SignProtocolPayload')

    const forged = await open(
      deskVote(facts, { ...sealed, opened, protocol: { ...protocol, digest: '0'.repeat(64) } }, state),
    )
    expect(forged.page.text()).toContain('Осы құрылғы басқа таңба алды. Қол қоймаңыз')

    const view = await open(deskVote(facts, { ...sealed, opened, protocol: { ...protocol, digest } }, state), {
      SignProtocol,
    })
    expect(view.page.text()).toContain('Осы құрылғы есептеп, дәл осы таңбаны алды')
    await view.page.find('form').trigger('submit')
    await view.settle()
    expect(view.page.find('#name-error').exists()).toBe(true)
    await view.page.find('#name').setValue(' Ерлан, әдіскер ')
    await view.page.find('form').trigger('submit')
    await view.page.find('dialog[open] .button').trigger('click')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'SignProtocol')?.variables).toEqual({
      input: { campaignKey: 'city-2027', digest, name: 'Ерлан, әдіскер' },
    })
  })

  it('says that it is nobody’s business who has no part in it', async () => {
    const { page } = await openPage(VotePage, {
      at: '/desk/campaigns/city-2027/vote',
      words: ['identity', 'campaigns', 'budgets', 'desk', 'voteDesk'],
      answers: { Viewer: viewer('OFFICIAL'), VoteDesk: { voteDesk: null } },
    })
    expect(page.text()).toContain('Мұндай дауыс беру жоқ немесе ол сізге ашық емес.')
  })
})

function sealedKey() {
  return { publicKey: 'BK', need: 2, trustees, lottery: officers.map((officer) => ({ ...officer, secret: null })) }
}
