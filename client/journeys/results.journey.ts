import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { testServer } from '#server/testing/server.ts'
import { anOwnVote, areRealVotesThere, imported, proposals, realVotes, type OwnVote } from './results/votes.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser
let vote: OwnVote

beforeAll(async () => {
  browser = await launchChromium()
  vote = await anOwnVote(server.app)
})
afterAll(() => browser.close())

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]
const [park, pavement, canal] = proposals.map(({ title }) => title)

describe.each(tellings)('the result of a vote, $language, $screen', ({ language, screen }) => {
  const arrive = (withoutScript?: true) =>
    Visitor.arrive(browser, { language, screen, origin: server.url, ...(withoutScript && { withoutScript }) })

  it('is read without script: decision, winners, losers with reasons, rule, rounds, and why one lost', async () => {
    const aigerim = await arrive(true)
    const { page } = aigerim
    await aigerim.open(`budget/${vote.key}/results`)
    expect(await page.locator('h1').innerText()).toMatch(/\b2\b.*\b3\b|\b3\b.*\b2\b/)
    expect(await titlesIn(page, 'won')).toEqual([park, pavement])
    expect(await titlesIn(page, 'lost')).toEqual([canal])
    await aigerim.sees(anyForm(aigerim, 'results.lost.poorFromStart'))
    // Of Birlik's 1,000 million, 240 and 300 are spent.
    await aigerim.sees(/460.000.000.₸/)
    await page.getByText(aigerim.say('results.rounds.caption')).first().click()
    const rounds = page.getByRole('table', { name: aigerim.say('results.rounds.caption') })
    expect(await rounds.getByRole('row').count()).toBe(3)
    await aigerim.sees(vote.campaign.rulesHash!.match(/.{4}/g)!.join(' '))
    expect(await aigerim.button('results.recount.start').isVisible()).toBe(false)

    await aigerim.field('results.why.label').fill('каналды')
    await aigerim.button('results.why.search').click()
    await page
      .locator('main')
      .getByRole('link', { name: `${canal} № 3` })
      .click()
    await aigerim.sees(aigerim.say('results.why.lost'))
    await aigerim.sees(anyForm(aigerim, 'results.lost.extraBallots'))
    expect(new URL(page.url()).searchParams.get('project')).toBe('3')
    await aigerim.look()
    expect(aigerim.faults).toEqual([])
    await aigerim.leave()
  }, 120_000)

  it('is counted again in the browser to the same, and shown round by round', async () => {
    const yerlan = await arrive()
    const { page } = yerlan
    await yerlan.open(`budget/${vote.key}`)
    await yerlan.link('budgets.campaign.toResult').click()
    await yerlan.button('results.recount.start').click()
    await yerlan.sees(yerlan.say('results.recount.same'))
    await yerlan.sees(anyForm(yerlan, 'results.recount.done'))
    // R, H2 and the trace, as they are published above.
    for (const print of await printsIn(page, 'recount')) expect(await printsIn(page, 'rule')).toContain(print)

    expect(await runCommand(page, yerlan)).toContain('HOLDS')

    const film = page.getByRole('region', { name: yerlan.say('results.film.title') })
    await film.getByText(yerlan.say('simulator.film.round', { n: 1, all: 2 })).waitFor()
    await film.getByRole('button', { name: yerlan.say('simulator.film.after') }).focus()
    await page.keyboard.press('ArrowRight')
    await film.getByText(yerlan.say('simulator.film.round', { n: 2, all: 2 })).waitFor()
    await page.keyboard.press('ArrowLeft')
    await film.getByText(yerlan.say('simulator.film.round', { n: 1, all: 2 })).waitFor()
    await yerlan.look()
    expect(yerlan.faults).toEqual([])
    await yerlan.leave()
  }, 120_000)

  it('does not agree with ballots that somebody changed on the way, and says so', async () => {
    const daniyar = await arrive()
    const { page } = daniyar
    await page.route('**/*.pb', async (route) => {
      const response = await route.fetch()
      // One voter of the canal chooses the park as well.
      const body = (await response.text()).replace(/^(\d+;;?)3$/m, '$11,3')
      await route.fulfill({ response, body })
    })
    await daniyar.open(`budget/${vote.key}/results`)
    await daniyar.button('results.recount.start').click()
    await daniyar.sees(daniyar.say('results.recount.different'))
    await daniyar.sees(daniyar.say('results.recount.differs.ballots'))
    await daniyar.look()
    expect(daniyar.faults).toEqual([])
    await daniyar.leave()
  }, 120_000)

  it('tells a voter where her own share went, from the note of her device, and asks nobody', async () => {
    const saule = await arrive()
    const { page } = saule
    await saule.open(`budget/${vote.key}/results`)
    await keepNote(page, vote.campaign.id, [1, 2, 3])
    const sent = requestsOf(page)
    await saule.button('results.own.open').click()
    // 1,000 million for seven voters; four pay for the park, and four for the pavement.
    const own = page.getByRole('region', { name: saule.say('results.own.title') })
    await own.getByText(/142.857.142,86.₸/).waitFor()
    await saule.sees(saule.say('results.own.fromNote'))
    expect(await own.locator('ul li b').allInnerTexts()).toEqual([
      '60\u00a0000\u00a0000\u00a0₸',
      '75\u00a0000\u00a0000\u00a0₸',
      '7\u00a0857\u00a0142,86\u00a0₸',
    ])
    // Scripts and the public record, for whoever opens the part: nothing of the note.
    const trace = `GET ${server.url}/budget/${vote.key}/results/district%3Abirlik/equal-shares.trace.json`
    expect(sent.filter((one) => !one.startsWith(`GET ${server.url}/assets/`))).toEqual([trace])
    const before = sent.length
    await page.context().setOffline(true)
    const numbers = own.getByLabel(saule.say('results.own.label'))
    await numbers.fill('2')
    await own.getByText(/67.857.142,86.₸/).waitFor()
    await numbers.fill('2, 9')
    await saule.sees(saule.say('results.own.unknown', { numbers: '№ 9' }))
    expect(sent.length).toBe(before)
    await page.context().setOffline(false)
    await saule.look()
    expect(saule.faults).toEqual([])
    await saule.leave()
  }, 120_000)

  it('says why few ballots stay with observers, and before the count only when results come', async () => {
    const bolat = await arrive()
    await bolat.open(`budget/${vote.key}/results?envelope=city`)
    await bolat.sees(bolat.say('results.recount.totalsOnly'))
    expect(await bolat.button('results.recount.start').count()).toBe(0)

    await bolat.open(`budget/${vote.uncountedKey}/results`)
    await bolat.sees(anyForm(bolat, 'results.before.day'))
    expect(await bolat.page.locator('main h2').count()).toBe(0)
    expect(bolat.faults).toEqual([])
    await bolat.leave()
  }, 120_000)
})

if (!areRealVotesThere) {
  console.warn('Real votes are not there (../shared/data/pb): results of Warsaw 2026 and Wrocław 2015 are not shown.')
}

describe.skipIf(!areRealVotesThere).each(realVotes)('the result of $city', ({ city, file, winners, projects }) => {
  let key: string
  beforeAll(async () => {
    key = await imported(server, file)
  }, 120_000)

  it.each(tellings)(
    'has the winners of the city, counted by us, $language, $screen',
    async ({ language, screen }) => {
      const yerlan = await Visitor.arrive(browser, { language, screen, origin: server.url })
      const { page } = yerlan
      await yerlan.open(`budget/${key}/results`)
      const heading = await page.locator('h1').innerText()
      for (const number of [winners, projects]) expect(heading).toMatch(new RegExp(`\\b${number}\\b`))
      await yerlan.sees(yerlan.say('results.agrees'))
      expect(await titlesIn(page, 'won')).toHaveLength(winners)
      // Equal Shares stands beside.
      await page.getByRole('columnheader', { name: new RegExp(yerlan.say('results.rule.equal-shares'), 'i') }).waitFor()

      await yerlan.button('results.recount.start').click()
      const panel = page.getByRole('region', { name: yerlan.say('results.recount.title') })
      await panel.getByText(yerlan.say('results.recount.same')).waitFor({ timeout: 60_000 })
      const done = await panel.getByText(anyForm(yerlan, 'results.recount.done')).innerText()
      const load = loadavg().map((one) => one.toFixed(1))
      console.log(`${city} (${language}, ${screen}): ${done} ${cpus().length} cores, load ${load.join(' ')}`)
      await yerlan.look()
      expect(yerlan.faults).toEqual([])
      await yerlan.leave()
    },
    180_000,
  )
})

describe.skipIf(!areRealVotesThere)('a project of Warsaw that nearly won', () => {
  it('is told by how much, and what another rule would have done, without script', async () => {
    const key = await imported(server, realVotes[0].file)
    const ola = await Visitor.arrive(browser, {
      ...{ language: 'en', screen: 'phone', origin: server.url, withoutScript: true },
    })
    await ola.open(`budget/${key}/results`)
    await ola.field('results.why.label').fill('Kobieto badaj')
    await ola.button('results.why.search').click()
    await ola.page
      .locator('main')
      .getByRole('link', { name: /№.1222/ })
      .click()
    await ola.sees(ola.say('results.why.lost'))
    const told = await ola.page.locator('article').innerText()
    expect(told).toMatch(/\b223\b/)
    expect(told).toContain('15,812\u00a0zł')
    expect(told).toContain('3,388\u00a0zł')
    expect(told).toContain(ola.say('results.why.winsBeside', { rule: ola.say('results.rule.equal-shares') }))
    expect(ola.faults).toEqual([])
    await ola.leave()
  }, 180_000)
})

/** Titles of the projects in a section. */
async function titlesIn(page: Page, section: string): Promise<string[]> {
  return page.locator(`section[aria-labelledby="${section}"] h3`).allInnerTexts()
}

async function printsIn(page: Page, section: string): Promise<string[]> {
  return page.locator(`section[aria-labelledby="${section}"] dd.code`).allInnerTexts()
}

/** Saves the files that the page offers, and runs the command that it shows beside them. @returns what it prints */
async function runCommand(page: Page, visitor: Visitor): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dauys-results-'))
  try {
    for (const key of ['results.files.pb', 'results.files.trace']) {
      const [download] = await Promise.all([page.waitForEvent('download'), visitor.link(key).click()])
      await download.saveAs(join(folder, download.suggestedFilename()))
    }
    const shown = (await page.locator('code.command').allInnerTexts()).join(' ')
    const [, ...args] = shown.match(/"[^"]*"|\S+/g)!.map((part) => part.replaceAll('"', ''))
    expect(args.slice(0, 3)).toEqual(['run', 'tally', '--'])
    const tool = resolve(import.meta.dirname, '../../tools/tally.ts')
    return (await promisify(execFile)(process.execPath, [tool, ...args.slice(3)], { cwd: folder })).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What casting leaves on the device of a voter. */
async function keepNote(page: Page, campaignId: string, marks: readonly number[]): Promise<void> {
  await page.evaluate(
    ({ campaignId, marks }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('dauys', 1)
        open.onupgradeneeded = () => open.result.createObjectStore('drafts')
        open.onerror = () => {
          reject(new Error('the device keeps nothing'))
        }
        open.onsuccess = () => {
          const envelopeId = 'district:birlik'
          const value = { campaignId, envelopeId, marks, points: null, commitment: '', nonce: '' }
          const kept = open.result.transaction('drafts', 'readwrite')
          kept
            .objectStore('drafts')
            .put({ value, savedAt: '2026-05-01T00:00:00.000Z' }, `ballot-note ${campaignId} ${envelopeId}`)
          kept.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
    { campaignId, marks: [...marks] },
  )
}

/** Whatever leaves the page from now on. */
function requestsOf(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`)
  })
  return requests
}

/** A text in any of its plural forms, whatever its values are. */
function anyForm(visitor: Visitor, key: string): RegExp {
  const forms = visitor
    .say(key, new Proxy({}, { get: () => '\0' }))
    .split(' | ')
    .map((form) => form.split('\0').map(escaped).join('.*'))
  return new RegExp(forms.join('|'))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
