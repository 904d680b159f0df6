import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, cookieOf, demand, type City } from '#server/testing/city.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser
let city: City

beforeAll(async () => {
  city = await aCity(server.app)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

describe.each<{ language: Language; screen: Screen }>([
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
])('notices, $language, $screen', ({ language, screen }) => {
  it('Dana subscribes, is written to, stops by one tap without script, takes it back, and sees it all in a list', async () => {
    const [dana, author] = [await city.person('Дана Ахметова'), await city.person('Ерлан Қасымов')]
    demand(await server.app.use.places.updateProfile(dana, { language }))
    const followed = await city.petition('signing', { author })
    const reader = await signedIn(dana)

    await reader.open(`petitions/${followed.number}`)
    await reader.button('notices.follow.petition').click()
    await reader.sees(reader.say('notices.follow.petitionFollowed'))
    await reader.look()
    await reader.open('petitions?topic=transport')
    await reader.button('notices.follow.topic').click()
    await reader.sees(reader.say('notices.follow.topicFollowed'))
    await reader.look()

    // What waits for the week, and a decision about a text of her own, which does not wait.
    demand(await server.app.use.petitions.withdrawPetition(author, { petitionId: followed.id }))
    await city.petition('signing', { title: 'Жаңа аялдама' })
    await city.petition('rejected', { author: dana })
    const atOnce = await letterTo(dana, '/stop/sub_')
    await theWeekIsOver(dana)
    const weekly = await letterTo(dana, '/stop/nrd_')
    expect(weekly.text).toContain('Жаңа аялдама')
    expect(new URL(weekly.stopLink).pathname).toMatch(new RegExp(`^/${language}/stop/`))

    // From the letter, in a browser that knows nobody and runs no script.
    const elsewhere = await Visitor.arrive(browser, { language, screen, origin: server.url, withoutScript: true })
    await elsewhere.open(new URL(atOnce.stopLink).pathname.slice(4))
    await elsewhere.sees(elsewhere.say('notices.stop.ask'))
    await elsewhere.button('notices.stop.act').click()
    await elsewhere.sees(elsewhere.say('notices.stop.stopped'))
    await elsewhere.look()
    await elsewhere.button('notices.stop.again').click()
    await elsewhere.sees(elsewhere.say('notices.stop.back'))
    await elsewhere.open(new URL(weekly.stopLink).pathname.slice(4))
    await elsewhere.button('notices.stop.all').click()
    await elsewhere.sees(elsewhere.say('notices.stop.paused'))

    await reader.open('me')
    await reader.link('identity.account.notices').click()
    await reader.sees(reader.say('notices.kinds.petitionRefused'))
    await reader.sees(reader.say('notices.kinds.withdrawn'))
    await reader.sees(reader.say('notices.kinds.newPetition'))
    await reader.sees(reader.say('notices.pause.pausedText'))
    const unread = reader.page.getByText(reader.say('notices.list.unread'), { exact: true })
    expect(await unread.count()).toBe(3)
    await reader.look()
    await reader.button('notices.pause.resume').click()
    await reader.button('notices.pause.act').waitFor()
    await reader.button('notices.list.stop').first().click()
    await reader.sees(reader.say('notices.list.stopped'))
    // Its row stays, with the way back.
    await reader.button('notices.list.again').click()
    await reader.button('notices.list.again').waitFor({ state: 'detached' })
    await reader.open('me/notices')
    expect(await unread.count()).toBe(0)

    expect([...reader.faults, ...elsewhere.faults]).toEqual([])
    await reader.leave()
    await elsewhere.leave()
  }, 120_000)

  async function signedIn(person: ActingPerson): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    const [name = '', value = ''] = (await cookieOf(server.app, server.url, person)).split(/=(.*)/)
    await visitor.page.context().addCookies([{ name, value: value.split(';')[0] ?? '', url: server.url }])
    return visitor
  }
})

interface News {
  readonly text: string
  readonly stopLink: string
}

async function letterTo(person: ActingPerson, part: string): Promise<News> {
  const { email } = (await server.app.use.identity.readPerson(person.personId)) ?? {}
  const mails = server.app.platform.mongo.collection<News & { to?: string | undefined }>('mails')
  return until(() => mails.findOne({ to: email, stopLink: { $regex: part } }))
}

/** Friday comes at once, when both things that wait are there. */
async function theWeekIsOver({ personId }: ActingPerson): Promise<void> {
  const { mongo } = server.app.platform
  await until(async () => (await mongo.collection('notices').countDocuments({ personId, waits: true })) === 2)
  await mongo
    .collection<{ _id: string }>('noticeReaders')
    .updateOne({ _id: personId }, { $set: { digestDue: systemClock.now() } })
}

async function until<Found>(look: () => Promise<Found | false | null>): Promise<Found> {
  const end = performance.now() + 20_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error('it did not come')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
