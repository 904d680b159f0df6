import { cpus } from 'node:os'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
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
const acts = 20

describe.each(tellings)('a count in a second window, $language, $screen', ({ language, screen }) => {
  const arrive = () => Visitor.arrive(browser, { language, screen, origin: server.url })

  it('moves after every signature and withdrawal of others, and says why when it falls', async () => {
    const petition = await city.petition('signing')
    const crowd = await Promise.all(Array.from({ length: acts }, (_, i) => city.person(`Тұрғын ${i}`)))
    const aigerim = await arrive()
    await aigerim.open(`petitions/${petition.number}`)

    const waits: number[] = []
    let count = 0
    for (const act of story(petition, crowd)) {
      const began = performance.now()
      count += await act()
      await showsCount(aigerim, count)
      waits.push(performance.now() - began)
    }
    report(`${language}, ${screen}`, waits)
    await aigerim.look()

    const bolat = await arrive()
    const { personId } = await city.person('Болат Ахметов')
    const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
    await bolat.open(`sign-in?return=/${language}/petitions/${petition.number}/sign`)
    await signIn(bolat, email)
    await bolat.button('petitions.sign').click()
    await bolat.sees(bolat.say('signatures.signed.thanks'))
    await showsCount(aigerim, count + 1)

    await bolat.open(`petitions/${petition.number}`)
    await bolat.button('signatures.withdraw.act').click()
    await bolat.page.getByRole('dialog').getByText(bolat.say('signatures.withdraw.act'), { exact: true }).click()
    // Their own number falls at once, the one of others as soon as it is counted.
    await showsCount(bolat, count)
    await showsCount(aigerim, count)
    await aigerim.sees(aigerim.say('petitions.live.fell'))
    await aigerim.look()

    expect([...aigerim.faults, ...bolat.faults]).toEqual([])
    await aigerim.leave()
    await bolat.leave()
  }, 300_000)
})

/** Twenty acts of other people, one after another: every fourth takes back the signature before it. */
function story({ id }: Petition, crowd: readonly ActingPerson[]): (() => Promise<1 | -1>)[] {
  return crowd.map((person, i) => async () => {
    const before = crowd[i - 1]
    if (i % 4 === 3 && before) {
      demand(await server.app.use.signatures.withdrawSignature(before, { petitionId: id }))
      return -1
    }
    await city.signedBy(id, [person])
    return 1
  })
}

async function showsCount({ page }: Visitor, count: number): Promise<void> {
  await page.locator('.panel .figure').getByText(String(count), { exact: true }).waitFor()
}

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

/** Printed beside the machine and not asserted: only that the number moved at all. */
function report(telling: string, waits: readonly number[]): void {
  const sorted = waits.toSorted((a, b) => a - b)
  const seconds = (ms: number | undefined) => ((ms ?? Number.NaN) / 1_000).toFixed(2)
  const { length } = sorted
  const median = ((sorted[(length - 1) >> 1] ?? 0) + (sorted[length >> 1] ?? 0)) / 2
  process.stdout.write(
    `a count in a second window (${telling}): median ${seconds(median)} s of ${length}, ` +
      `longest ${seconds(sorted.at(-1))} s, on ${cpus().length} cores\n`,
  )
}
