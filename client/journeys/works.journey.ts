import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { aBudget } from '#server/testing/budget.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aCity, newCookieOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { executorId, someWorks, type Works } from '#server/testing/works.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const clock = fakeClock()
const server = testServer({ clock, withPages: true, withWorkers: false })
let browser: Browser
let here: City
let works: Works
let author: ActingPerson

beforeAll(async () => {
  clock.set(almaty('2027-01-11'))
  here = await aCity(server.app)
  author = await here.person('Айгерім')
  works = someWorks(server.app, aBudget(server.app, here), await here.methodologist('Жанар Әдіскер'))
  browser = await launchChromium()
})
afterAll(() => browser.close())

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

const told = {
  person: 'Айдос Сапар, бөлім басшысы',
  news: { kk: 'Бағандар қойылды, сым тартылып жатыр.', ru: 'Столбы стоят, тянут провода.' },
  late: { kk: 'Бағандар кеш жеткізілді.', ru: 'Столбы привезли поздно.' },
  seen: 'Мектеп жағындағы екі баған қисық тұр.',
  done: { kk: 'Он екі шам жанып тұр.', ru: 'Горят двенадцать ламп.' },
  dispute: 'Екі шам жанбайды, бағандары қисық.',
  answer: { kk: 'Шамдар 17 ақпанда ауыстырылды.', ru: 'Лампы заменили 17 февраля.' },
} as const

describe.each(tellings)('a work after the vote, $language, $screen', ({ language, screen }) => {
  it('is planned, told, delayed, finished and disputed, and the page shows it all', async () => {
    clock.set(almaty('2027-01-11'))
    const { ids } = await works.begun(author, 1)
    const [id] = ids as [ProjectId]
    // Of this telling alone: the clock of the next one goes back.
    const official = await here.official('Айдос Сапар', executorId)
    const moderator = await here.moderator('Модератор')
    const everybody: Visitor[] = []

    async function arrive(day: string, person?: ActingPerson, withoutScript?: true): Promise<Visitor> {
      clock.set(almaty(day))
      const arrival = { language, screen, origin: server.url }
      const visitor = await Visitor.arrive(browser, { ...arrival, ...(withoutScript && { withoutScript }) })
      // What is typed is compared with the day of the device: both live in the same story.
      await visitor.page.clock.setFixedTime(almaty(day))
      if (person) await signedIn(visitor, person)
      everybody.push(visitor)
      return visitor
    }

    // The official plans, begins, tells.
    let desk = await arrive('2027-02-01', official)
    await desk.open('desk/works')
    await desk.open(`desk/works/${id}?act=plan`)
    await desk.page.locator('#person').fill(told.person)
    await fillDay(desk, 'stages-2-from', '1.2.2027')
    await fillDay(desk, 'stages-2-to', '8.2.2027')
    await fillDay(desk, 'stages-3-to', '10.2.2027')
    await desk.look()
    await desk.button('worksDesk.plan.send').click()
    await desk.sees(desk.say('worksDesk.done.plan'))
    await desk.look()
    await desk.open(`desk/works/${id}?act=start&stage=works`)
    await desk.button('worksDesk.save').click()
    await desk.sees(desk.say('worksDesk.done.start', { stage: desk.say('works.stage.works') }))

    await desk.open(`desk/works/${id}?act=news`)
    await fillTexts(desk, 'text', told.news)
    await desk.page.locator('#photos input[type="file"]').setInputFiles({
      ...{ name: 'site.jpg', mimeType: 'image/jpeg' },
      buffer: await aPhoto({ width: 1600, height: 1200, seed: language === 'kk' ? 41 : 42 }),
    })
    await desk.page.locator('#photos-0-alt').waitFor()
    // What is typed survives a reload: the draft is on the device.
    await desk.sees(desk.say('works.photo.legend'))
    await draftHolds(desk, 'img_')
    await draftHolds(desk, told.news.ru)
    await desk.page.reload()
    await desk.page.waitForFunction((text) => {
      const field = document.querySelector('#text-kk')
      return field instanceof HTMLTextAreaElement && field.value === text
    }, told.news.kk)
    await desk.page.locator('#photos-0-alt').fill('Бағандар')

    await desk.page.locator('#spent').fill('1 000 000')
    await desk.look()
    await desk.button('worksDesk.news.send').click()
    await desk.sees(desk.say('worksDesk.done.news'))

    // The planned day passes: the page turns red by itself, and the official says why.
    desk = await arrive('2027-02-12', official)
    await desk.open('desk/works')
    await desk.open(`projects/${id}`)
    await desk.sees(desk.say('works.health.missed', { stage: desk.say('works.stage.works') }))
    await desk.open(`desk/works/${id}?act=delay`)
    await desk.button('worksDesk.delay.send').click()
    await desk.page.locator('.error-summary').getByText(desk.say('worksDesk.delay.notLater')).waitFor()
    await fillDay(desk, 'until', '20.3.2027')
    await fillTexts(desk, 'reason', told.late)
    await desk.look()
    await desk.button('worksDesk.delay.send').click()
    await desk.sees(desk.say('worksDesk.done.delay'))

    // A resident writes what they saw, and signs in on the way without losing a word.
    const zhanar = await here.person(`Жанар ${language}`)
    const resident = await arrive('2027-02-13')
    await resident.open(`projects/${id}`)
    await resident.sees(language === 'kk' ? told.late.kk : told.late.ru)
    await resident.page.locator('summary', { hasText: resident.say('works.note.open') }).click()
    await resident.page.locator('#note-text').fill(told.seen)
    await draftHolds(resident, told.seen)
    await resident.look()
    await resident.button('works.note.send').click()
    await signIn(resident, zhanar)
    await resident.page.waitForFunction((text) => {
      const field = document.querySelector('#note-text')
      return field instanceof HTMLTextAreaElement && field.value === text
    }, told.seen)
    await resident.button('works.note.send').click()
    await resident.sees(resident.say('works.note.pending'))
    await resident.look()

    // A moderator reads it; then everybody does.
    let judge = await arrive('2027-02-13', moderator)
    await judge.open('desk/works?notes=all')
    await judge.sees(told.seen)
    await judge.button('worksDesk.notes.publish').click()
    await judge.sees(judge.say('worksDesk.notes.PUBLISHED'))

    // The work goes on and is done.
    desk = await arrive('2027-02-15', official)
    await desk.open(`desk/works/${id}?act=resume`)
    await desk.button('worksDesk.resume.send').click()
    await desk.sees(desk.say('worksDesk.done.resume'))
    await desk.open(`desk/works/${id}?act=end&stage=works`)
    await desk.button('worksDesk.save').click()
    await desk.sees(desk.say('worksDesk.done.end', { stage: desk.say('works.stage.works') }))
    // The stage that prepares was never ended: the refusal says so, and then it is.
    await desk.open(`desk/works/${id}?act=finish`)
    await fillTexts(desk, 'text', told.done)
    await desk.button('worksDesk.finish.send').click()
    await inDialog(desk, 'worksDesk.finish.send')
    await desk.page.locator('.error-summary').waitFor()
    await draftHolds(desk, told.done.ru)
    await desk.open(`desk/works/${id}?act=end&stage=planned`)
    await desk.button('worksDesk.save').click()
    await desk.sees(desk.say('worksDesk.done.end', { stage: desk.say('works.stage.planned') }))
    await desk.open(`desk/works/${id}?act=finish`)
    await desk.page.waitForFunction((text) => {
      const field = document.querySelector('#text-ru')
      return field instanceof HTMLTextAreaElement && field.value === text
    }, told.done.ru)

    await desk.button('worksDesk.finish.send').click()
    await inDialog(desk, 'worksDesk.finish.send')
    await desk.sees(desk.say('worksDesk.done.finish'))
    await desk.look()

    // The resident disputes it: it is open again at once.
    await resident.page.clock.setFixedTime(almaty('2027-02-16'))
    clock.set(almaty('2027-02-16'))
    await signedIn(resident, zhanar)
    await resident.open(`projects/${id}`)
    await resident.page.locator('summary', { hasText: resident.say('works.dispute.open') }).click()
    await resident.page.locator('#dispute-text').fill(told.dispute)
    await resident.button('works.dispute.send').click()
    await resident.page.locator('dialog[open]').waitFor()
    await resident.look()
    await inDialog(resident, 'works.dispute.send')
    await resident.sees(resident.say('works.dispute.unanswered'))
    await resident.sees(resident.say('budgets.projectState.DISPUTED'))
    await resident.look()
    judge = await arrive('2027-02-16', moderator)
    await judge.open('desk/works?notes=all')
    await judge.sees(told.dispute)
    await judge.button('worksDesk.notes.publish').click()
    await judge.sees(judge.say('worksDesk.notes.PUBLISHED'))

    // It leads the desk of the official, who answers.
    desk = await arrive('2027-02-17', official)
    await desk.open('desk/works')
    await desk.sees(desk.say('worksDesk.queue.disputed'))
    await desk.open(`desk/works/${id}?act=answer`)
    await desk.sees(told.dispute)
    await desk.page.locator('input[name="outcome"][value="CONFIRMED"]').check()
    await fillTexts(desk, 'text', told.answer)
    await desk.look()
    await desk.button('worksDesk.answer.send').click()
    await inDialog(desk, 'worksDesk.answer.send')
    await desk.sees(desk.say('worksDesk.done.answer'))

    // Who reads without script sees all of it.
    const reader = await arrive('2027-02-18', undefined, true)
    await reader.open(`projects/${id}`)
    for (const text of [told.person, told.seen, told.dispute]) await reader.sees(text)
    const own = language === 'kk' ? 'kk' : 'ru'
    for (const text of [told.news[own], told.late[own], told.done[own], told.answer[own]]) await reader.sees(text)
    await reader.open('budget/changed?state=built')
    expect(await reader.page.locator(`#row-${id}`).count()).toBe(1)

    // The resident grades what it changed.
    await resident.page.clock.setFixedTime(almaty('2027-02-18'))
    clock.set(almaty('2027-02-18'))
    await signedIn(resident, zhanar)
    await resident.open(`projects/${id}`)
    await resident.page.locator('input[name="grade"][value="MEDIUM"]').check()
    await resident.button('works.effect.send').click()
    await resident.page.locator('#effect tbody tr:nth-child(2) td:nth-child(3)', { hasText: '1' }).waitFor()
    await resident.open('budget/changed')
    await resident.open('budget/changed?place=turkistan-city')

    for (const visitor of everybody) {
      expect(visitor.faults).toEqual([])
      await visitor.leave()
    }
  }, 300_000)
})

async function signedIn(visitor: Visitor, person: ActingPerson): Promise<void> {
  const [name = '', value = ''] = (await newCookieOf(server.app, server.url, person)).split(/=(.*)/s)
  await visitor.page.context().addCookies([{ name, value, url: server.url }])
}

async function signIn(visitor: Visitor, { personId }: ActingPerson): Promise<void> {
  const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  await visitor.field('signIn.code').fill(/\d{6}/.exec(String(letter?.['text']))?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(/\/projects\//)
}

/** Waits until a draft on the device has this text in it: it is kept half a second after the last key. */
async function draftHolds({ page }: Visitor, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(readDrafts), { timeout: 15_000 }).toContain(text)
}

/** @param day `30.4.2027` */
async function fillDay({ page }: Visitor, id: string, day: string): Promise<void> {
  const parts = ['day', 'month', 'year']
  for (const [i, text] of day.split('.').entries()) await page.locator(`#${id}-${parts[i] ?? ''}`).fill(text)
}

async function fillTexts({ page }: Visitor, id: string, texts: Readonly<Record<'kk' | 'ru', string>>): Promise<void> {
  for (const locale of ['kk', 'ru'] as const) await page.locator(`#${id}-${locale}`).fill(texts[locale])
}

async function inDialog(visitor: Visitor, key: string): Promise<void> {
  await visitor.page
    .locator('dialog[open]')
    .getByRole('button', { name: visitor.say(key), exact: true })
    .click()
  await visitor.page.locator('dialog[open]').waitFor({ state: 'detached' })
}

// ---- run inside the page

function readDrafts(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('dauys', 1)
    opening.onerror = () => resolve('')
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => {
        resolve(JSON.stringify(all.result))
        opening.result.close()
      }
    }
  })
}
