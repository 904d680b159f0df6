import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { on } from '#domain/budgets/testing/turkistan.ts'
import { aCity } from '#server/testing/city.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aDrawnVote, counted, numbersIn, openBox, openToVoters } from '#server/testing/counted-vote.ts'
import { testServer } from '#server/testing/server.ts'
import type { TestVote } from '#server/testing/votes.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const clock = fakeClock(on('2026-04-22').toISOString())
const server = testServer({ clock, withWorkers: false, withPages: true })
let browser: Browser
let vote: TestVote

beforeAll(async () => {
  const here = await aCity(server.app)
  vote = await aDrawnVote(server.app, clock, here)
  await openToVoters(server.app, clock, vote)
  const numbers = await numbersIn(server.app, vote.campaign, 'district:birlik')
  for (let i = 0; i < 12; i++) {
    await vote.cast(await here.person(`Тұрғын ${i}`), 'district:birlik', [numbers[i % 3]!])
  }
  await server.app.settle()
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe('a vote', () => {
  it('has nothing to check before it is counted, and says when it will', async () => {
    const stranger = await Visitor.arrive(browser, { language: 'kk', screen: 'phone', origin: server.url })
    await stranger.open(`budget/${vote.campaign.key}/audit`)
    await stranger.sees(stranger.say('voteAudit.notYet'))
    expect(stranger.faults).toEqual([])
    await stranger.leave()
    await openBox(server.app, clock, vote)
    await counted(server.app, clock, vote)
  }, 120_000)

  it.each(tellings)(
    'is recounted by a stranger in the browser, $language, $screen',
    async ({ language, screen }) => {
      const stranger = await Visitor.arrive(browser, { language, screen, origin: server.url })
      await stranger.open(`budget/${vote.campaign.key}`)
      await stranger.link('budgets.campaign.toAudit').click()
      await stranger.button('voteAudit.start').click()
      await stranger.sees(stranger.say('voteAudit.holds'))
      await stranger.sees(stranger.say('voteAudit.note.unsigned'))
      await stranger.look()
      expect(await stranger.page.evaluate(() => document.activeElement?.textContent)).toContain(
        stranger.say('voteAudit.holds'),
      )

      // The server lies about one ballot.
      await stranger.page.route('**/evidence.jsonl', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(/"ballot":"(\d+)"/, '"ballot":"$11"')
        await route.fulfill({ status: 200, contentType: 'application/x-ndjson', body })
      })
      await stranger.button('voteAudit.start').click()
      await stranger.sees(stranger.say('voteAudit.fails'))
      await stranger.sees(stranger.say('voteAudit.finding.BALLOTS'))
      await stranger.look()
      expect(stranger.faults).toEqual([])
      await stranger.leave()
    },
    120_000,
  )
})
