import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, type City } from '#server/testing/city.ts'
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

const languages: readonly Language[] = ['kk', 'ru']

describe.each(languages)('on a slow connection, %s', (language) => {
  it('keeps what was typed and chosen before the scripts were there', async () => {
    const petition = await city.petition('signing')
    const { personId } = await city.person('Дана Омарова')
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    const dana = await Visitor.arrive(browser, { language, screen: 'phone', origin: server.url })
    const { page } = dana
    let arrive = (): void => undefined
    const scripts = new Promise<void>((resolve) => (arrive = resolve))
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await scripts
      await route.continue()
    })

    await page.goto(`${server.url}/${language}/sign-in?return=/${language}/petitions/${petition.number}/sign`, {
      waitUntil: 'commit',
    })
    await dana.field('signIn.email').fill(email)
    arrive()
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
    expect(await dana.field('signIn.email').inputValue()).toBe(email)
    // Vue knows it too: it sends what was typed.
    await dana.button('signIn.sendCode').click()
    await dana.sees(email)
    const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { _id: -1 } })
    await dana.field('signIn.code').fill(/\d{6}/.exec(String(letter?.['text']))?.[0] ?? '')

    const laterScripts = new Promise<void>((resolve) => (arrive = resolve))
    await page.unrouteAll({ behavior: 'wait' })
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await laterScripts
      await route.continue()
    })
    await dana.button('signIn.submit').click()
    await page.waitForURL(/\/sign$/, { waitUntil: 'commit' })
    await page.locator('input[name=visibility][value=shown]').check()
    arrive()
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
    expect(await page.locator('input[name=visibility][value=shown]').isChecked()).toBe(true)
    await dana.button('petitions.sign').click()
    await dana.sees(dana.say('signatures.signed.thanks'))
    const [signature] = await server.app.platform.mongo.db
      .collection('signatures')
      .find({ petition: petition.id })
      .toArray()
    expect(signature?.['nameMode']).not.toBe('hidden')
    expect(dana.faults).toEqual([])
    await dana.leave()
  }, 60_000)
})
