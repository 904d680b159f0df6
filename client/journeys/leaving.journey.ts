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

describe.each(tellings)('a name among the signers, $language, $screen', ({ language, screen }) => {
  it('is shown by choice, seen by strangers, hidden again, and gone with the account', async () => {
    const petition = await city.petition('signing')
    const number = petition.number ?? ''
    const salta = await city.person('Салтанат Бекова')
    const { email = '' } = (await server.app.use.identity.readPerson(salta.personId)) ?? {}
    const signer = await Visitor.arrive(browser, { language, screen, origin: server.url })
    const stranger = await Visitor.arrive(browser, { language, screen, origin: server.url })

    await signIn(signer, email, `petitions/${number}/sign`)
    await signer.page.locator('input[name=visibility][value=shown]').check()
    await signer.button('petitions.sign').click()
    await signer.sees(signer.say('signatures.signed.thanks'))

    await stranger.open(`petitions/${number}`)
    await stranger.link('signatures.signers.open').click()
    await stranger.sees('Салтанат Б.')
    await stranger.look()

    await signer.button('signatures.name.hide').click()
    await signer.sees(signer.say('signatures.signed.nameHidden'))
    await signer.button('signatures.name.show').click()
    await signer.sees(signer.say('signatures.signed.nameShown'))
    await signer.look()

    await signer.open('me/profile')
    await signer.link('identity.erase.link').click()
    await signer.sees(signer.say('identity.erase.forEver'))
    await signer.look()
    await signer.button('identity.erase.sendCode').click()
    await signer.field('identity.erase.code').fill('1')
    await signer.button('identity.erase.act').click()
    await signer.sees(signer.say('errors.BAD_CODE'))
    await signer.look()
    await signer.field('identity.erase.code').fill(await codeOf(email))
    await signer.button('identity.erase.act').click()
    await signer.sees(signer.say('identity.erase.doneText'))
    await signer.look()

    // Names are read when they are shown: the list forgets at once, whatever the ledger still has to do.
    await stranger.open(`petitions/${number}?signers=`)
    expect(await stranger.page.getByText('Салтанат Б.').count()).toBe(0)
    await signer.open('')
    await signer.page
      .getByRole('link', { name: signer.say('app.nav.signIn') })
      .first()
      .waitFor()
    expect([...signer.faults, ...stranger.faults]).toEqual([])
    await signer.leave()
    await stranger.leave()
  }, 120_000)
})

async function signIn(visitor: Visitor, email: string, then: string): Promise<void> {
  await visitor.open(`sign-in?return=/${visitor.language}/${then}`)
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.sees(email)
  await visitor.field('signIn.code').fill(await codeOf(email))
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(/\/sign$/)
}

async function codeOf(to: string): Promise<string> {
  const letters = server.app.platform.mongo.db.collection('mails')
  const letter = await letters.findOne({ to }, { sort: { at: -1, _id: -1 } })
  return /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
}
