import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('the simulator with an example, $language, $screen', ({ language, screen }) => {
  it('counts without a network, explains, and gives a link that restores everything', async () => {
    const aigerim = await arrive(language, screen)
    const { page } = aigerim
    await aigerim.open('simulator')
    await aigerim.hasAll()
    await page.context().setOffline(true)
    const sent = requestsOf(page)

    await page.getByRole('button', { name: aigerim.say('simulator.start.zhanabulaq') }).click()
    await shows(page, /\b10\b/, /\b3\b/)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await aigerim.sees(anyForm(aigerim, 'simulator.compare.prefer'))
    await look(aigerim)

    await page.getByLabel(aigerim.say('simulator.rule.mes')).check()
    await shows(page, /\b10\b/, /\b6\b/)
    await explainWinner(aigerim, 'simulator.won.full')
    await page
      .getByRole('button', { name: marginName(aigerim) })
      .first()
      .click()
    await aigerim.sees(anyForm(aigerim, 'simulator.lost.ballots'))
    await page.getByRole('button', { name: aigerim.say('simulator.film.after') }).click()
    const paper = await printed(page, aigerim.button('simulator.files.print'))
    expect(paper).toContain(aigerim.say('simulator.rule.increment'))
    expect(paper).toContain(aigerim.say('simulator.film.column.left'))
    await page.getByRole('table', { name: aigerim.say('simulator.film.table') }).waitFor()
    await look(aigerim)

    await page.getByLabel(aigerim.say('simulator.rule.phragmen')).check()
    await page
      .getByRole('columnheader', { name: aigerim.say('simulator.compare.short.phragmen') })
      .first()
      .waitFor()
    await look(aigerim)
    await page.goBack()
    await shows(page, /\b10\b/, /\b6\b/)

    // The way back is the setting before, and forward again.
    const link = page.url()
    await page.goBack()
    await shows(page, /\b10\b/, /\b3\b/)
    await page.goForward()
    await shows(page, /\b10\b/, /\b6\b/)

    const pb = await saved(page, page.getByRole('button', { name: aigerim.say('simulator.files.pb') }))
    expect(pb).toMatch(/\nrule;equalshares\/add1\n/)
    const [projects = ''] = pb.split('\nVOTES\n')
    expect(projects.match(/;1\n/g)).toHaveLength(6)
    const csv = await saved(page, page.getByRole('button', { name: aigerim.say('simulator.files.csv') }))
    expect(csv.split('\r\n')).toHaveLength(12)
    expect(sent).toEqual([])
    await page.context().setOffline(false)

    const bolat = await arrive(language, screen)
    await bolat.open(`simulator${new URL(link).search}`)
    await shows(bolat.page, /\b10\b/, /\b6\b/)
    expect(bolat.page.url()).toBe(link)
    await report(`an example (${language}, ${screen})`, page)
    expect([...aigerim.faults, ...bolat.faults]).toEqual([])
    await aigerim.leave()
    await bolat.leave()
  }, 120_000)

  it('says in words, with line and column, why a file cannot be read, and what it mended', async () => {
    const daniyar = await arrive(language, screen)
    const { page } = daniyar
    await daniyar.open('simulator')
    await choose(page, 'broken.pb', aFile.replace('v3;2,1', 'v3;2,7'))
    await daniyar.sees(daniyar.say('simulator.problem.PROJECT_UNKNOWN'))
    await daniyar.sees(daniyar.say('simulator.problems.place', { line: 23, column: 6 }))
    await daniyar.look()
    expect(await drop(page, 'counts.pb', aFile.replace('num_votes;4', 'num_votes;5'))).toBe(true)
    await daniyar.sees(daniyar.say('simulator.problem.COUNT_VOTES', { expected: '4' }))
    await daniyar.button('simulator.problems.trust').click()
    await shows(page, /\b3\b/, /\b2\b/)
    await page.getByText(daniyar.say('simulator.repairs.title', { n: 1 })).click()
    await daniyar.sees(daniyar.say('simulator.repair.COUNT_TRUSTED_ROWS'))
    await daniyar.look()
    expect(daniyar.faults).toEqual([])
    await daniyar.leave()
  }, 60_000)
})

const warsaw = join(
  process.env['SHARED'] ?? resolve(import.meta.dirname, '../../../shared'),
  'data/pb/Poland_Warszawa_2026.pb.gz',
)
const isThere = existsSync(warsaw)
if (!isThere) console.warn('Warsaw 2026 is not there (../shared/data/pb): the simulator is not shown with a real city.')

describe.skipIf(!isThere).each(tellings)(
  'the simulator with Warsaw 2026, $language, $screen',
  ({ language, screen }) => {
    it('reads, counts and explains 61,668 ballots while the page goes on answering', async () => {
      const yerlan = await arrive(language, screen)
      const { page } = yerlan
      await yerlan.open('simulator')
      await yerlan.hasAll()
      const sent = requestsOf(page)
      await page.locator('input[type="file"]').setInputFiles(warsaw)
      await shows(page, /\b83\b/, /\b17\b/)
      expect(await page.evaluate(() => seen.progress)).toBeGreaterThan(0)
      await yerlan.sees(yerlan.say('simulator.result.officialSame'))
      await yerlan.sees(yerlan.say('simulator.compare.caption'))
      await look(yerlan)

      await explainWinner(yerlan, 'simulator.won.list')
      const lost = page.getByRole('region', { name: yerlan.say('simulator.lost.title') })
      await lost.getByRole('button', { name: anyForm(yerlan, 'simulator.lost.more') }).click()
      const loser = lost.locator('li', { hasText: '№ 1222 ·' })
      await loser.getByRole('button', { name: marginName(yerlan) }).click()
      await loser.getByText(/\b223\b/).waitFor()
      await loser.getByText('15\u00a0812\u00a0zł').waitFor()

      await page.getByLabel(yerlan.say('simulator.rule.mes')).check()
      await yerlan.sees(anyForm(yerlan, 'simulator.film.mes'))
      await yerlan.field('simulator.rule.threshold').fill('0')
      await shows(page, /\b83\b/, /\b49\b/)
      await explainWinner(yerlan, 'simulator.won.full')
      await page
        .getByRole('button', { name: marginName(yerlan) })
        .first()
        .click()
      await yerlan.button('simulator.reading.cancel').click()
      await yerlan.sees(yerlan.say('simulator.compare.caption'))
      await look(yerlan)
      expect(sent).toEqual([])
      await report(`Warsaw 2026 (${language}, ${screen})`, page)

      // The link asks for the file, and knows it.
      const link = page.url()
      const saule = await arrive(language, screen)
      await saule.open(`simulator${new URL(link).search}`)
      await saule.sees(saule.say('simulator.start.wanted'))
      await saule.page.locator('input[type="file"]').setInputFiles(warsaw)
      await shows(saule.page, /\b83\b/, /\b49\b/)
      await saule.sees(saule.say('simulator.start.same'))
      expect(saule.page.url()).toBe(link)
      expect([...yerlan.faults, ...saule.faults]).toEqual([])
      await yerlan.leave()
      await saule.leave()
    }, 300_000)
  },
)

const aFile = `META
key;value
description;Yards of Saryarka
country;Kazakhstan
unit;Astana
instance;2027
num_projects;3
num_votes;4
budget;1000
vote_type;approval
rule;greedy
date_begin;01.09.2027
date_end;30.09.2027
currency;KZT
PROJECTS
project_id;cost;votes;name
1;400;3;Benches
2;300.5;2;Lamps
3;500;1;Trees
VOTES
voter_id;vote
v1;1,2
v3;2,1
v2;1
v4;3
`

/** What the page itself keeps for the test. */
declare const seen: { progress: number; paper?: string; readonly tasks: PerformanceEntry[]; readonly flush: () => void }

async function arrive(language: Language, screen: Screen): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
  await visitor.page.addInitScript(watchPage)
  return visitor
}

function watchPage(): void {
  const tasks: PerformanceEntry[] = []
  const keep = (entries: PerformanceEntryList) => {
    tasks.push(...entries)
  }
  const observer = new PerformanceObserver((list) => {
    keep(list.getEntries())
  })
  observer.observe({ type: 'longtask', buffered: true })
  const kept = {
    progress: 0,
    tasks,
    flush: () => {
      keep(observer.takeRecords())
    },
  }
  Object.assign(globalThis, { seen: kept })
  new MutationObserver(() => {
    const bar = document.querySelector('.reading [role="progressbar"]')
    kept.progress = Math.max(kept.progress, Number(bar?.getAttribute('aria-valuenow') ?? 0))
  }).observe(document, { subtree: true, childList: true, attributes: true })
}

/** axe works on the page as well: what it takes is not counted. */
async function look(visitor: Visitor): Promise<void> {
  const before = await visitor.page.evaluate(() => {
    seen.flush()
    return seen.tasks.length
  })
  await visitor.look()
  await visitor.page.evaluate(async (length) => {
    // What the page draws anew for the screens that it was tried on.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    seen.flush()
    seen.tasks.length = length
  }, before)
}

/** The heading of a result, by the numbers in it. */
async function shows(page: Page, ...numbers: readonly RegExp[]): Promise<void> {
  let heading = page.locator('h1')
  for (const number of numbers) heading = heading.filter({ hasText: number })
  await heading.waitFor({ timeout: 60_000 })
  await page.locator('[aria-busy="false"]').waitFor({ timeout: 60_000 })
}

async function explainWinner(visitor: Visitor, key: string): Promise<void> {
  const why = visitor.page.locator('details', { hasText: visitor.say('simulator.won.why') }).first()
  if ((await why.getAttribute('open')) === null) await why.locator('summary').click()
  await why.getByText(anyForm(visitor, key)).waitFor()
}

function marginName(visitor: Visitor): RegExp {
  return anyForm(visitor, 'simulator.lost.marginOf')
}

/** A text in any of its plural forms, whatever its values are. */
function anyForm(visitor: Visitor, key: string): RegExp {
  const gap = '\0'
  const names = [
    'n',
    'all',
    'name',
    'voters',
    'payment',
    'place',
    'before',
    'left',
    'share',
    'greedy',
    'first',
    'second',
    'equal',
  ]
  const text = visitor.say(key, Object.fromEntries(names.map((name) => [name, gap])))
  const forms = text.split(' | ').map((form) => form.split(gap).map(escaped).join('.*'))
  return new RegExp(forms.join('|'))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
}

/** Drops a file beside everything that asks for one. @returns whether the browser is kept from opening it */
async function drop(page: Page, name: string, text: string): Promise<boolean> {
  return page.evaluate(
    (file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name))
      return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, text },
  )
}

/** The words that stand on the page at the moment when it is printed. */
async function printed(page: Page, button: Locator): Promise<string> {
  await page.evaluate(() => {
    globalThis.print = () => {
      seen.paper = document.body.innerText
    }
  })
  await button.click()
  await page.waitForFunction(() => seen.paper !== undefined)
  return page.evaluate(() => seen.paper ?? '')
}

async function saved(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Whatever leaves the page from now on. */
function requestsOf(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(`${request.method()} ${request.url()}`)
  })
  return requests
}

/** Printed beside the machine and not asserted: how long the page was deaf to input at most. */
async function report(telling: string, page: Page): Promise<void> {
  const tasks = await page.evaluate(() => {
    seen.flush()
    return seen.tasks.map(({ duration }) => duration)
  })
  const longest = tasks.reduce((most, ms) => Math.max(most, ms), 0)
  const ms = longest === 0 ? 'none over 50 ms' : `${tasks.length} over 50 ms, longest ${Math.round(longest)} ms`
  const machine = `${cpus().length} cores with a load of ${(loadavg()[0] ?? 0).toFixed(1)}`
  process.stdout.write(`tasks of the page, ${telling}: ${ms}, on ${machine}\n`)
}
