import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { openRules } from '#server/testing/ballots.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aCity, cookieOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { letterCode } from './voting/letters.ts'
import { openVote, type OpenVote } from './voting/open-vote.ts'
import { recordTraffic, type Traffic } from './voting/traffic.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

// One voter from the page of the campaign to a receipt that a stranger checks; cut in pieces it would vote many times.

const clock = fakeClock()
const server = testServer({ clock, withPages: true })
let browser: Browser
let here: City
let vote: OpenVote
let folder: string

beforeAll(async () => {
  here = await aCity(server.app)
  vote = await openVote(server.app, here)
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'dauys-vote-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('a vote, $language, $screen', ({ language, screen }) => {
  it('is composed, survives everything, is cast, changed, and proved to be in without a word of what it says', async () => {
    const { key } = vote.campaign
    const aigerim = await here.person('Айгерім Сәбитова')
    const voter = await Visitor.arrive(browser, { language, screen, origin: server.url })
    await voter.page.clock.setFixedTime(clock.now())
    const { page } = voter
    const traffic = recordTraffic(page.context())

    // ---- as a stranger, from the page of the campaign
    await voter.open(`budget/${key}`)
    await voter.link('campaigns.step.VOTE').first().click()
    await voter.sees(voter.say('ballots.overview.parts'))
    await voter.look()
    await page
      .getByRole('link', { name: voter.say('ballots.overview.begin') })
      .first()
      .click()
    await tick(voter, 9).waitFor()
    await voter.look()
    await page.locator('#offer-9 summary').click()
    await page.locator('#offer-9').getByText(voter.say('ballots.offer.page')).waitFor()

    // ---- the limit, a replacement, a change of mind
    for (const number of [9, 10, 11]) await tick(voter, number).check()
    await voter.sees(voter.say('ballots.left.noMore'))
    await tick(voter, 12).click()
    await voter.sees(voter.say('ballots.obstacle.instead'))
    await voter.look()
    await page.getByRole('button', { name: voter.say('ballots.obstacle.replace', { number: 11 }) }).click()
    await expect.poll(() => chosen(voter)).toEqual([9, 10, 12])
    await voter.button('ballots.basket.undo').click()
    await expect.poll(() => chosen(voter)).toEqual([9, 10, 11])

    // ---- a reload in the middle, another tab, no connection
    const order = await orderOf(voter)
    await page.reload()
    await expect.poll(() => chosen(voter)).toEqual([9, 10, 11])
    expect(await orderOf(voter)).toEqual(order)
    await inAnotherTab(voter, async (tab) => {
      await tab.locator('#offer-11-tick').uncheck()
      await expect.poll(() => chosen(voter)).toEqual([9, 10])
    })
    await page.context().setOffline(true)
    await tick(voter, 10).uncheck()
    await tick(voter, 12).check()
    await page.context().setOffline(false)
    await page.reload()
    await expect.poll(() => chosen(voter)).toEqual([9, 12])

    // ---- checked, then signed in on the way
    await voter.button('ballots.basket.check').click()
    await voter.sees(voter.say('ballots.check.title'))
    await voter.look()
    await voter.link('ballots.check.signIn').click()
    await signIn(voter, aigerim)
    await voter.button('ballots.check.cast').waitFor()
    await voter.sees('№ 12')
    await voter.look()

    // ---- the reply is lost; the same act again
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"sealed"')) return route.fallback()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await voter.button('ballots.check.cast').click()
    await voter.sees(voter.say('ballots.check.offline'))
    await page.unroute('**/graphql')
    await page.reload()
    await voter.sees(voter.say('ballots.pending.title'))
    await voter.look()
    await voter.button('ballots.pending.again').click()
    await voter.sees(voter.say('ballots.in.title'))
    await voter.link('ballots.receipt.check').waitFor()
    await voter.look()
    const [first, again] = traffic.casts()
    expect(again).toEqual(first)
    expect(await opened(first)).toEqual({ marks: [9, 12], points: null })

    // ---- changed
    later()
    await voter.button('ballots.in.change').click()
    await expect.poll(() => chosen(voter)).toEqual([9, 12])
    await tick(voter, 9).uncheck()
    await voter.button('ballots.basket.check').click()
    await voter.button('ballots.check.castAgain').click()
    await voter.sees(voter.say('ballots.in.changed'))
    const saved = page.getByRole('button', { name: voter.say('ballots.receipt.save') })
    await saved.waitFor()
    const file = join(folder, `${language}.json`)
    const [download] = await Promise.all([page.waitForEvent('download'), saved.click()])
    await download.saveAs(file)
    const code = (await page.locator('.receipt .code').first().innerText()).trim()
    const changed = traffic.casts().at(-1)
    expect(await opened(changed)).toEqual({ marks: [12], points: null })

    // ---- the note to oneself: shown when asked, and gone when one likes
    await page.getByText(voter.say('ballots.note.show')).click()
    await page.locator('.chosen', { hasText: '№ 12' }).waitFor()
    await voter.button('ballots.note.forget').click()
    await page.getByText(voter.say('ballots.note.show')).waitFor({ state: 'detached' })

    // ---- the next ballot, of another form
    later()
    await page.getByRole('link', { name: voter.say('ballots.in.next', { name: '' }).trim() }).click()
    await tick(voter, 1).waitFor()
    for (const number of [1, 6, 2]) await tick(voter, number).check()
    await tick(voter, 4).click()
    await voter.sees(voter.say('ballots.obstacle.instead'))
    await voter.look()
    await voter.button('ballots.basket.check').click()
    await page.context().setOffline(true)
    await voter.button('ballots.check.cast').click()
    await voter.sees(voter.say('ballots.check.offline'))
    await page.context().setOffline(false)
    await voter.button('ballots.check.cast').click()
    await voter.sees(voter.say('ballots.in.title'))
    expect(await opened(traffic.casts().at(-1))).toEqual({ marks: [1, 2, 6], points: null })
    await voter.open(`budget/${key}/ballot`)
    await voter.sees(voter.say('ballots.overview.cast'))

    await leavesNothing(traffic)
    await provesToAStranger({ language, screen }, { file, code })
    await knowsOnAnotherDevice({ language, screen }, aigerim)
    await page.context().setOffline(false)

    // ---- who sits down at this device next finds nothing
    await voter.open('me/profile')
    await voter.button('identity.signOut.act').click()
    await page.waitForURL((url) => url.pathname === `/${language}/`)
    expect(await keptOnDevice(voter)).toEqual([])
    // What the browser says of requests that could not leave is no fault of the page.
    expect(voter.faults.filter((fault) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(fault))).toEqual([])
    await voter.leave()
  }, 420_000)

  it('is refused to who lives elsewhere, and the page says why', async () => {
    const other = await here.person('Сайрамдық', { territoryId: 'otyrar' })
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    await visitor.page.clock.setFixedTime(clock.now())
    await signedIn(visitor, other)
    await visitor.open(`budget/${vote.campaign.key}/ballot?envelope=district:birlik`)
    await tick(visitor, 9).check()
    await visitor.button('ballots.basket.check').click()
    await visitor.sees(visitor.say('errors.NOT_RESIDENT'))
    await visitor.look()
    expect(await visitor.button('ballots.check.cast').count()).toBe(0)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  }, 120_000)

  it('is read without script, and the page says where to vote then', async () => {
    const reader = await Visitor.arrive(browser, { language, screen, origin: server.url, withoutScript: true })
    await reader.open(`budget/${vote.campaign.key}/ballot?envelope=city`)
    await reader.sees(reader.say('ballots.noScript'))
    await reader.page.locator('#offer-1').waitFor()
    expect(await reader.page.locator('.offer input:visible').count()).toBe(0)
    expect(reader.faults).toEqual([])
    await reader.leave()
  }, 120_000)
})

describe('with a letter', () => {
  it('somebody without an account votes once, and the code stays nowhere', async () => {
    const letters = await openVote(server.app, here, {
      eligibility: { ...openRules.eligibility, who: 'code-holders', methods: ['code-letter'] },
    })
    const code = await letterCode(server, letters.methodologist, letters.campaign)
    const voter = await Visitor.arrive(browser, { language: 'ru', screen: 'phone', origin: server.url })
    const { page } = voter
    await page.clock.setFixedTime(clock.now())
    const traffic = recordTraffic(page.context())
    await voter.open(`budget/${letters.campaign.key}/ballot?envelope=city`)
    await tick(voter, 7).check()
    await voter.button('ballots.basket.check').click()
    await voter.field('ballots.code.label').fill(`${code.slice(0, -1)}*`)
    await voter.sees(voter.say('ballots.code.mistyped'))
    await voter.look()
    await voter.field('ballots.code.label').fill(code.toLowerCase())
    await voter.button('ballots.check.cast').click()
    await voter.sees(voter.say('ballots.in.title'))
    await voter.look()
    const [cast] = traffic.casts()
    expect(await letters.opens('city', String(cast?.['sealed']))).toEqual({ marks: [7], points: null })
    expect(JSON.stringify(await valuesOnDevice(voter)).toLowerCase()).not.toContain(code.toLowerCase())

    // The same letter on another device: it is used up.
    const again = await Visitor.arrive(browser, { language: 'ru', screen: 'phone', origin: server.url })
    await again.page.clock.setFixedTime(clock.now())
    await again.open(`budget/${letters.campaign.key}/ballot?envelope=city`)
    await tick(again, 3).check()
    await again.button('ballots.basket.check').click()
    await again.field('ballots.code.label').fill(code)
    await again.button('ballots.check.cast').click()
    await again.sees(again.say('errors.LETTER_USED'))
    await again.look()
    expect([...voter.faults, ...again.faults]).toEqual([])
    await voter.leave()
    await again.leave()
  }, 180_000)
})

describe('after voting', () => {
  it('the page is closed, and the receipts of this device are on it', async () => {
    // The second vote of this file began at the same hour: the clock of the first one had gone on.
    clock.set(new Date(clock.now().getTime() + 10 * 60_000))
    const voter = await Visitor.arrive(browser, { language: 'kk', screen: 'phone', origin: server.url })
    const { page } = voter
    await page.clock.setFixedTime(clock.now())
    await signedIn(voter, await here.person('Дана Омарова'))
    await voter.open(`budget/${vote.campaign.key}/ballot?envelope=district:birlik`)
    await tick(voter, 9).check()
    await voter.button('ballots.basket.check').click()
    await voter.button('ballots.check.cast').click()
    await voter.sees(voter.say('ballots.in.title'))
    await page.getByRole('button', { name: voter.say('ballots.receipt.save') }).waitFor()
    await vote.end()
    await page.clock.setFixedTime(clock.now())
    await voter.open(`budget/${vote.campaign.key}/ballot?envelope=district:birlik`)
    await voter.sees(voter.say('ballots.closed.over'))
    await page.getByRole('button', { name: voter.say('ballots.receipt.save') }).waitFor()
    await voter.look()
    expect(await page.locator('.offer').count()).toBe(0)
    await page
      .locator('.rows')
      .getByRole('link', { name: voter.say('ballots.receipt.check') })
      .click()
    await voter.sees(voter.say('ledger.ballot.good'))
    expect(voter.faults).toEqual([])
    await voter.leave()
  }, 180_000)
})

const tick = ({ page }: Visitor, number: number) => page.locator(`#offer-${number}-tick:enabled`)

async function chosen({ page }: Visitor): Promise<number[]> {
  const ids = await page.locator('.offer input.tick:checked').evaluateAll((boxes) => boxes.map(({ id }) => id))
  return ids.map((id) => Number(/\d+/.exec(id)?.[0])).sort((a, b) => a - b)
}

function orderOf({ page }: Visitor): Promise<string[]> {
  return page.locator('.offer').evaluateAll((offers) => offers.map(({ id }) => id))
}

/** Another tab of the same browser on the same page. */
async function inAnotherTab({ page }: Visitor, act: (tab: Visitor['page']) => Promise<void>): Promise<void> {
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  await tab.locator('.offer input.tick:checked').first().waitFor()
  await act(tab)
  await tab.close()
}

/** The board takes in a group no more often than every few seconds. */
function later(): void {
  clock.set(new Date(clock.now().getTime() + 10_000))
}

function opened(input: Record<string, unknown> | undefined) {
  return vote.opens(String(input?.['envelopeId']), String(input?.['sealed']))
}

/** No choice in an address, a header or a body: what is sealed is as long whatever it says. */
async function leavesNothing({ requests, casts }: Traffic): Promise<void> {
  const projects = await server.app.use.budgets.projectsOf(vote.campaign.id)
  for (const { url, referer, body } of requests) {
    const sent = `${url} ${referer} ${body}`
    for (const { id, texts } of projects) {
      expect(sent, url).not.toContain(id)
      expect(sent, url).not.toContain(texts.kk?.title ?? id)
    }
    expect(sent, url).not.toMatch(/marks|"points"|offer-\d/)
  }
  for (const input of casts()) {
    expect(Object.keys(input).sort()).toEqual(['attempt', 'campaignId', 'envelopeId', 'listHash', 'nonce', 'sealed'])
  }
  const inBirlik = casts().filter(({ envelopeId }) => envelopeId === 'district:birlik')
  expect(new Set(inBirlik.map(({ sealed }) => String(sealed).length)).size).toBe(1)
  // Who asks for a receipt says nothing of who they are.
  const commitments = requests.filter(({ body }) => body.includes('"commitment"'))
  expect(commitments.length).toBeGreaterThan(0)
  expect(commitments.filter(({ cookie }) => cookie)).toEqual([])
}

interface Saved {
  readonly file: string
  readonly code: string
}

/** The saved file is checked without a connection, a forged one is not believed, and the code leads to the board. */
async function provesToAStranger(
  { language, screen }: { language: Language; screen: Screen },
  { file, code }: Saved,
): Promise<void> {
  const stranger = await Visitor.arrive(browser, { language, screen, origin: server.url })
  const { page } = stranger
  await stranger.open('receipt')
  await stranger.hasAll()
  await page.context().setOffline(true)
  await page.locator('input[type="file"]').setInputFiles(file)
  await stranger.sees(stranger.say('ledger.check.good'))
  await stranger.sees(stranger.say('ledger.ballot.notContent'))
  const forged = (await readFile(file, 'utf8')).replace('"kind":"supersede"', '"kind":"cast"')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'forged.json', mimeType: 'application/json', buffer: Buffer.from(forged) })
  await expect.poll(() => page.getByText(stranger.say('ledger.check.good')).count()).toBe(0)
  await page.context().setOffline(false)
  stranger.faults.length = 0
  await stranger.open(`receipt/${code}`)
  await stranger.sees(stranger.say('ledger.ballot.good'))
  expect(stranger.faults).toEqual([])
  await stranger.leave()
}

async function knowsOnAnotherDevice(
  { language, screen }: { language: Language; screen: Screen },
  person: ActingPerson,
): Promise<void> {
  const other = await Visitor.arrive(browser, { language, screen, origin: server.url })
  await other.page.clock.setFixedTime(clock.now())
  await signedIn(other, person)
  await other.open(`budget/${vote.campaign.key}/ballot?envelope=city`)
  await other.sees(other.say('ballots.in.before'))
  await other.sees(other.say('ballots.in.elsewhere'))
  await other.look()
  expect(other.faults).toEqual([])
  await other.leave()
}

/** The keys of all that is kept, as IndexedDB names them. */
function keptOnDevice({ page }: Visitor): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('dauys', 1)
        open.onsuccess = () => {
          const keys = open.result.transaction('drafts').objectStore('drafts').getAllKeys()
          keys.onsuccess = () => {
            resolve(keys.result.map(String))
          }
        }
      }),
  )
}

/** Everything that this device keeps of ballots. */
function valuesOnDevice({ page }: Visitor): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const open = indexedDB.open('dauys', 1)
        open.onsuccess = () => {
          const values = open.result.transaction('drafts').objectStore('drafts').getAll()
          values.onsuccess = () => {
            resolve([...(values.result as unknown[]), { ...localStorage }, { ...sessionStorage }])
          }
        }
      }),
  )
}

async function signedIn(visitor: Visitor, person: ActingPerson): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(server.app, server.url, person)).split(/=(.*)/s)
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
  await visitor.page.waitForURL(/step=check/)
}
