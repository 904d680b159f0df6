import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, textsOf, type City } from '#server/testing/city.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, Visitor } from './visitor.ts'

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

const stories: readonly { language: Language; there: string; typed: string; other: string }[] = [
  { language: 'kk', there: 'Бірлікке кешкі автобус', typed: 'Кешкі авт', other: 'Құдық' },
  { language: 'ru', there: 'Поставить светофор у школы', typed: 'Нужны светоф', other: 'Колодец' },
]

describe.each(stories)('a similar petition, $language, phone', ({ language, there, typed, other }) => {
  it('is seen before the title is written out, and signed instead; the draft stays', async () => {
    const petition = await city.petition('signing', { title: there, texts: textsOf(there) })
    const { personId } = await city.person('Айгерім Сәбитова')
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    const aigerim = await Visitor.arrive(browser, { language, screen: 'phone', origin: server.url })
    const { page } = aigerim
    await signIn(aigerim, email)

    await aigerim.open('petitions/new')
    await page.locator('#territoryId-0').selectOption('turkistan')
    await page.locator('#territoryId-1').selectOption('turkistan-city')
    await page.locator('#territoryId-2').selectOption('birlik')
    await page.locator('#duties').waitFor()
    await goOn(aigerim, 'topic')
    await page.locator('input[name="topicId"][value="transport"]').check()
    await goOn(aigerim, 'title')

    const title = page.locator(`#texts-${language}-title`)
    await title.fill(other)
    await aigerim.sees(aigerim.say('wizard.similar.none'))
    await title.fill('')
    await title.pressSequentially(typed)
    const found = page.locator('li', { hasText: there })
    await found.waitFor()
    await aigerim.look()
    const written = page.url()

    await found.getByRole('link', { name: aigerim.say('wizard.similar.sign') }).click()
    await page.waitForURL(`**/petitions/${petition.number}/sign`)
    await aigerim.button('petitions.sign').click()
    await aigerim.sees(aigerim.say('signatures.signed.thanks'))

    await page.goto(written)
    await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe(typed)

    await page.goto(written.replace('step=title', 'step=check'))
    await aigerim.sees(aigerim.say('wizard.similar.checkTitle'))
    await page.locator('li', { hasText: there }).waitFor()
    await aigerim.look()
    expect(aigerim.faults).toEqual([])
    await aigerim.leave()
  }, 200_000)
})

async function goOn(visitor: Visitor, nextStep: string): Promise<void> {
  await visitor.button('drafts.next').click()
  await visitor.page.waitForURL((url) => url.searchParams.get('step') === nextStep)
}

async function signIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  await visitor.field('signIn.code').fill(/\d{6}/.exec(String(letter?.['text']))?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
}
