// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { inAll } from '#client/testing/petitions.ts'
import NoticesPage from '#client/pages/me/notices.vue'
import StopPage from '#client/pages/stop-notices.vue'

const petition = { __typename: 'Petition', id: 'pet_1', number: '2027-000031', title: inAll('Кешкі автобус') }
const aSubscription = (part: object = {}) => ({
  ...{ __typename: 'NoticeSubscription', id: 'sub_1', kind: 'PETITION', stoppedAt: null },
  ...{ petition, topic: null, territory: null },
  ...part,
})
const own = aSubscription({ id: 'sub_2', kind: 'OWN', petition: null })
const hidden = aSubscription({ id: 'sub_3', petition: null })
const aNotice = (part: object = {}) => ({
  ...{
    __typename: 'Notice',
    id: 'n1',
    kind: 'ANSWERED',
    at: '2027-05-13T05:00:00Z',
    day: null,
    unread: true,
    petition,
  },
  ...part,
})
const done = (act: string, subscription: object | null = null) => ({
  __typename: 'Mutation',
  [act]: { __typename: 'Payload', subscription, paused: true, seen: true, userErrors: [] },
})

/** As the API does: what was stopped is listed no more, but for what is about own texts. */
function open(notices: readonly object[], subscriptions: readonly { id: string }[], unreadNotices = notices.length) {
  let isStopped = false
  const turn = (act: string, stops: boolean) => () => {
    isStopped = stops
    const stoppedAt = stops ? '2027-05-13T06:00:00Z' : null
    return done(act, { __typename: 'NoticeSubscription', id: 'sub_1', stoppedAt })
  }
  return openPage(NoticesPage, {
    at: '/me/notices',
    words: ['notices'],
    answers: {
      MyNotices: () => ({
        viewer: {
          ...{ __typename: 'Person', id: 'per_1', email: 'aigul@dauys.test', unreadNotices, noticesPausedAt: null },
          subscriptions: subscriptions.filter(({ id }) => !(isStopped && id === 'sub_1')),
          notices: {
            __typename: 'NoticeConnection',
            nodes: notices,
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
      MarkNoticesSeen: done('markNoticesSeen'),
      Unsubscribe: turn('unsubscribe', true),
      Resubscribe: turn('resubscribe', false),
      PauseNotices: done('pauseNotices'),
    },
  })
}

describe('my notices', () => {
  it('say why there are none, and where to begin', async () => {
    const { page, asked } = await open([], [])
    expect(page.findAll('.empty a').length).toBe(2)
    expect(asked.map(({ name }) => name)).toEqual(['MyNotices'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('mark what is new and keep the mark for this look, and say where a petition went', async () => {
    const { page, asked } = await open([aNotice(), aNotice({ id: 'n2', unread: false, petition: null })], [own])
    expect(asked.map(({ name }) => name)).toEqual(['MyNotices', 'MarkNoticesSeen'])
    expect(page.findAll('.state').map((state) => state.text())).toEqual(['Жаңа'])
    expect(page.get('[aria-labelledby="notices"]').text()).toContain('Қазір көрсетілмейтін петиция')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('lead to a draft that will be deleted, with the last day', async () => {
    const draft = { ...petition, number: null, title: { kk: null, ru: null, en: null } }
    const { page } = await open([aNotice({ kind: 'DRAFT_UNTOUCHED', day: '2027-05-27', petition: draft })], [own])
    const list = page.get('[aria-labelledby="notices"]')
    expect(list.get('a').attributes('href')).toContain('/petitions/edit/pet_1')
    expect(list.get('a').text()).toBe('Атауы жоқ жоба')
    expect(list.find('time[datetime="2027-05-27"]').exists()).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('stop a subscription and take it up again in its place, and pause every letter', async () => {
    const { page, asked, said, settle } = await open([], [aSubscription(), own, hidden])
    const row = () => page.get('[aria-labelledby="subscriptions"] li')
    await row().get('form').trigger('submit')
    await settle()
    expect(said()).toBe('Жазылым тоқтатылды')
    expect(row().text()).toContain('Тоқтатылды')
    await row().get('form').trigger('submit')
    await settle()
    expect(row().text()).not.toContain('Тоқтатылды')
    await page.get('[aria-labelledby="letters"] form').trigger('submit')
    await settle()
    expect(page.get('[aria-labelledby="letters"]').text()).toContain('Хаттарды қайта қосу')
    expect(asked.map(({ name }) => name).filter((name) => name !== 'MyNotices')).toEqual([
      ...['Unsubscribe', 'Resubscribe', 'PauseNotices'],
    ])
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('the page of a link that stops letters', () => {
  const openStop = (noticeStop: object | null) =>
    openPage(StopPage, { at: '/stop/sub_1.proof', words: ['notices'], answers: { NoticeStop: { noticeStop } } })
  const actsOf = ({ page }: Awaited<ReturnType<typeof openStop>>) =>
    page.findAll<HTMLInputElement>('input[name="act"]').map(({ element }) => element.value)
  const state = { __typename: 'NoticeStop', everything: false, paused: false, subscription: aSubscription() }

  it.each<[string, object, string[]]>([
    ['running', state, ['stop', 'stop_all']],
    ['stopped', { ...state, subscription: aSubscription({ stoppedAt: '2027-05-13T05:00:00Z' }) }, ['undo']],
    ['weekly', { ...state, everything: true, subscription: null }, ['stop_all']],
    ['paused', { ...state, everything: true, paused: true, subscription: null }, ['undo']],
    ['forgotten', { ...state, subscription: null }, []],
  ])('offers what can be done, %s', async (_, stop, acts) => {
    const opened = await openStop(stop)
    expect(actsOf(opened)).toEqual(acts)
    expect(opened.asked.map(({ name }) => name)).toEqual(['NoticeStop'])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says that letters come again, and of what it speaks while all of them rest', async () => {
    const opened = await openStop(state)
    await opened.router.push({ query: { done: 'undo' } })
    await opened.settle()
    expect(opened.page.get('h1').text()).toBe('Хаттар қайтадан келеді')
    expect(actsOf(opened)).toEqual(['stop', 'stop_all'])
    const { page } = await openStop({ ...state, paused: true })
    expect(page.get('.lead').text()).toBe('Петициялар туралы барлық хат')
  })

  it('is not there for a link that is not ours', async () => {
    expect(actsOf(await openStop(null))).toEqual([])
  })
})
