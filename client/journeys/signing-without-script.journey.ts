import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, type City } from '#server/testing/city.ts'
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

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('without JavaScript, $language, $screen', ({ language, screen }) => {
  it('Yerlan opens a petition, signs in, signs, is told that it counts, and takes it back', async () => {
    const petition = await city.petition('signing')
    const number = petition.number ?? ''
    const { personId } = await city.person('Ерлан Қасымов')
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    const yerlan = await Visitor.arrive(browser, { language, screen, origin: server.url, withoutScript: true })
    const { page } = yerlan

    await yerlan.open(`petitions/${number}`)
    await yerlan.link('petitions.sign').first().click()
    await signIn(yerlan, email)
    await yerlan.sees(yerlan.say('signatures.check.title'))
    await yerlan.look()

    await page.getByLabel(yerlan.say('signatures.visibility.hidden')).check()
    await yerlan.button('petitions.sign').click()
    await yerlan.sees(yerlan.say('signatures.signed.thanks'))
    await yerlan.look()
    await page.reload()
    await yerlan.sees(yerlan.say('signatures.signed.thanks'))
    await yerlan.open(`petitions/${number}`)
    await yerlan.sees(yerlan.say('signatures.signed.title'))
    expect(await stateOf(petition.id)).toEqual(['counted'])

    await yerlan.link('signatures.withdraw.act').click()
    await yerlan.sees(yerlan.say('signatures.withdraw.title'))
    await yerlan.look()
    await yerlan.button('signatures.withdraw.act').click()
    await yerlan.sees(yerlan.say('signatures.withdraw.done'))
    await yerlan.look()
    expect(await stateOf(petition.id)).toEqual(['withdrawn'])

    await yerlan.open('me/profile')
    await yerlan.button('identity.signOut.act').click()
    await page.waitForURL(`${server.url}/${language}/`)
    await yerlan.open('sign-in')
    expect(yerlan.faults).toEqual([])
    await yerlan.leave()
  }, 120_000)

  it('a newcomer reads what is missing before they can sign', async () => {
    const { number } = await city.petition('signing')
    const dana = await Visitor.arrive(browser, { language, screen, origin: server.url, withoutScript: true })
    await dana.open(`sign-in?return=/${language}/petitions/${number}/sign`)
    await signIn(dana, `dana-${language}-${screen}@plain.example`)
    await dana.sees(dana.say('signatures.profile.noScript'))
    await dana.look()
    expect(dana.faults).toEqual([])
    await dana.leave()
  }, 60_000)
})

/** A wrong code first: the page says so, and nothing has to be typed a second time but the code. */
async function signIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.sees(visitor.say('signIn.sentThere'))
  await visitor.field('signIn.code').fill('12')
  await visitor.button('signIn.submit').click()
  await visitor.sees(visitor.say('errors.BAD_CODE'))
  await visitor.look()
  await visitor.field('signIn.code').fill(await codeOf(email))
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(/\/sign$/)
}

async function codeOf(to: string): Promise<string> {
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to }, { sort: { at: -1 } })
  return /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
}

async function stateOf(petition: string): Promise<unknown[]> {
  const signatures = server.app.platform.mongo.db.collection('signatures').find({ petition })
  return (await signatures.toArray()).map(({ state }) => state as unknown)
}
