import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { subscriptionsMax } from '#domain/notices/subscription.ts'
import { topics } from '#domain/rules/topics.ts'
import { aCity, codesOf, cookieOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { noticeStore } from './store/notice.store.ts'
import { readerStore } from './store/reader.store.ts'
import { subscriptionStore } from './store/subscription.store.ts'
import { tellingStore } from './store/telling.store.ts'
import { beginTelling } from './use-cases/begin-telling.ts'
import { forgetOld } from './use-cases/forget.ts'
import { stopTokens } from './use-cases/stop-token.ts'
import { tell } from './use-cases/tell.ts'
import { writeNotice } from './use-cases/write-letters.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let official: ActingPerson
let crowd: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  official = await here.official('Болат Орындаушы', 'turkistan-akimat')
  crowd = await Promise.all(Array.from({ length: 100 }, (_, i) => here.person(`Тұрғын ${i}`)))
})
beforeEach(async () => {
  // What an earlier test left for the week is sent, and the next week begins.
  clock.advance(7 * dayMs)
  await server.app.settle()
})

const dayMs = 24 * 60 * 60_000
const wednesday = new Date('2026-06-03T07:00:00Z').getTime()

/** The next Wednesday noon of the clock: weekly letters leave on the Friday behind it. */
function toWednesday(): void {
  const weeks = Math.ceil((clock.now().getTime() - wednesday) / (7 * dayMs))
  clock.set(new Date(wednesday + weeks * 7 * dayMs))
}

async function toFridayTen(): Promise<void> {
  clock.set(new Date(clock.now().getTime() + 2 * dayMs - 2 * 60 * 60_000))
  await server.app.settle()
}

interface KeptLetter {
  readonly _id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly stopLink?: string
}

/** Letters about news that somebody got, the oldest first. */
async function lettersTo(...people: readonly ActingPerson[]): Promise<KeptLetter[]> {
  const accounts = await server.app.use.identity.readPeople(people.map(({ personId }) => personId))
  return server.app.platform.mongo
    .collection<KeptLetter>('mails')
    .find({ to: { $in: accounts.map(({ email }) => email) }, stopLink: { $exists: true } })
    .sort({ at: 1 })
    .toArray()
}

const subjectsTo = async (...people: ActingPerson[]) => (await lettersTo(...people)).map(({ subject }) => subject)

async function follow(person: ActingPerson, kind: 'petition' | 'topic' | 'territory', target: string) {
  return demand(await server.app.use.notices.subscribe(person, { kind, target }))
}

const form = {
  trackId: 'answer',
  decision: 'granted',
  plainSummary: 'Кешкі автобус қыркүйектен бастап Бірлік секторына барады.',
  reasons: 'Жолаушылар ағыны зерттелді: кешкі сағат 21-ден кейін күніне 340 адам жаяу қайтады.',
  actions: [{ text: '12-бағыттың уақытын 23:00-ге дейін ұзарту', dueOn: '2026-12-01', responsible: null }],
  responsibleUnit: 'Жолаушылар көлігі басқармасы',
  language: 'kk',
} as const

const answer = async (petitionId: PetitionId) =>
  demand(await server.app.use.accountability.publishAnswer(official, { petitionId, ...form }))

/** Each joins by a link of the author, as co-authors do. */
async function joined(author: ActingPerson, petitionId: PetitionId, ...people: ActingPerson[]): Promise<void> {
  const asAuthor = await signedInAs(server.app, server.url, author)
  const invite = `mutation { inviteToPetition(input: { petitionId: "${petitionId}" }) { token } }`
  for (const person of people) {
    const { token } = ((await asAuthor(invite)).data as { inviteToPetition: { token: string } }).inviteToPetition
    const ask = await signedInAs(server.app, server.url, person)
    await ask(
      `mutation { answerPetitionInvitation(input: { token: "${token}", joins: true }) { userErrors { code } } }`,
    )
  }
}

/** The part of a link that our pages and the API know. */
const tokenOf = (letter: KeptLetter | undefined): string => letter?.stopLink?.split('/stop/')[1] ?? ''

describe('a subscription', () => {
  it('is one, however often and however many at once ask for it, and runs again after it was stopped', async () => {
    const person = await here.person('Дана Ахметова')
    const { id } = await here.petition('signing')
    const ask = await signedInAs(server.app, server.url, person)
    const subscribe = `mutation ($input: NoticeSubjectInput!) {
      subscribe(input: $input) { subscription { id kind petition { id } } userErrors { code } }
    }`
    const input = { kind: 'PETITION', target: id }
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(subscribe, { input })))
    const given = answers.map(({ data }) => (data as { subscribe: { subscription: { id: string } } }).subscribe)
    expect(new Set(given.map(({ subscription }) => subscription.id)).size).toBe(1)
    expect(given[0]).toMatchObject({ subscription: { kind: 'PETITION', petition: { id } }, userErrors: [] })

    const own = `{ viewer { subscriptions { id } } mySubscription(to: { kind: PETITION, target: "${id}" }) { id } }`
    const subscriptionId = given[0]?.subscription.id
    const [stop, again] = ['unsubscribe', 'resubscribe'].map(
      (act) => `mutation { ${act}(input: { subscriptionId: "${subscriptionId}" }) { userErrors { code } } }`,
    )
    expect((await ask(own)).data).toMatchObject({ viewer: { subscriptions: [{ id: subscriptionId }] } })
    await ask(stop ?? '')
    expect((await ask(own)).data).toEqual({ viewer: { subscriptions: [] }, mySubscription: null })
    await ask(again ?? '')
    expect((await ask(own)).data).toMatchObject({ mySubscription: { id: subscriptionId } })

    const stranger = await signedInAs(server.app, server.url, await here.person('Басқа Біреу'))
    expect((await stranger(stop ?? '')).data).toEqual({ unsubscribe: { userErrors: [{ code: 'NOT_FOUND' }] } })
    expect((await stranger(own)).data).toEqual({ viewer: { subscriptions: [] }, mySubscription: null })
  })

  it('is refused to what nobody may see, to what is not there, to a stranger, and beyond the most', async () => {
    const person = await here.person('Дана Ахметова')
    const { subscribe } = server.app.use.notices
    const { id } = await here.petition('draft')
    const wanted = [
      { kind: 'petition', target: id },
      { kind: 'petition', target: 'pet_none' },
      { kind: 'topic', target: 'nothing.such' },
      { kind: 'territory', target: 'nowhere' },
    ] as const
    for (const subject of wanted) expect(codesOf(await subscribe(person, subject))).toEqual(['NOT_FOUND'])
    expect(codesOf(await subscribe(anonymous, { kind: 'topic', target: 'transport' }))).toEqual(['UNAUTHENTICATED'])
    const { personId } = person
    const many = Array.from({ length: subscriptionsMax }, (_, i) => ({
      ...{ _id: `sub_${String(i).padStart(22, '0')}`, personId, kind: 'topic', target: `t${i}` },
      ...{ since: clock.now(), stoppedAt: null },
    }))
    await server.app.platform.mongo.collection<{ _id: string }>('subscriptions').insertMany(many)
    expect(codesOf(await subscribe(person, { kind: 'topic', target: topics[0]?.id ?? '' }))).toEqual([
      'TOO_MANY_SUBSCRIPTIONS',
    ])
    await server.app.platform.mongo.collection('subscriptions').deleteMany({ personId })
  })
})

describe('at once comes', () => {
  it('a decision on one’s own text, to its author alone, with why it came and how to stop it', async () => {
    const [author, other] = [await here.person('Айгүл Серікова'), await here.person('Ерлан Қасымов')]
    await follow(other, 'territory', 'turkistan-city')
    await here.petition('rejected', { author, title: 'Ит серуендететін орын' })
    await server.app.settle()
    const [letter, ...more] = await lettersTo(author)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Петиция қабылданбады')
    expect(letter?.text).toContain('«Ит серуендететін орын», № 2026-')
    expect(letter?.text).toContain('бұл сіздің мәтініңіз')
    expect(letter?.text).toContain(letter?.stopLink)
    expect(letter?.stopLink).toMatch(/^http:\/\/localhost:8080\/kk\/stop\/sub_[\w-]{22}\.[\w-]{43}$/)
    expect(await lettersTo(other)).toEqual([])
  })

  it('a decision to co-authors as to the author, each once in their language, and not to one who left', async () => {
    const [author, dana, left] = await Promise.all(['Автор', 'Дана', 'Кеткен'].map((name) => here.person(name)))
    if (!author || !dana || !left) throw new Error('three people')
    demand(await server.app.use.places.updateProfile(dana, { language: 'ru' }))
    const { id } = await here.petition('draft', { author })
    await joined(author, id, dana, left)
    const asLeft = await signedInAs(server.app, server.url, left)
    await asLeft(`mutation { leavePetition(input: { petitionId: "${id}" }) { userErrors { code } } }`)
    demand(await server.app.use.petitions.submitPetition(author, { petitionId: id, acknowledged: [] }))
    const judge = await here.moderator('Модератор')
    const petition = (await server.app.use.petitions.readPetitions([id]))[0]
    if (!petition) throw new Error('it is there')
    const checklist = server.app.use.petitions
      .bookOf(petition)
      .moderation.checklist.map(({ code }) => ({ code, ok: true }))
    demand(await server.app.use.petitions.approvePetition(judge, { petitionId: id, checklist }))
    await follow(dana, 'petition', id)
    await server.app.settle()
    expect(await subjectsTo(author)).toEqual(['Петицияға қол қою басталды'])
    const [letter, ...more] = await lettersTo(dana)
    expect([letter?.subject, more.length]).toEqual(['Начался сбор подписей под петицией', 0])
    expect(letter?.stopLink).toContain('/ru/stop/sub_')
    expect(await lettersTo(left)).toEqual([])
    // The heir hears of it, and who follows hears with the week.
    clock.advance(1_000)
    await erase(server.app, server.url, author)
    await server.app.settle()
    expect(await subjectsTo(dana)).toEqual(['Начался сбор подписей под петицией', 'У петиции новый автор'])
  })

  it('the end of a draft that nobody touches, to all who write it, once for a warning, with the day and how to keep it', async () => {
    const [author, dana] = [await here.person('Автор'), await here.person('Дана')]
    demand(await server.app.use.places.updateProfile(dana, { language: 'en' }))
    const { id } = await here.petition('draft', { author })
    await joined(author, id, dana)
    clock.advance(180 * dayMs)
    await server.app.settle()
    await server.app.settle()
    const [letter] = await lettersTo(author)
    expect(await subjectsTo(author, dana)).toEqual(
      expect.arrayContaining(['Петиция қараламасы жойылады', 'A draft of a petition will be deleted']),
    )
    expect(await lettersTo(author, dana)).toHaveLength(2)
    expect(letter?.text).toMatch(/\d\d\.\d\d\.\d{4} күні жойылады/)
    expect(letter?.text).toContain(`/kk/petitions/edit/${id}`)
    const ask = await signedInAs(server.app, server.url, dana)
    const list = '{ viewer { notices { nodes { kind day petition { id number } } } } }'
    expect((await ask(list)).data).toEqual({
      viewer: {
        notices: {
          nodes: [
            {
              ...{ kind: 'DRAFT_UNTOUCHED', petition: { id, number: null } },
              day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
            },
          ],
        },
      },
    })
    // Touched, it has its whole time again, and then one more warning.
    clock.advance(1_000)
    demand(await server.app.use.petitions.editPetition(dana, { petitionId: id, topicId: 'utilities' }))
    clock.advance(180 * dayMs)
    await server.app.settle()
    expect(await lettersTo(author, dana)).toHaveLength(4)
    clock.advance(15 * dayMs)
    await server.app.settle()
    expect(await server.app.use.petitions.readPetitions([id])).toEqual([])
    expect(await lettersTo(author, dana)).toHaveLength(4)
  })

  it('a draft that its author deletes, to its co-authors once, and to nobody where there are none', async () => {
    const [author, dana, left, paused] = await Promise.all(
      ['Автор', 'Дана', 'Кеткен', 'Тыныш'].map((name) => here.person(name)),
    )
    if (!author || !dana || !left || !paused) throw new Error('four people')
    const [own, { id }] = [await here.petition('draft', { author }), await here.petition('draft', { author })]
    await joined(author, id, dana, left, paused)
    const asLeft = await signedInAs(server.app, server.url, left)
    await asLeft(`mutation { leavePetition(input: { petitionId: "${id}" }) { userErrors { code } } }`)
    const asPaused = await signedInAs(server.app, server.url, paused)
    await asPaused('mutation { pauseNotices { __typename } }')
    for (const petitionId of [own.id, id]) {
      demand(await server.app.use.petitions.deleteDraft(author, { petitionId }))
      expect(codesOf(await server.app.use.petitions.deleteDraft(author, { petitionId }))).toEqual(['NOT_FOUND'])
    }
    await server.app.settle()
    const [letter, ...more] = await lettersTo(author, dana, left, paused)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Сіз бірге жазған петиция қараламасы жойылды')
    expect(letter?.text).toMatch(/\/kk\/me\n/)
    expect(letter?.stopLink).toContain('/kk/stop/sub_')
    const asDana = await signedInAs(server.app, server.url, dana)
    const list = '{ viewer { unreadNotices notices { nodes { kind petition { id } } } } }'
    expect((await asDana(list)).data).toEqual({
      viewer: { unreadNotices: 1, notices: { nodes: [{ kind: 'DRAFT_DELETED', petition: null }] } },
    })
    expect(await server.app.platform.mongo.collection('noticeTellings').countDocuments()).toBe(0)
  })

  it('an answer, to those who follow and to the author, once for an event however often it is delivered', async () => {
    const [author, follower, stopped, stranger] = await Promise.all(
      ['Автор', 'Жазылған', 'Тоқтатқан', 'Бөтен'].map((name) => here.person(name)),
    )
    if (!author || !follower || !stopped || !stranger) throw new Error('four people')
    const { id } = await here.petition('signing', { author })
    // Who belongs to several groups hears of it once.
    await follow(follower, 'petition', id)
    await follow(follower, 'topic', 'transport')
    await follow(follower, 'territory', 'birlik')
    await follow(stopped, 'petition', id)
    await follow(author, 'petition', id)
    await server.app.settle()
    await here.signedBy(id, crowd)
    await server.app.settle()
    const before = await subjectsTo(author)
    expect(before).toEqual(['Петицияға қол қою басталды'])

    const ask = await signedInAs(server.app, server.url, stopped)
    const own = (await ask('{ viewer { subscriptions { id } } }')).data as {
      viewer: { subscriptions: { id: string }[] }
    }
    await ask(
      `mutation { unsubscribe(input: { subscriptionId: "${own.viewer.subscriptions[0]?.id}" }) { userErrors { code } } }`,
    )
    await answer(id)
    await server.app.settle()
    const all = await lettersTo(author, follower, stopped, stranger, official)
    expect(all.map(({ subject }) => subject)).toEqual([...before, 'Петицияға жауап берілді', 'Петицияға жауап берілді'])

    const { platform } = server.app
    const event = await platform.mongo
      .collection<DomainEvent>('journal')
      .findOne({ 'event.type': 'TrackAnswered', 'event.subject.id': id }, { projection: { _id: 0, event: 1 } })
    const delivered = (event as unknown as { event: DomainEvent }).event
    await beginTelling({ tellings: tellingStore(platform) })(delivered)
    await server.app.settle()
    expect(await lettersTo(author, follower, stopped, stranger, official)).toEqual(all)
  })

  it('a letter to everybody of many, whole portions or none, when processes die in the middle', async () => {
    const { platform, use } = server.app
    const { id } = await here.petition('signing')
    await server.app.settle()
    for (const person of crowd.slice(0, 25)) await follow(person, 'petition', id)
    const told = await lettersTo(...crowd)
    const event: DomainEvent = {
      ...{ id: platform.newId('evt'), type: 'TrackAnswered', at: clock.now() },
      ...{ actor: { kind: 'system', id: 'test' }, subject: { kind: 'petition', id }, data: {} },
    }
    const tellings = tellingStore(platform)
    await beginTelling({ tellings })(event)
    let [written, deaths] = [0, 0]
    const letters = { ...platform, ...use, tokens: stopTokens(platform.crypto) }
    const worker = tell({
      ...{ ...platform, ...use, tellings, batchSize: 4, writeNotice: writeNotice(letters) },
      ...{ subscriptions: subscriptionStore(platform), notices: noticeStore(platform), readers: readerStore(platform) },
      mail: {
        async send(letter, options) {
          if (++written % 7 === 0) throw new Error('the process ends here')
          await platform.mail.send(letter, options)
        },
      },
    })
    for (let isLeft = true; isLeft;) {
      isLeft = await worker().catch(() => {
        deaths++
        return true
      })
    }
    expect(deaths).toBeGreaterThan(2)
    const now = await lettersTo(...crowd)
    expect(now.length - told.length).toBe(25)
    expect(new Set(now.map(({ _id, to }) => `${_id} ${to}`)).size).toBe(now.length)
  })
})

describe('the weekly letter', () => {
  it('comes on Friday at ten of the place, once, and not at all when nothing happened', async () => {
    toWednesday()
    const follower = await here.person('Жазылған')
    const { id, number } = await here.petition('signing', { title: 'Кешкі автобус' })
    await server.app.settle()
    await follow(follower, 'petition', id)
    await follow(follower, 'topic', 'transport')
    // Fifty sign at once, over the threshold: one crossing, one line.
    await here.signedBy(id, crowd.slice(0, 50))
    await here.signedBy(id, crowd.slice(50))
    await server.app.settle()
    expect(await lettersTo(follower)).toEqual([])
    clock.set(new Date(clock.now().getTime() + 2 * dayMs - 2 * 60 * 60_000 - 1))
    await server.app.settle()
    expect(await lettersTo(follower)).toEqual([])
    clock.advance(1)
    await server.app.settle()
    const [letter] = await lettersTo(follower)
    expect(letter?.subject).toBe('Апталық шолу')
    expect(letter?.text).toContain(`«Кешкі автобус», № ${number}`)
    expect(letter?.text.match(/қажетті шекке жетті/g)).toHaveLength(1)
    expect(letter?.text).toContain(`– петиция: «Кешкі автобус», № ${number}`)
    expect(letter?.stopLink).toMatch(/\/kk\/stop\/nrd_/)
    clock.advance(7 * dayMs)
    await server.app.settle()
    expect(await lettersTo(follower)).toHaveLength(1)
  })

  it('tells of new petitions of a topic or a place, of each once, and of nothing that was stopped', async () => {
    toWednesday()
    const [reader, stopped, paused] = [
      await here.person('Оқырман'),
      await here.person('Тоқтатқан'),
      await here.person('Үзіліс'),
    ]
    await follow(reader, 'topic', 'transport')
    await follow(reader, 'territory', 'turkistan-city')
    const stopping = await follow(stopped, 'territory', 'turkistan-city')
    await follow(paused, 'topic', 'transport')
    const { number } = await here.petition('signing', { title: 'Жаңа аялдама' })
    await here.petition('moderation', { title: 'Әлі жарияланбаған' })
    await server.app.settle()
    const [stop, pause] = [
      `mutation { unsubscribe(input: { subscriptionId: "${stopping.id}" }) { userErrors { code } } }`,
      'mutation { pauseNotices { paused } }',
    ]
    await (
      await signedInAs(server.app, server.url, stopped)
    )(stop)
    await (
      await signedInAs(server.app, server.url, paused)
    )(pause)
    await toFridayTen()
    const letters = await lettersTo(reader, stopped, paused)
    expect(letters.map(({ subject }) => subject)).toEqual(['Апталық шолу'])
    expect(letters[0]?.text.match(/Жаңа петиция жарияланды/g)).toHaveLength(1)
    expect(letters[0]?.text).toContain(`№ ${number}`)
    expect(letters[0]?.text).not.toContain('Әлі жарияланбаған')

    // What came while letters were paused stays in the list and is not made up for.
    const ask = await signedInAs(server.app, server.url, paused)
    await ask('mutation { resumeNotices { paused } }')
    clock.advance(7 * dayMs)
    await server.app.settle()
    expect(await lettersTo(paused)).toEqual([])
    expect((await ask('{ viewer { notices { nodes { kind pace } } } }')).data).toEqual({
      viewer: { notices: { nodes: [{ kind: 'NEW_PETITION', pace: 'DIGEST' }] } },
    })
  })
})

describe('one tap', () => {
  const post = (token: string, init: RequestInit = {}) =>
    fetch(`${server.url}/kk/stop/${token}`, { method: 'POST', redirect: 'manual', ...init })
  const formOf = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) })
  const state = async (token: string) => {
    const query = `{ noticeStop(token: "${token}") { everything paused subscription { kind stoppedAt } } }`
    return ((await postGraphQL(server.url, { query })).data as { noticeStop: unknown }).noticeStop
  }

  async function aLetter() {
    const author = await here.person('Айгүл Серікова')
    await here.petition('rejected', { author })
    await server.app.settle()
    return { author, token: tokenOf((await lettersTo(author))[0]) }
  }

  it('stops by one POST of a mail program, without cookies, and never by looking', async () => {
    const { author, token } = await aLetter()
    const running = { everything: false, paused: false, subscription: { kind: 'OWN', stoppedAt: null } }
    await Promise.all(Array.from({ length: 100 }, () => fetch(`${server.url}/kk/stop/${token}`)))
    await fetch(`${server.url}/kk/stop/${token}`, { method: 'HEAD' })
    expect(await state(token)).toEqual(running)

    const oneClick = new FormData()
    oneClick.set('List-Unsubscribe', 'One-Click')
    expect((await post(token, { body: oneClick })).status).toBe(200)
    const stopped = { subscription: { kind: 'OWN', stoppedAt: expect.any(String) as string } }
    expect(await state(token)).toMatchObject(stopped)
    const repeated = await post(token, formOf({ 'List-Unsubscribe': 'One-Click' }))
    expect([repeated.status, repeated.headers.get('set-cookie')]).toEqual([200, null])
    expect(await state(token)).toMatchObject(stopped)

    // A stopped letter does not begin anew with the next decision; the list of the product goes on.
    await here.petition('signing', { author })
    await server.app.settle()
    expect(await subjectsTo(author)).toEqual(['Петиция қабылданбады'])
    const ask = await signedInAs(server.app, server.url, author)
    expect((await ask('{ viewer { unreadNotices } }')).data).toEqual({ viewer: { unreadNotices: 2 } })

    expect((await post(token, formOf({ act: 'undo' }))).headers.get('location')).toBe(`/kk/stop/${token}?done=undo`)
    expect(await state(token)).toEqual(running)
    await here.petition('signing', { author })
    await server.app.settle()
    expect(await subjectsTo(author)).toHaveLength(2)
  })

  it('stops everything where that is asked for, and takes it back', async () => {
    const { token } = await aLetter()
    await post(token, formOf({ act: 'stop_all' }))
    expect(await state(token)).toMatchObject({ paused: true, subscription: { stoppedAt: null } })
    await post(token, formOf({ act: 'undo' }))
    expect(await state(token)).toMatchObject({ paused: false })
  })

  it('is nothing for a link that is not ours, or whose subscription is forgotten', async () => {
    const { token } = await aLetter()
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    expect((await post(forged)).status).toBe(404)
    expect(await state(forged)).toBeNull()
    expect((await fetch(`${server.url}/xx/stop/${token}`, { method: 'POST' })).status).toBe(404)
    await server.app.platform.mongo
      .collection<{ _id: string }>('subscriptions')
      .deleteOne({ _id: token.split('.')[0] ?? '' })
    expect((await post(token)).status).toBe(200)
    expect(await state(token)).toEqual({ everything: false, paused: false, subscription: null })
  })
})

describe('the list of the product', () => {
  it('holds what letters said, unread until it was looked at, and nobody else’s', async () => {
    const author = await here.person('Айгүл Серікова')
    const { number } = await here.petition('signing', { author })
    await server.app.settle()
    const ask = await signedInAs(server.app, server.url, author)
    const list = `{ viewer { unreadNotices noticesPausedAt
      notices(first: 5) { nodes { kind pace unread petition { number } } pageInfo { hasNextPage } }
      subscriptions { kind stoppedAt topic { id } territory { id } petition { id } } } }`
    const notice = { kind: 'SIGNING_OPENED', pace: 'AT_ONCE', petition: { number } }
    expect((await ask(list)).data).toMatchObject({
      viewer: {
        ...{ unreadNotices: 1, noticesPausedAt: null, subscriptions: [{ kind: 'OWN', stoppedAt: null }] },
        notices: { nodes: [{ ...notice, unread: true }], pageInfo: { hasNextPage: false } },
      },
    })
    await ask('mutation { markNoticesSeen { seen } }')
    expect((await ask(list)).data).toMatchObject({
      viewer: { unreadNotices: 0, notices: { nodes: [{ ...notice, unread: false }] } },
    })
  })

  it('is worked without JavaScript: subscribing, stopping, pausing', async () => {
    const person = await here.person('Дана Ахметова')
    const cookie = await cookieOf(server.app, server.url, person)
    const ask = await signedInAs(server.app, server.url, person)
    const origin = new URL(server.url).origin
    const send = async (fields: Record<string, string>, headers: Record<string, string> = { cookie }) => {
      const body = new URLSearchParams(fields)
      const init = { method: 'POST', redirect: 'manual', headers: { origin, ...headers }, body } as const
      return (await fetch(`${server.url}/kk/me/notices`, init)).headers.get('location')
    }
    // The form of a page that another site could not read carries a token: without it the page says so.
    expect(await send({ act: 'pause' })).toBe('/kk/me/notices?refused=FORM_EXPIRED')
    expect(await send({ act: 'subscribe', kind: 'topic', target: 'transport' }, {})).toMatch(/^\/kk\/sign-in\?return=/)
    expect((await ask('{ viewer { subscriptions { id } noticesPausedAt } }')).data).toEqual({
      viewer: { subscriptions: [], noticesPausedAt: null },
    })
  })
})

it('leaves nothing of somebody who was erased', async () => {
  toWednesday()
  const leaving = await here.person('Кетіп барады')
  const { id } = await here.petition('signing', { author: leaving })
  await follow(leaving, 'topic', 'transport')
  await server.app.settle()
  await here.signedBy(id, crowd.slice(0, 3))
  const db = server.app.platform.mongo.db
  const names = ['subscriptions', 'notices', 'noticeReaders', 'noticeTellings', 'mails'] as const
  const traces = async () => {
    const found = await Promise.all(names.map((name) => db.collection(name).find().toArray()))
    return names.filter((_, i) => JSON.stringify(found[i]).includes(leaving.personId))
  }
  expect(await traces()).toEqual(['subscriptions', 'notices'])
  clock.advance(1_000)
  await erase(server.app, server.url, leaving)
  expect(await traces()).toEqual([])
})

it('forgets what was stopped long ago, and what was told a year ago', async () => {
  const [person, author] = [await here.person('Дана Ахметова'), await here.person('Автор')]
  const { id } = await follow(person, 'topic', 'transport')
  await here.petition('signing', { author })
  await server.app.settle()
  const ask = await signedInAs(server.app, server.url, person)
  await ask(`mutation { unsubscribe(input: { subscriptionId: "${id}" }) { userErrors { code } } }`)
  const { mongo } = server.app.platform
  const at = async (days: number) => {
    const later = new Date(clock.now().getTime() + days * dayMs)
    const stores = { subscriptions: subscriptionStore(server.app.platform), notices: noticeStore(server.app.platform) }
    await forgetOld({ ...stores, clock: { now: () => later } })()
    return [
      await mongo.collection<{ _id: string }>('subscriptions').countDocuments({ _id: id }),
      await mongo.collection('notices').countDocuments({ personId: author.personId }),
    ]
  }
  expect(await at(29)).toEqual([1, 1])
  expect(await at(31)).toEqual([0, 1])
  expect(await at(366)).toEqual([0, 0])
})
