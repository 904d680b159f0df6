import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as books from '#domain/rules/books/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, type City } from '#server/testing/city.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { adoptMailBooks, aMailPetition, mailBooks } from '#server/testing/mail-books.ts'
import { testServer } from '#server/testing/server.ts'
import { Visitor } from './visitor.ts'

vi.mock('#domain/rules/books/index.ts', async (original) => {
  const { bookFiles } = await original<typeof books>()
  return { bookFiles: [...bookFiles, ...mailBooks] }
})

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser
let city: City

beforeAll(async () => {
  city = await aCity(server.app)
  await adoptMailBooks(server.app)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** The path of the newest link to an address: letters name the public host, which is not that of the test. */
async function linkTo(email: string): Promise<string> {
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  const url = /https?:\/\/\S+/.exec(String(letter?.['text']))?.[0] ?? ''
  return url === '' ? '' : url.slice(new URL(url).origin.length)
}

async function signatures(petition: string): Promise<unknown[]> {
  const found = server.app.platform.mongo.db.collection('signatures').find({ petition })
  return (await found.toArray()).map(({ state }) => state as unknown)
}

describe('signing without an account', () => {
  it('Aigerim signs by e-mail on her phone: a scanner that opens her link confirms nothing, her press does', async () => {
    const petition = await aMailPetition(server.app, city, 'couple')
    const aigerim = await Visitor.arrive(browser, { language: 'kk', screen: 'phone', origin: server.url })
    const { page } = aigerim
    const email = 'aigerim@mail.example'

    await aigerim.open(`petitions/${petition.number}`)
    await aigerim.link('petitions.sign').first().click()
    await aigerim.sees(aigerim.say('mail.lead'))
    await aigerim.look()
    await aigerim.button('mail.send').click()
    await aigerim.sees(aigerim.say('mail.missing.declared'))
    await aigerim.look()
    await aigerim.field('mail.name').fill('Әйгерім Сапарова')
    await aigerim.field('mail.email').fill(email)
    await page.getByLabel(aigerim.say('mail.declare.citizenOrResident')).check()
    await aigerim.button('mail.send').click()
    await aigerim.sees(aigerim.say('mail.sent.title'))
    await aigerim.sees(aigerim.say('mail.sent.to', { email }))
    await aigerim.look()

    await aigerim.open('mailbox')
    const address = await page
      .getByRole('link', { name: /mail\?token=/ })
      .first()
      .getAttribute('href')
    const path = await linkTo(email)
    expect(address?.endsWith(path)).toBe(true)
    const opened = await Promise.all(
      Array.from({ length: 100 }, (_, i) => fetch(server.url + path, { method: i % 2 === 0 ? 'GET' : 'HEAD' })),
    )
    expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await signatures(petition.id)).toEqual([])

    await aigerim.open(path.slice('/kk/'.length))
    await aigerim.sees(aigerim.say('mail.confirm.title'))
    await aigerim.button('mail.confirm.act').click()
    await aigerim.sees(aigerim.say('signatures.signed.thanks'))
    expect(await signatures(petition.id)).toEqual(['counted'])
    // The promise first, and within seconds the receipt in its place.
    const saved = page.getByRole('link', { name: aigerim.say('ledger.receipt.download') })
    await saved.waitFor()
    const file = await page.evaluate(async (at) => (await fetch(at)).json(), (await saved.getAttribute('href')) ?? '')
    expect(file).toMatchObject({ petition: petition.id, leaf: { type: 'counted' } })
    await aigerim.look()

    await aigerim.open(path.slice('/kk/'.length))
    await aigerim.sees(aigerim.say('mail.used.title'))
    await aigerim.open((await linkTo(email)).slice('/kk/'.length))
    await aigerim.sees(aigerim.say('mail.own.counted'))
    expect(aigerim.faults).toEqual([])
    await aigerim.leave()
  }, 120_000)

  it('Yerlan does the same without JavaScript, takes it back, and has his data erased', async () => {
    const petition = await aMailPetition(server.app, city, 'de')
    const arrival = { language: 'ru', screen: 'phone', origin: server.url, withoutScript: true } as const
    const yerlan = await Visitor.arrive(browser, arrival)
    const { page } = yerlan
    const email = 'yerlan@mail.example'

    await yerlan.open(`petitions/${petition.number}/mail`)
    await yerlan.field('mail.name').fill('Ерлан Касымов')
    await yerlan.field('mail.email').fill('yerlan at mail')
    await yerlan.button('mail.send').click()
    await yerlan.sees(yerlan.say('mail.wrong.email'))
    await yerlan.look()
    await yerlan.field('mail.name').fill('Ерлан Касымов')
    await yerlan.field('mail.email').fill(email)
    await yerlan.button('mail.send').click()
    await yerlan.sees(yerlan.say('mail.sent.title'))
    await yerlan.look()
    await yerlan.open((await linkTo(email)).slice('/ru/'.length))
    await yerlan.button('mail.confirm.act').click()
    await yerlan.sees(yerlan.say('signatures.signed.thanks'))
    await yerlan.look()
    expect(await signatures(petition.id)).toEqual(['counted'])

    await page.getByText(yerlan.say('mail.own.withdrawTitle')).first().click()
    await yerlan.button('signatures.withdraw.act').click()
    await yerlan.sees(yerlan.say('mail.own.withdrawn'))
    expect(await signatures(petition.id)).toEqual(['withdrawn'])
    await page.getByText(yerlan.say('mail.own.eraseTitle')).first().click()
    await yerlan.button('mail.own.eraseAct').click()
    await yerlan.sees(yerlan.say('mail.own.erased'))
    await yerlan.look()
    await expect.poll(() => signatures(petition.id), { timeout: 15_000 }).toEqual([])
    expect(await linkTo(email)).toBe('')
    expect(yerlan.faults).toEqual([])
    await yerlan.leave()
  }, 120_000)

  it('Dana supports a petition by the link of its author without JavaScript, and reads what becomes of it', async () => {
    const petition = await aMailPetition(server.app, city, 'sponsored')
    const arrival = { language: 'kk', screen: 'phone', origin: server.url, withoutScript: true } as const
    const dana = await Visitor.arrive(browser, arrival)
    const email = 'dana@mail.example'

    await dana.open(`petitions/${petition.number}?key=${petition.linkKey}`)
    await dana.link('stages.sponsor.act').first().click()
    await dana.field('mail.name').fill('Дана Омарова')
    await dana.field('mail.email').fill(email)
    await dana.button('mail.send').click()
    await dana.sees(dana.say('mail.missing.declared'))
    await dana.field('mail.name').fill('Дана Омарова')
    await dana.field('mail.email').fill(email)
    await dana.page.getByLabel(dana.say('mail.declare.citizenOrResident')).check()
    await dana.button('mail.send').click()
    await dana.sees(dana.say('mail.sent.title'))
    // Nobody else sees the petition, but her letter leads to it.
    await dana.open((await linkTo(email)).slice('/kk/'.length))
    await dana.look()
    await dana.button('mail.confirm.act').click()
    await dana.sees(dana.say('mail.sponsor.title'))
    await dana.sees(dana.say('mail.sponsor.wayText'))
    await dana.look()
    expect(await signatures(petition.id)).toEqual(['counted'])
    await dana.link('mail.own.openPetition').click()
    await dana.sees(dana.say('stages.sponsor.onlyLink'))
    expect(dana.faults).toEqual([])
    await dana.leave()
  }, 120_000)
})
