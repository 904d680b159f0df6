// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import VoteComplaints from '#client/features/ballots/VoteComplaints.vue'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const kk = (words: string) => ({ __typename: 'LocalizedText' as const, kk: words, ru: null, en: null })
const complaint = {
  __typename: 'VoteComplaint',
  at: '2027-05-10T05:00:00.000Z',
  text: null,
  isOwn: false,
  answer: null,
}
const answer = { __typename: 'ComplaintAnswer', at: '2027-05-12T05:00:00.000Z', upheld: true, text: kk('Түзетілді.') }
const of = (vote: object, state = 'COMPLAINTS') => ({
  campaign: {
    __typename: 'Campaign',
    id: 'cmp_1',
    state,
    vote: { __typename: 'CampaignVote', mayComplain: true, complaintsUntil: '2027-05-20', complaints: [], ...vote },
  },
})
const filed = (...codes: string[]) => ({
  __typename: 'Mutation',
  fileComplaint: {
    __typename: 'FileComplaintPayload',
    userErrors: codes.map((code) => ({ __typename: 'UserError', code, path: null, details: [] })),
  },
})
const open = (answers: Answers) =>
  openPage(VoteComplaints, {
    at: '/budget/city-2027',
    words: ['budgets'],
    answers,
    props: { campaignKey: 'city-2027' },
  })
async function begin(view: OpenPage, text: string) {
  await view.page.find('button').trigger('click')
  await vi.waitFor(async () => {
    await view.settle()
    expect(view.page.find('#text').exists()).toBe(true)
  })
  await view.page.find('#text').setValue(text)
}
async function send(view: OpenPage) {
  await view.page.find('form').trigger('submit')
  await view.settle()
}
const sent = ({ asked }: OpenPage) =>
  asked
    .filter(({ name }) => name === 'FileComplaint')
    .map(({ variables }) => variables['input'] as Record<string, string>)

beforeEach(() => {
  localStorage.clear()
})

describe('complaints about a result', () => {
  it('show what was answered, and the text only to who wrote it', async () => {
    const { page } = await open({
      VoteComplaints: of({
        complaints: [
          { ...complaint, id: 'a', answer },
          { ...complaint, id: 'b', text: 'Хат келмеді.', isOwn: true },
        ],
      }),
    })
    const rows = page.findAll('.rows > li').map((row) => row.text())
    expect(rows[0]).toContain('Шағым негізді')
    expect(rows[0]).toContain('Түзетілді.')
    expect(rows[1]).toMatch(/^Сіздің шағымыңыз.*Хат келмеді\..*Жауап күтілуде/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('are sent once with a text; after a lost reply the same attempt goes again', async () => {
    const replies = [filed('INTERNAL'), filed()]
    const view = await open({ VoteComplaints: () => of({}), FileComplaint: () => replies.shift() ?? filed() })
    await begin(view, '   ')
    await send(view)
    expect(view.page.find('#text-error').text()).toContain('Не болғанын жазыңыз.')
    expect(sent(view)).toEqual([])
    await view.page.find('#text').setValue('Үстелде кезек болды.')
    await send(view)
    expect(view.page.find<HTMLTextAreaElement>('#text').element.value).toBe('Үстелде кезек болды.')
    await send(view)
    const [first, again] = sent(view)
    expect(first).toMatchObject({ campaignKey: 'city-2027', text: 'Үстелде кезек болды.' })
    expect(again).toEqual(first)
    expect(view.page.text()).toContain('Шағымыңыз қабылданды.')
    await begin(view, 'Тағы бірі.')
    await send(view)
    expect(sent(view)[2]?.['attempt']).not.toBe(first?.['attempt'])
  })

  it('are not asked for before the count, nor once the result is certified', async () => {
    const before = await open({ VoteComplaints: of({ mayComplain: false }, 'VERIFICATION') })
    expect(before.page.find('section').exists()).toBe(false)
    const after = await open({
      VoteComplaints: of({ mayComplain: false, complaints: [{ ...complaint, answer }] }, 'CERTIFIED'),
    })
    expect(after.page.find('section').exists()).toBe(true)
    expect(after.page.findAll('button, a')).toEqual([])
  })
})
