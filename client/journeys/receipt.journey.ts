import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
let folder: string

beforeAll(async () => {
  city = await aCity(server.app)
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'dauys-receipt-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('a receipt, $language, $screen', ({ language, screen }) => {
  it('comes after signing, is checked without a connection, and the whole count is recounted', async () => {
    const petition = await city.petition('signing')
    const saltanat = await Visitor.arrive(browser, { language, screen, origin: server.url })
    const { page } = saltanat
    const { personId } = await city.person('Салтанат Оспанова')
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    await saltanat.open(`sign-in?return=/${language}/petitions/${petition.number}/sign`)
    await signIn(saltanat, email)
    await saltanat.button('petitions.sign').click()
    await saltanat.sees(saltanat.say('signatures.signed.thanks'))

    // The promise first, and within seconds the receipt in its place.
    const saved = page.getByRole('link', { name: saltanat.say('ledger.receipt.download') })
    await saved.waitFor()
    await saltanat.look()
    const file = join(folder, `${language}.json`)
    const [download] = await Promise.all([page.waitForEvent('download'), saved.click()])
    await download.saveAs(file)

    // The address in its picture leads to the entry.
    await page.getByRole('link', { name: saltanat.say('ledger.receipt.check') }).click()
    await saltanat.sees(saltanat.say('ledger.code.good'))
    await saltanat.look()

    // A stranger opens the page, loses the connection and checks the file all the same.
    const stranger = await Visitor.arrive(browser, { language, screen, origin: server.url })
    await stranger.open('receipt')
    await stranger.hasAll()
    await stranger.page.context().setOffline(true)
    await stranger.page.locator('input[type="file"]').setInputFiles(file)
    await stranger.sees(stranger.say('ledger.check.good'))
    await stranger.button('ledger.check.todayAsk').click()
    await stranger.sees(stranger.say('ledger.check.todayNone'))
    await stranger.page.context().setOffline(false)
    // What the browser says of the request that could not leave is no fault of the page.
    stranger.faults.length = 0

    const forged = (await readFile(file, 'utf8')).replace('"type":"counted"', '"type":"withdrawn"')
    await stranger.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'forged.json', mimeType: 'application/json', buffer: Buffer.from(forged) })
    await expect.poll(() => stranger.page.getByText(stranger.say('ledger.check.noReceipt')).count()).toBeGreaterThan(0)
    await stranger.page.locator('input[type="file"]').setInputFiles(file)
    await stranger.sees(stranger.say('ledger.check.good'))
    await stranger.button('ledger.check.todayAsk').click()
    await stranger.sees(stranger.say('ledger.check.todaySame'))
    await stranger.look()

    await stranger.open(`petitions/${petition.number}/audit`)
    await stranger.button('ledger.audit.start').click()
    await stranger.sees(stranger.say('ledger.audit.verified', { total: 1 }))
    await stranger.look()
    await stranger.open('audit')

    expect([...saltanat.faults, ...stranger.faults]).toEqual([])
    await saltanat.leave()
    await stranger.leave()
  }, 300_000)
})

async function signIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const mails = server.app.platform.mongo.db.collection('mails')
  const letter = await mails.findOne({ to: email }, { sort: { at: -1 } })
  await visitor.field('signIn.code').fill(/\d{6}/.exec(String(letter?.['text']))?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(/\/sign$/)
}
