import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, type City } from '#server/testing/city.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aQesPetition, type QesPetition } from '#server/testing/qes-petition.ts'
import { testServer } from '#server/testing/server.ts'
import { Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
const provider = { provider: 'Demo eID' }
let browser: Browser
let city: City
let petition: QesPetition

beforeAll(async () => {
  city = await aCity(server.app)
  petition = await aQesPetition(server.app, city)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** At Demo eID, which is another site with words of its own. */
async function chooses(visitor: Visitor, citizen: string, agree: string): Promise<void> {
  const { page } = visitor
  await page.waitForURL(/\/demo-eid\/interaction\//)
  await visitor.look()
  await page.getByLabel(citizen).check()
  await page.getByRole('button', { name: agree }).click()
}

async function codeFor(email: string): Promise<string> {
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  return /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
}

async function showsTheirAccount(visitor: Visitor, email: string): Promise<void> {
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  await visitor.field('signIn.code').fill(await codeFor(email))
  await visitor.button('signIn.submit').click()
}

const signaturesOf = () =>
  server.app.platform.mongo.db.collection('signatures').countDocuments({ petition: petition.id, assurance: 'qes' })

describe('signing in with Demo eID', () => {
  it('a stranger with a phone says who she is there, which account is hers here, and signs', async () => {
    const maria = await Visitor.arrive(browser, { language: 'kk', screen: 'phone', origin: server.url })
    const { page } = maria
    await maria.open(`petitions/${petition.number}/sign`)
    await page.getByRole('link', { name: maria.say('eid.signInBy', provider) }).click()
    await page.getByRole('button', { name: 'Болдырмау' }).click()
    await maria.sees(maria.say('errors.EID_CANCELLED'))
    await maria.look()

    await page.getByRole('link', { name: maria.say('eid.signInBy', provider) }).click()
    await chooses(maria, 'Мария Примерова', 'Келісемін, жалғастыру')
    await maria.sees(maria.say('eid.oneStep', provider))
    await maria.look()
    await showsTheirAccount(maria, 'maria@example.kz')
    await maria.sees(maria.say('eid.pending.title'))
    await maria.look()
    await maria.button('eid.pending.connect').click()
    await maria.sees(maria.say('signatures.check.title'))
    await maria.button('petitions.sign').click()
    await maria.sees(maria.say('signatures.signed.thanks'))
    expect(await signaturesOf()).toBe(1)

    await maria.open('me/profile')
    await maria.sees(maria.say('eid.known.by', provider))
    await maria.button('identity.signOut.act').click()
    await maria.sees('Demo eID-ден шығасыз ба?')
    await maria.look()
    await page.getByRole('button', { name: 'Шығу' }).click()
    await page.waitForURL(`${server.url}/kk/`)
    expect(maria.faults).toEqual([])
    await maria.leave()
  }, 120_000)

  it('a resident who came by e-mail is told what is missing, and signs without script after Demo eID', async () => {
    const { personId } = await city.person('Ерлан', { territoryId: 'mankent' })
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    const erlan = await Visitor.arrive(browser, {
      ...{ language: 'ru', screen: 'phone', origin: server.url, withoutScript: true },
    })
    const { page } = erlan
    await erlan.open(`sign-in?return=/ru/petitions/${petition.number}/sign`)
    await showsTheirAccount(erlan, email)
    await erlan.sees(erlan.say('errors.RESIDENCE_UNCONFIRMED'))
    await erlan.look()
    await page.getByRole('link', { name: erlan.say('eid.signInBy', provider) }).click()
    await chooses(erlan, 'Ерлан Үлгібаев', 'Согласиться и продолжить')
    await erlan.sees(erlan.say('eid.pending.title'))
    await erlan.look()
    await erlan.button('eid.pending.connect').click()
    await erlan.sees(erlan.say('signatures.check.title'))
    await page.getByLabel(erlan.say('signatures.visibility.hidden')).check()
    await erlan.button('petitions.sign').click()
    await erlan.sees(erlan.say('signatures.signed.thanks'))
    expect(await signaturesOf()).toBe(2)

    await erlan.open('me/identity')
    await erlan.sees(erlan.say('eid.known.by', provider))
    expect(erlan.faults).toEqual([])
    await erlan.leave()
  }, 120_000)
})
